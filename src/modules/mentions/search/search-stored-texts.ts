import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { addDays } from '../../../shared/days.js';
import { instantOf } from '../../../shared/zone-time.js';
import { decodeCursor, encodeCursor } from '../../../web/http/list-query.js';
import { UserError } from '../../../shared/errors.js';
import { compileWatches } from '../matching/compile-watches.js';
import { turn } from '../stored-items.js';
import { indexQuery } from './index-query.js';
import type { IndexQuery } from './index-query.js';
import type { ReadSearch } from './read-search.js';
import { readCandidates } from './read-candidates.js';
import type { FoundText, Narrowing } from './read-candidates.js';
import { candidatesIn, indexBounds } from './search-index.js';
import type { Stretch } from './search-index.js';
import { lastPlaceBefore, momentOf, placeOf } from './search-places.js';

/** Hits of each kind. */
export interface SearchCounts {
  mentions: number;
  items: number;
  /** Whether these are all; else there are at least so many. */
  isComplete: boolean;
}

export interface SearchAnswer {
  /** Newest publication first. */
  hits: FoundText[];
  nextCursor: string | null;
  /** Of the whole search; null on pages after the first. */
  counts: SearchCounts | null;
  /** Set when time ran out before the page was full: nothing published after this moment was passed over. */
  searchedBackTo: Date | null;
}

export interface SearchLimits {
  /** After so many milliseconds a page is shown with what was found. */
  pageMs: number;
  /** After so many, counting ends. */
  countMs: number;
  /** Hits that are counted at most. */
  mostCounted: number;
}

const standardLimits: SearchLimits = { pageMs: 400, countMs: 40, mostCounted: 1_000 };

/** The first stretch of time that is searched, and how much longer each is that follows one with few hits. */
const firstStretchMs = 7 * 86_400_000;
const growth = 4;
const longestStretchMs = 512 * 86_400_000;
/** Candidates compared at a time. */
const firstBatch = 60;
const laterBatch = 150;

/**
 * Searches items and mentions, newest first: stretch by stretch of time the word index names candidates, and each is compared as a watch would
 * compare it. So a search finds what a watch with the same words finds, and however common its words are, it answers in bounded time.
 */
@Injectable()
export class SearchStoredTexts {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** One page. Throws `invalid-cursor`. */
  async run(
    { query, filter }: ReadSearch,
    page: { limit: number; cursor?: string | undefined; count?: boolean },
    limits: Partial<SearchLimits> = {},
  ): Promise<SearchAnswer> {
    const { pageMs, countMs, mostCounted } = { ...standardLimits, ...limits };
    const begun = performance.now();
    const elapsed = () => performance.now() - begun;
    const { timeZone } = this.settings;
    const since = filter.from === undefined ? null : instantOf(filter.from, '00:00', timeZone);
    const until = filter.to === undefined ? null : instantOf(addDays(filter.to, 1), '00:00', timeZone);
    const stretch = await this.stretchOf({ since, until }, page.cursor);
    const wanted: Wanted = {
      question: query && indexQuery(query),
      watch: query && compileWatches([{ id: 'search', query }]),
      filter,
      since,
      until,
    };
    const isCounting = page.count !== false && page.cursor === undefined;
    const found: FoundText[] = [];
    const counts: SearchCounts = { mentions: 0, items: 0, isComplete: true };
    let reached = stretch.below;
    let isDone = true;
    const isEnough = () => {
      if (found.length <= page.limit) return elapsed() > pageMs;
      return !isCounting || counts.mentions + counts.items >= mostCounted || elapsed() > countMs;
    };
    for await (const { text, seq } of this.walk(wanted, stretch)) {
      reached = seq;
      if (text) {
        if (found.length <= page.limit) found.push(text);
        if (text.mention) counts.mentions++;
        else counts.items++;
      }
      if (isEnough()) {
        isDone = false;
        break;
      }
    }
    counts.isComplete = isDone;
    const hits = found.slice(0, page.limit);
    const isFull = found.length > page.limit;
    return {
      hits,
      nextCursor: isFull ? encodeCursor([hits.at(-1)!.seq]) : isDone ? null : encodeCursor([reached]),
      counts: isCounting ? counts : null,
      searchedBackTo: isFull || isDone ? null : momentOf(reached),
    };
  }

  /** Everything that was looked at, the newest first: a text that matches, or null and how far the walk has come. */
  private async *walk(
    wanted: Wanted,
    { above: floor, below: ceiling }: Stretch,
  ): AsyncGenerator<{ seq: number; text: FoundText | null }> {
    const { manager } = this.dataSource;
    let below = ceiling;
    let length = placeOf(new Date(firstStretchMs));
    let batch = firstBatch;
    while (below > floor) {
      let above = Math.max(floor, below - length);
      const candidates = await candidatesIn(manager, wanted.question, { above, below }, batch);
      if (candidates.length === batch) above = candidates.at(-1)!.seq;
      for await (const text of readCandidates(manager, wanted, candidates)) yield text;
      yield { seq: above, text: null };
      if (candidates.length < batch / 2)
        length = Math.min(length * growth, placeOf(new Date(longestStretchMs)));
      below = above;
      batch = laterBatch;
      await turn();
    }
  }

  /** The part of the index in which hits can lie. */
  private async stretchOf(
    { since, until }: Pick<Wanted, 'since' | 'until'>,
    cursor: string | undefined,
  ): Promise<Stretch> {
    const before = cursor === undefined ? Infinity : placeBefore(cursor);
    const bounds = await indexBounds(this.dataSource);
    if (!bounds) return { above: 0, below: 0 };
    return {
      above: Math.max(bounds.lowest, since ? placeOf(since) : -Infinity),
      below: Math.min(bounds.highest + 1, until ? lastPlaceBefore(until) : Infinity, before),
    };
  }
}

interface Wanted extends Narrowing {
  question: IndexQuery | null;
}

function placeBefore(cursor: string): number {
  const [seq] = decodeCursor(cursor, 1);
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) throw new UserError('invalid-cursor');
  return seq;
}
