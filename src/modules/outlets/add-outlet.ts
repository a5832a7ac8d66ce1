import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { OutletDirectory } from './outlet-directory.js';
import type { OutletInput } from './outlet-input.js';
import { OutletsRepository } from './outlets.repository.js';

/** Adds an outlet that the catalogue does not know. Catalogue updates never touch it. */
@Injectable()
export class AddOutlet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outlets: OutletsRepository,
    private readonly directory: OutletDirectory,
  ) {}

  /** Id of the new outlet. Throws `domain-taken` and `unknown-district`. */
  async run({ domains, districts, ...facts }: OutletInput, userId: string | null): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      await this.outlets.insert(manager, {
        ...facts,
        id,
        catalogueId: null,
        parentId: null,
        level: 'title',
        origin: 'user',
        editedFields: [],
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      await this.outlets.setDomains(manager, id, domains, now);
      await this.outlets.setDistricts(manager, id, districts, now);
      await this.audit.record(manager, {
        userId,
        action: 'outlet.add',
        subjectId: id,
        details: { name: facts.name },
      });
    });
    this.directory.invalidate();
    return id;
  }
}
