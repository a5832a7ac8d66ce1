import type { EntityManager } from 'typeorm';
import { insertRows, updateRows } from '../../database/many-rows.js';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { FeedDay } from './feed-day.entity.js';
import { moveFeed, moveStep } from './feed-move.js';
import { FeedPoll, pollsKept } from './feed-poll.entity.js';
import { standing } from './feed-standing.js';
import { Feed } from './feed.entity.js';
import type { FinishedLook } from './look-at-feed.js';
import { lookResult } from './look-result.js';
import { missedDays } from './missed-days.js';
import { nextCheck } from './next-check.js';

/** A look that came to an end, and what storing it found. */
export interface PolledFeed {
  feed: Feed;
  look: FinishedLook;
  /** Items in the document. */
  items: number;
  newItems: number;
}

/**
 * Writes down looks at different feeds: a line in the history of each, the roll-up of the day, and on the feed when to look again; frees the leases.
 * The rows it returns stand in the order of `polled`.
 */
export async function recordPolls(
  manager: EntityManager,
  polled: readonly PolledFeed[],
  now: Date,
  timeZone: string,
): Promise<FeedPoll[]> {
  const polls = polled.map((one) => pollOf(one, now));
  await insertRows(manager, FeedPoll, polls, overOldLook);
  await addToDays(
    manager,
    polled.flatMap((one) => daysOf(one, now, timeZone)),
  );
  await updateFeeds(manager, polled, now);
  return polls;
}

const lookColumns = [
  'at',
  'outcome',
  'status',
  'bytes',
  'ms',
  'items',
  'newItems',
  'errorCode',
  'warnings',
] as const;
const overOldLook = `ON CONFLICT ("feedId", "slot") DO UPDATE SET ${lookColumns.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ')}`;

function pollOf({ feed, look, items, newItems }: PolledFeed, now: Date): FeedPoll {
  const common = { feedId: feed.id, slot: feed.pollCount % pollsKept, at: now, items, newItems };
  if (look.kind === 'failed') {
    const { status, bytes, ms, code } = look;
    return { ...common, outcome: 'failed', status, bytes, ms, errorCode: code, warnings: [] };
  }
  const warnings = look.kind === 'fetched' ? [...new Set(look.reading.warnings.map(({ code }) => code))] : [];
  const { status, transferredBytes: bytes, ms } = look.answer;
  return { ...common, outcome: look.kind, status, bytes, ms, errorCode: null, warnings };
}

/** The day of the look, and before it those on which the feed was due and nobody looked. */
function daysOf({ feed, look, newItems }: PolledFeed, now: Date, timeZone: string): FeedDay[] {
  const missed = feed.state === 'active' ? missedDays(feed.nextPollAt, now, timeZone) : [];
  const row = (day: Day, succeeded: number, found: number): FeedDay => ({
    feedId: feed.id,
    day,
    due: 1,
    succeeded,
    newItems: found,
  });
  return [
    ...missed.map((day) => row(day, 0, 0)),
    row(dayOf(now, timeZone), look.kind === 'failed' ? 0 : 1, newItems),
  ];
}

async function addToDays(manager: EntityManager, rows: readonly FeedDay[]): Promise<void> {
  const sums = ['due', 'succeeded', 'newItems'].map(
    (name) => `"${name}" = "feed_day"."${name}" + EXCLUDED."${name}"`,
  );
  await insertRows(manager, FeedDay, rows, `ON CONFLICT ("feedId", "day") DO UPDATE SET ${sums.join(', ')}`);
}

const polledColumns = [
  'nextPollAt',
  'intervalMinutes',
  'failureWeight',
  'leaseUntil',
  'lastPolledAt',
  'lastSucceededAt',
  'lastNewItemAt',
  'lastErrorCode',
  'etag',
  'lastModified',
  'bodyHash',
  'fullAt',
  'lyingSince',
  'movedTo',
  'pollCount',
] as const;

async function updateFeeds(manager: EntityManager, polled: readonly PolledFeed[], now: Date): Promise<void> {
  const steps = polled.map(({ feed, look, newItems }) => {
    const { state, ...next } = nextCheck(feed, lookResult(look, newItems, now), now);
    const move = look.kind === 'failed' ? null : moveStep(feed, look.answer.movedTo);
    const row = {
      id: feed.id,
      ...standing(feed, look, newItems, now),
      ...next,
      movedTo: move?.movedTo ?? null,
    };
    return { feed, state, row, newUrl: move?.newUrl ?? null };
  });
  await updateRows(
    manager,
    Feed,
    polledColumns,
    steps.map(({ row }) => row),
  );
  for (const { feed, state, newUrl } of steps) {
    // a person may have paused or removed it since we claimed it: only our own step, and only from where we saw it
    if (state !== feed.state) await manager.update(Feed, { id: feed.id, state: feed.state }, { state });
    if (newUrl !== null) await moveFeed(manager, feed, newUrl, now);
  }
}
