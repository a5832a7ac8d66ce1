import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { linkGrants } from '../link-grants.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import { storedRelease } from '../stored-release.js';

/** Sets the grants of a draft; an approved wording and what is out change by their own steps. */
@Injectable()
export class SetReleaseGrants {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the grants it had before. Throws `not-found`, `unknown-grant`, `changed-meanwhile` when it is no draft. */
  async run(id: string, grantIds: readonly string[], userId: string | null): Promise<string[]> {
    return inTransaction(this.dataSource, async (manager) => {
      const release = await storedRelease(manager, id, null);
      if (release.state !== 'draft') throw new UserError('changed-meanwhile');
      const before = await manager.findBy(ReleaseGrant, { releaseId: id });
      await linkGrants(manager, id, grantIds);
      const details = { grants: grantIds.length };
      await this.audit.record(manager, { userId, action: 'release.grants', subjectId: id, details });
      return before.map(({ grantId }) => grantId);
    });
  }
}
