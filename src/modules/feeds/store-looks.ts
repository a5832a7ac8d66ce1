import { Inject, Injectable, Optional } from '@nestjs/common';
import { setImmediate as macrotask, setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import type { FeedPoll } from './feed-poll.entity.js';
import type { Feed } from './feed.entity.js';
import { ingestItems } from './ingest-items.js';
import { ItemsObserver, NoItemsObserver } from './items-observer.js';
import type { NewlyMentioned } from './items-observer.js';
import type { FinishedLook } from './look-at-feed.js';
import { recordPolls } from './record-polls.js';
import type { Showing } from './showing.js';

/** A look that came to an end, and what its document brought; null where no new document was read. */
export interface LookToStore {
  feed: Feed;
  look: FinishedLook;
  showing: Showing | null;
}

export interface StoredLook {
  poll: FeedPoll;
  newMentions: number;
}

interface Waiting {
  look: LookToStore;
  resolve: (stored: StoredLook) => void;
  reject: (error: unknown) => void;
}

/** One transaction holds no more than this, so that others wait for milliseconds. */
const mostLooks = 64;
const mostDrafts = 500;
/** As many looks do not wait for further ones; fewer wait this long, in ms. */
const enough = 16;
const gatherMs = 20;

/**
 * Stores looks, several in one transaction when they come in quickly. A look is stored whole or not at all: items, their mentions, the record of the
 * poll and when to look again. When a transaction fails, its looks are stored one by one, so that only the one that breaks it is lost.
 */
@Injectable()
export class StoreLooks {
  private readonly waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly observer: ItemsObserver = new NoItemsObserver(),
  ) {}

  /** Resolves when the look is stored. Throws what the database or the observer threw. No feed may be in here twice at once. */
  store(look: LookToStore): Promise<StoredLook> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ look, resolve, reject });
      if (!this.running) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.running = true;
    while (this.waiting.length) {
      // looks that end at about the same time go together, and what waits on the event loop gets its turn in between
      await (this.waiting.length < enough ? sleep(gatherMs) : macrotask());
      await this.storeTogether(this.nextBatch());
    }
    this.running = false;
  }

  private nextBatch(): Waiting[] {
    let drafts = 0;
    let taken = 0;
    while (taken < Math.min(this.waiting.length, mostLooks)) {
      drafts += this.waiting[taken]!.look.showing?.fresh.length ?? 0;
      if (taken > 0 && drafts > mostDrafts) break;
      taken++;
    }
    return this.waiting.splice(0, taken);
  }

  private async storeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const stored = await this.inOneTransaction(batch.map(({ look }) => look));
      batch.forEach(({ resolve }, at) => resolve(stored[at]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.storeTogether([one]);
    }
  }

  private inOneTransaction(looks: readonly LookToStore[]): Promise<StoredLook[]> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const found = await this.ingest(manager, looks, now);
      const polled = looks.map(({ feed, look }) => ({
        feed,
        look,
        items: look.kind === 'fetched' ? look.reading.items.length + look.unread.length : 0,
        newItems: found.newItems.get(feed.id) ?? 0,
      }));
      const polls = await recordPolls(manager, polled, now, this.settings.timeZone);
      return polls.map((poll) => ({ poll, newMentions: found.newMentions.get(poll.feedId) ?? 0 }));
    });
  }

  /** Items and mentions of some looks, counted by feed. */
  private async ingest(manager: EntityManager, looks: readonly LookToStore[], now: Date) {
    const showings = looks.flatMap(({ showing }) => showing ?? []);
    const { arrived, revised } = await ingestItems(manager, showings, now);
    const found = arrived.length ? await this.observer.itemsArrived(manager, arrived) : none;
    const foundLate = revised.length ? await this.observer.itemsRevised(manager, revised) : none;
    return {
      newItems: countByFeed(arrived),
      newMentions: countByFeed([
        ...arrived.filter(({ id }) => found.has(id)),
        ...revised.filter(({ id }) => foundLate.has(id)),
      ]),
    };
  }
}

const none: NewlyMentioned = new Set();

function countByFeed(items: readonly { feedId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { feedId } of items) counts.set(feedId, (counts.get(feedId) ?? 0) + 1);
  return counts;
}
