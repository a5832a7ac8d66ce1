import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { StoredFiles } from '../../media/stored-files.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Funder } from './funder.entity.js';
import type { FunderInput } from './grant-input.js';

export type FunderEdit = Partial<FunderInput> & { archived?: boolean; logoFileId?: string | null };

@Injectable()
export class SaveFunder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly files: StoredFiles,
  ) {}

  /** Id of the new funder. */
  async add(input: FunderInput, userId: string | null): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await inTransaction(this.dataSource, async (manager) => {
      await manager.insert(Funder, { ...input, id, logoFileId: null, createdAt, archivedAt: null });
      const details = { name: input.name };
      await this.audit.record(manager, { userId, action: 'funder.add', subjectId: id, details });
    });
    return id;
  }

  /** What `edit` leaves out stays. Returns the funder as it is now. Throws `not-found`, also when the file is no logo. */
  async edit(
    id: string,
    { archived, logoFileId, ...names }: FunderEdit,
    userId: string | null,
  ): Promise<Funder> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await manager.findOneBy(Funder, { id });
      if (!before) throw notFound('funder');
      if (logoFileId) await this.refuseOtherFiles(manager, logoFileId);
      const after: Funder = {
        ...before,
        ...names,
        logoFileId: logoFileId === undefined ? before.logoFileId : logoFileId,
        archivedAt: archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null,
      };
      const fields = (Object.keys(after) as (keyof Funder)[]).filter((name) => after[name] !== before[name]);
      if (!fields.length) return before;
      await manager.update(Funder, { id }, after);
      await this.audit.record(manager, {
        userId,
        action: 'funder.edit',
        subjectId: id,
        details: { fields },
      });
      return after;
    });
  }

  /** The organisation's own logo may be the same bytes, and then is the same file. */
  private async refuseOtherFiles(manager: EntityManager, fileId: string): Promise<void> {
    const file = await this.files.find(fileId, manager);
    if (file?.kind !== 'funder-logo' && file?.kind !== 'logo') throw notFound('picture');
  }
}
