import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { OutletDirectory } from '../outlets/outlet-directory.js';
import type { FeedDraft } from './feeds.repository.js';
import { FeedsRepository } from './feeds.repository.js';
import { readOpml } from './read-opml.js';
import type { OpmlFeed, OpmlRejection, RejectedOutline } from './read-opml.js';
import { isSearchFeed } from './search-feed.js';

export interface ImportOpmlOptions {
  /** Says what would happen and stores nothing. */
  dryRun?: boolean;
  /** Takes what can be taken although entries are rejected; otherwise one rejected entry stops all. */
  partial?: boolean;
  /** null on the command line. */
  userId?: string | null;
}

export interface OpmlImport {
  /** Feeds added, or that would be. */
  added: number;
  /** Followed already. */
  existing: number;
  rejected: (RejectedOutline & { message: string })[];
  /** Whether anything was stored. */
  stored: boolean;
}

/** English, for the command line and the API. */
const rejectionTexts: Record<OpmlRejection, string> = {
  empty: 'the entry has neither an xmlUrl nor entries below it',
  'invalid-address': 'xmlUrl is not an http or https address without password',
  repeated: 'the same address stands earlier in the file',
};

/** Takes over the feeds of another feed reader. */
@Injectable()
export class ImportOpml {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feeds: FeedsRepository,
    private readonly outlets: OutletDirectory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Nothing is fetched: feeds are due at once, and what is no feed shows it there. Throws `opml-unreadable`. */
  async run(text: string, options: ImportOpmlOptions = {}): Promise<OpmlImport> {
    const { dryRun = false, partial = false, userId = null } = options;
    const reading = readOpml(text);
    if (!reading.ok) throw new UserError('opml-unreadable', { reason: reading.reason });
    const drafts = await this.draftsOf(reading.feeds);
    const rejected = reading.rejected.map((entry) => ({ ...entry, message: rejectionTexts[entry.reason] }));
    const stored = !dryRun && (partial || rejected.length === 0);
    const added = stored ? await this.store(drafts, userId) : await this.countUnknown(drafts);
    return { added, existing: drafts.length - added, rejected, stored };
  }

  private async draftsOf(feeds: readonly OpmlFeed[]): Promise<FeedDraft[]> {
    const outletIdFor = await this.outlets.resolver();
    return feeds.map(({ url, title }) => {
      const search = isSearchFeed(url);
      return {
        url,
        title: title || new URL(url).hostname,
        kind: search ? 'search' : 'outlet',
        outletId: search ? null : outletIdFor(url),
        districtAgs: [],
      };
    });
  }

  private store(drafts: FeedDraft[], userId: string | null): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      const ids = await this.feeds.add(manager, drafts, this.clock.now());
      const details = { from: 'opml' };
      await this.audit.record(
        manager,
        ...ids.map((subjectId) => ({ userId, action: 'feed.add', subjectId, details })),
      );
      return ids.length;
    });
  }

  private async countUnknown(drafts: FeedDraft[]): Promise<number> {
    const followed = await this.feeds.followedUrls(drafts.map(({ url }) => url));
    return drafts.filter(({ url }) => !followed.has(url)).length;
  }
}
