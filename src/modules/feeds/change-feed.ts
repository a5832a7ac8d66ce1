import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { clipText } from './clip-text.js';
import { Feed } from './feed.entity.js';
import type { FeedState } from './feed.entity.js';

export interface FeedChange {
  /** `active` makes it due at once; `removed` takes it off the list, its history stays. */
  state?: Exclude<FeedState, 'gone'> | undefined;
  title?: string | undefined;
  /** null: attributed by the domains of its articles only. */
  outletId?: string | null | undefined;
}

/** Pauses, resumes, removes, takes back, renames or re-assigns a feed. Returns it as it was before. */
@Injectable()
export class ChangeFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found for an unknown feed (`removed` ones can be taken back), `unknown-outlet`. */
  change(id: string, change: FeedChange, userId: string | null): Promise<Feed> {
    return inTransaction(this.dataSource, async (manager) => {
      const feed = await manager.findOneBy(Feed, { id });
      if (!feed || (feed.state === 'removed' && change.state === undefined)) throw notFound('feed');
      const { state, title, outletId } = change;
      if (typeof outletId === 'string' && !(await manager.existsBy(Outlet, { id: outletId })))
        throw new UserError('unknown-outlet', { outlet: outletId });
      const changes = {
        ...(state !== undefined && state !== feed.state && { state }),
        ...(state === 'active' &&
          feed.state !== 'active' && { nextPollAt: this.clock.now(), failureWeight: 0 }),
        ...(title !== undefined && title !== feed.title && { title: clipText(title, 300) }),
        ...(outletId !== undefined && outletId !== feed.outletId && { outletId }),
      };
      if (!Object.keys(changes).length) return feed;
      await manager.update(Feed, { id }, changes);
      const details = { state, title, outletId, before: { state: feed.state, title: feed.title } };
      await this.audit.record(manager, { userId, action: 'feed.change', subjectId: id, details });
      return feed;
    });
  }
}
