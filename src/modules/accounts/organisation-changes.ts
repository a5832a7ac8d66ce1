import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { StoredFiles } from '../../media/stored-files.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from './audit-log.js';
import { OrganisationProfile } from './organisation-profile.js';
import type { Organisation } from './organisation-profile.js';

/** What an administrator changes about the organisation; each change is in the log. */
@Injectable()
export class OrganisationChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profile: OrganisationProfile,
    private readonly files: StoredFiles,
    private readonly audit: AuditLog,
  ) {}

  rename(name: string, by: string): Promise<void> {
    return this.change(async (manager, { logoFileId, name: from }) => {
      if (name === from) return;
      await this.profile.write(manager, { name, logoFileId });
      await this.record(manager, by, 'organisation.rename', { from, to: name });
    });
  }

  /**
   * Puts another logo in the place of the one the person saw; null is none. Undo is the same step backwards. The file of the logo before stays,
   * so that it can come back. Throws `changed-meanwhile` when the logo is not `from` any more, `not-found` when `to` is no logo.
   */
  changeLogo({ from, to }: { from: string | null; to: string | null }, by: string): Promise<void> {
    return this.change(async (manager, { name, logoFileId }) => {
      if (logoFileId === to) return;
      if (logoFileId !== from) throw new UserError('changed-meanwhile');
      if (to !== null && !(await this.files.findOfKind(to, 'logo', manager))) throw notFound('picture');
      await this.profile.write(manager, { name, logoFileId: to });
      await this.record(manager, by, 'organisation.change-logo', { from, to });
    });
  }

  private async change(
    work: (manager: EntityManager, current: Organisation) => Promise<void>,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => work(manager, await this.profile.read(manager)));
    this.profile.forget();
  }

  private record(
    manager: EntityManager,
    userId: string,
    action: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(manager, { userId, action, subjectId: 'organisation', details });
  }
}
