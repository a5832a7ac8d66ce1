import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { ClaimFeeds } from './claim-feeds.js';
import type { ClaimedFeed } from './claim-feeds.js';
import { FeedSupply } from './feed-supply.js';
import { RefreshFeed } from './refresh-feed.js';
import type { RefreshOutcome } from './refresh-feed.js';
import { ReviewVolumes } from './review-volumes.js';

/** Looks under way at the same time; politeness towards single hosts is the fetcher's business. */
const atOnce = 64;

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
    private readonly volumes: ReviewVolumes,
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
    const supply = new FeedSupply(this.claims, dueAt, () => this.clock.now());
    const work = async () => {
      for (let claimed = await this.nextOf(supply); claimed; claimed = await this.nextOf(supply)) {
        const outcome = await this.lookAt(claimed);
        supply.done(claimed);
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
    await supply.handBack();
    if (!this.stopping) await this.volumes.run(this.clock.now());
    return { ...sum, ...found, ms: Math.round(performance.now() - begin) };
  }

  private nextOf(supply: FeedSupply): Promise<ClaimedFeed | null> {
    return this.stopping ? Promise.resolve(null) : supply.next();
  }

  /** null when Echolot itself failed: the lease runs out, and the feed is tried again. */
  private async lookAt(claimed: ClaimedFeed): Promise<RefreshOutcome | null> {
    try {
      return await this.refreshFeed.refresh(claimed);
    } catch (error) {
      const { feed } = claimed;
      this.log.error(
        `feed ${feed.id} <${feed.url}> could not be stored`,
        error instanceof Error ? error.stack : error,
      );
      return null;
    }
  }
}
