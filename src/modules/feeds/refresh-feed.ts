import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { DocumentFetcher } from '../../net/fetch-document.js';
import { Clock } from '../../shared/clock.js';
import { OutletDirectory } from '../outlets/outlet-directory.js';
import { ClaimFeeds } from './claim-feeds.js';
import type { FeedPoll } from './feed-poll.entity.js';
import type { Feed } from './feed.entity.js';
import { ingestItems } from './ingest-items.js';
import { draftItems } from './item-draft.js';
import type { ItemDraft } from './item-draft.js';
import { ItemsObserver, NoItemsObserver } from './items-observer.js';
import { lookAtFeed } from './look-at-feed.js';
import type { FinishedLook } from './look-at-feed.js';
import { outletAncestors } from './outlet-ancestors.js';
import type { ParsedFeed } from './parsing/parsed-feed.js';
import { recordPoll } from './record-poll.js';

export type RefreshOutcome =
  | { kind: 'polled'; poll: FeedPoll; newMentions: number }
  /** We stopped before the feed answered; it is due as before. */
  | { kind: 'handed-back' }
  /** Somebody else is looking at it this moment. */
  | { kind: 'busy' };

/** One look at one feed, from the network to stored items and mentions. */
@Injectable()
export class RefreshFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fetcher: DocumentFetcher,
    private readonly outlets: OutletDirectory,
    private readonly claims: ClaimFeeds,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ItemsObserver = new NoItemsObserver(),
  ) {}

  /** Looks at a feed at once, due or not. Throws nothing for a feed that fails: that is an outcome. */
  async refreshNow(id: string): Promise<RefreshOutcome> {
    const feed = await this.claims.one(id, this.clock.now());
    return feed ? this.refresh(feed) : { kind: 'busy' };
  }

  /** Looks at a feed that the caller has claimed. */
  async refresh(feed: Feed): Promise<RefreshOutcome> {
    const look = await lookAtFeed(this.fetcher, feed);
    if (look.kind === 'given-up') {
      await this.claims.handBack([feed]);
      return { kind: 'handed-back' };
    }
    const now = this.clock.now();
    const drafts = look.kind === 'fetched' ? await this.draft(feed, look.reading, now) : [];
    return this.store(feed, look, drafts, now);
  }

  private async draft(feed: Feed, reading: ParsedFeed, now: Date): Promise<ItemDraft[]> {
    const outletIdFor = await this.outlets.resolver();
    const ancestors = await outletAncestors(this.dataSource.manager, feed.outletId);
    return draftItems(reading, { ...feed, outletAncestors: ancestors }, outletIdFor, now);
  }

  private store(feed: Feed, look: FinishedLook, drafts: ItemDraft[], now: Date): Promise<RefreshOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const arrived = await ingestItems(manager, feed.id, drafts, now);
      const { newMentions } = arrived.length
        ? await this.observer.itemsArrived(manager, arrived)
        : { newMentions: 0 };
      const counts = {
        items: look.kind === 'fetched' ? look.reading.items.length : 0,
        newItems: arrived.length,
      };
      const poll = await recordPoll(manager, feed, look, counts, now, this.settings.timeZone);
      return { kind: 'polled', poll, newMentions };
    });
  }
}
