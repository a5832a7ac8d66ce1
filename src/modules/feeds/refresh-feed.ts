import { Injectable, Optional } from '@nestjs/common';
import { DocumentFetcher } from '../../net/fetch-document.js';
import { Clock } from '../../shared/clock.js';
import { OutletDirectory } from '../outlets/outlet-directory.js';
import { ClaimFeeds } from './claim-feeds.js';
import type { ClaimedFeed } from './claim-feeds.js';
import { draftItems } from './item-draft.js';
import type { Feed } from './feed.entity.js';
import { lookAtFeed } from './look-at-feed.js';
import type { FetchedLook } from './look-at-feed.js';
import { NoReadingNote, ReadingNote } from './reading-note.js';
import { readShown } from './shown-memory.js';
import type { ShownDocument } from './shown-memory.js';
import { showingOf } from './showing.js';
import type { Showing } from './showing.js';
import { StoreLooks } from './store-looks.js';
import type { StoredLook } from './store-looks.js';

export type RefreshOutcome =
  | ({ kind: 'polled' } & StoredLook)
  /** We stopped before the feed answered; it is due as before. */
  | { kind: 'handed-back' }
  /** Somebody else is looking at it this moment. */
  | { kind: 'busy' };

/** One look at one feed, from the network to stored items and mentions. */
@Injectable()
export class RefreshFeed {
  constructor(
    private readonly fetcher: DocumentFetcher,
    private readonly outlets: OutletDirectory,
    private readonly claims: ClaimFeeds,
    private readonly looks: StoreLooks,
    private readonly clock: Clock,
    @Optional() private readonly note: ReadingNote = new NoReadingNote(),
  ) {}

  /** Looks at a feed at once, due or not. Throws nothing for a feed that fails: that is an outcome. */
  async refreshNow(id: string): Promise<RefreshOutcome> {
    const claimed = await this.claims.one(id, this.clock.now());
    return claimed ? this.refresh(claimed) : { kind: 'busy' };
  }

  /** Looks at a feed that the caller has claimed. */
  async refresh(claimed: ClaimedFeed): Promise<RefreshOutcome> {
    const { feed } = claimed;
    const before = readShown(claimed.shown);
    const look = await lookAtFeed(this.fetcher, feed, before, this.clock.now(), this.note);
    if (look.kind === 'given-up') {
      await this.claims.handBack([claimed]);
      return { kind: 'handed-back' };
    }
    const showing = look.kind === 'fetched' ? await this.showing(feed, look, before) : null;
    return { kind: 'polled', ...(await this.looks.store({ feed, look, showing })) };
  }

  /** What stands in a document that did not stand in the last one. */
  private async showing(
    feed: Feed,
    { reading, cut }: FetchedLook,
    before: ShownDocument | null,
  ): Promise<Showing> {
    const { outletIdFor, ancestorsOf } = await this.outlets.lookup();
    const attributing = { ...feed, outletAncestors: ancestorsOf(feed.outletId) };
    const drafts = draftItems(reading, attributing, outletIdFor, this.clock.now());
    return showingOf(feed.id, drafts, cut, before);
  }
}
