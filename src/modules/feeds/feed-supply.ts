import { parseUrl } from '../../shared/parse-url.js';
import type { ClaimedFeed, ClaimFeeds } from './claim-feeds.js';

const claimedAtOnce = 128;
/** Feeds of busy hosts that may lie here and wait, while feeds of others are looked for. */
const mostAtHand = 1024;
/** As many requests as the fetcher has under way at one host: a third would only wait for its turn. */
const atOneHost = 2;

/**
 * Hands out the feeds of a round, claimed a few at a time, so that the hosts take turns: a publisher with hundreds of feeds does not keep the others
 * waiting.
 */
export class FeedSupply {
  private readonly lanes = new Map<string, ClaimedFeed[]>();
  private readonly busy = new Map<string, number>();
  private atHand = 0;
  private after = '';
  private exhausted = false;
  private filling: Promise<void> | null = null;

  constructor(
    private readonly claims: Pick<ClaimFeeds, 'next' | 'handBack'>,
    /** Feeds due at this moment; null takes every active feed. */
    private readonly dueAt: Date | null,
    private readonly now: () => Date,
  ) {}

  /** The next feed, or null when there is none left. Give it back with {@link done} when it has been looked at. */
  async next(): Promise<ClaimedFeed | null> {
    for (;;) {
      const claimed = this.take(atOneHost);
      if (claimed) return claimed;
      if (this.exhausted || this.atHand >= mostAtHand) return this.take(Infinity);
      this.filling ??= this.fill().finally(() => (this.filling = null));
      await this.filling;
    }
  }

  done({ feed }: ClaimedFeed): void {
    const host = hostOf(feed.url);
    const others = (this.busy.get(host) ?? 1) - 1;
    if (others > 0) this.busy.set(host, others);
    else this.busy.delete(host);
  }

  /** Frees what was claimed and not handed out. */
  async handBack(): Promise<void> {
    this.exhausted = true;
    await this.filling;
    const left = [...this.lanes.values()].flat();
    this.lanes.clear();
    this.atHand = 0;
    await this.claims.handBack(left);
  }

  private take(mostAtHost: number): ClaimedFeed | null {
    for (const [host, feeds] of this.lanes) {
      const under = this.busy.get(host) ?? 0;
      if (under >= mostAtHost) continue;
      const claimed = feeds.shift()!;
      // the host goes to the end of the row
      this.lanes.delete(host);
      if (feeds.length) this.lanes.set(host, feeds);
      this.busy.set(host, under + 1);
      this.atHand--;
      return claimed;
    }
    return null;
  }

  private async fill(): Promise<void> {
    const query = { dueAt: this.dueAt, after: this.after, limit: claimedAtOnce };
    const batch = await this.claims.next(query, this.now());
    if (!batch.length) this.exhausted = true;
    this.after = batch.at(-1)?.feed.id ?? this.after;
    this.atHand += batch.length;
    for (const claimed of batch) {
      const host = hostOf(claimed.feed.url);
      const lane = this.lanes.get(host);
      if (lane) lane.push(claimed);
      else this.lanes.set(host, [claimed]);
    }
  }
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? url;
}
