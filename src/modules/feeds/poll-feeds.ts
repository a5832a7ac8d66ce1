import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { ClaimFeeds } from './claim-feeds.js';
import type { Feed } from './feed.entity.js';
import { RefreshFeed } from './refresh-feed.js';
import type { RefreshOutcome } from './refresh-feed.js';

/** Looks under way at the same time; politeness towards single hosts is the fetcher's business. */
const atOnce = 16;
const claimedAtOnce = 32;

export interface PollOptions {
  /** Every active feed, due or not. */
  all?: boolean;
  /** Feeds due at this moment; default: when the round begins. */
  now?: Date;
  /** Told after each feed. */
  onProgress?: (done: number, total: number) => void;
}

/** What one round did, as `echolot poll --json` prints it. */
export interface PollSummary {
  /** Feeds that the round set out to look at. */
  feeds: number;
  /** Feeds looked at; fewer when another process held some or the round was stopped. */
  polled: number;
  /** Of these, how many said 304. */
  notModified: number;
  failed: number;
  newItems: number;
  newMentions: number;
  /** Milliseconds of the whole round. */
  ms: number;
}

/** One round over the feeds that are due. Any number of rounds may run at once, here and in other processes. */
@Injectable()
export class PollFeeds implements BeforeApplicationShutdown {
  private readonly log = new Logger('Poll');
  private readonly rounds = new Set<Promise<PollSummary>>();
  private stopping = false;

  constructor(
    private readonly claims: ClaimFeeds,
    private readonly refreshFeed: RefreshFeed,
    private readonly clock: Clock,
  ) {}

  async run(options: PollOptions = {}): Promise<PollSummary> {
    const round = this.round(options);
    this.rounds.add(round);
    try {
      return await round;
    } finally {
      this.rounds.delete(round);
    }
  }

  /** Takes no further feed, finishes those under way, hands the others back. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.rounds);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop();
  }

  private async round({ all = false, now, onProgress }: PollOptions): Promise<PollSummary> {
    const begin = performance.now();
    const dueAt = all ? null : (now ?? this.clock.now());
    const sum = { feeds: await this.claims.count(dueAt), polled: 0, notModified: 0, failed: 0 };
    const found = { newItems: 0, newMentions: 0 };
    const feeds = this.claimed(dueAt);
    const work = async () => {
      for (let next = await feeds.next(); !next.done; next = await feeds.next()) {
        const outcome = await this.lookAt(next.value);
        if (outcome === null) sum.failed++;
        if (outcome?.kind === 'handed-back' || outcome?.kind === 'busy') continue;
        sum.polled++;
        if (outcome?.poll.outcome === 'not-modified') sum.notModified++;
        if (outcome?.poll.outcome === 'failed') sum.failed++;
        found.newItems += outcome?.poll.newItems ?? 0;
        found.newMentions += outcome?.newMentions ?? 0;
        onProgress?.(sum.polled, sum.feeds);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { ...sum, ...found, ms: Math.round(performance.now() - begin) };
  }

  /** Feeds as somebody asks for one, claimed a few at a time; what is left when we stop is handed back. */
  private async *claimed(dueAt: Date | null): AsyncGenerator<Feed, void> {
    let after = '';
    let batch: Feed[] = [];
    while (!this.stopping) {
      const feed = batch.shift();
      if (feed) {
        yield feed;
        continue;
      }
      batch = await this.claims.next({ dueAt, after, limit: claimedAtOnce }, this.clock.now());
      after = batch.at(-1)?.id ?? after;
      if (!batch.length) return;
    }
    await this.claims.handBack(batch);
  }

  /** null when Echolot itself failed: the lease runs out, and the feed is tried again. */
  private async lookAt(feed: Feed): Promise<RefreshOutcome | null> {
    try {
      return await this.refreshFeed.refresh(feed);
    } catch (error) {
      this.log.error(
        `feed ${feed.id} <${feed.url}> could not be stored`,
        error instanceof Error ? error.stack : error,
      );
      return null;
    }
  }
}
