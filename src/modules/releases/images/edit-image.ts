import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { factsOf } from './image-input.js';
import type { ImageFacts } from './image-input.js';
import { storedImage, storeNextVersion } from './stored-image.js';

@Injectable()
export class EditImage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Replaces what is said of a picture. Returns the names of the fields that differ from before; without any, nothing is stored. Throws `not-found`,
   * and `changed-meanwhile` when `version` is no longer the stored one.
   */
  run(id: string, version: number, input: ImageFacts, userId: string | null): Promise<(keyof ImageFacts)[]> {
    const facts = factsOf(input);
    const updatedAt = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedImage(manager, id, version);
      const names = Object.keys(facts) as (keyof ImageFacts)[];
      const fields = names.filter((name) => JSON.stringify(facts[name]) !== JSON.stringify(before[name]));
      if (!fields.length) return fields;
      await storeNextVersion(manager, before, { ...facts, updatedAt });
      await this.audit.record(manager, {
        userId,
        action: 'release-image.edit',
        subjectId: before.releaseId,
        details: { image: id, fields },
      });
      return fields;
    });
  }
}
