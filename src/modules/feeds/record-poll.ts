import { LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { newId } from '../../shared/ids.js';
import { FeedDay } from './feed-day.entity.js';
import { FeedPoll } from './feed-poll.entity.js';
import { Feed } from './feed.entity.js';
import type { FinishedLook } from './look-at-feed.js';
import { lookResult } from './look-result.js';
import { missedDays } from './missed-days.js';
import { nextCheck } from './next-check.js';

const pollsKept = 50;

export interface Counts {
  /** Items in the document. */
  items: number;
  newItems: number;
}

/** Writes down a look: a line in the feed's history, the roll-up of the day, and on the feed when to look again; frees the lease. */
export async function recordPoll(
  manager: EntityManager,
  feed: Feed,
  look: FinishedLook,
  counts: Counts,
  now: Date,
  timeZone: string,
): Promise<FeedPoll> {
  const poll: FeedPoll = { id: newId(now), feedId: feed.id, at: now, ...pollFacts(look), ...counts };
  await manager.insert(FeedPoll, poll);
  await dropOldPolls(manager, feed.id);
  if (feed.state === 'active') {
    for (const day of missedDays(feed.nextPollAt, now, timeZone)) await addToDay(manager, feed.id, day, 0, 0);
  }
  const succeeded = look.kind === 'failed' ? 0 : 1;
  await addToDay(manager, feed.id, dayOf(now, timeZone), succeeded, counts.newItems);
  await updateFeed(manager, feed, look, counts.newItems, now);
  return poll;
}

function pollFacts(
  look: FinishedLook,
): Pick<FeedPoll, 'outcome' | 'status' | 'bytes' | 'ms' | 'errorCode' | 'warnings'> {
  if (look.kind === 'failed') {
    const { status, bytes, ms, code } = look;
    return { outcome: 'failed', status, bytes, ms, errorCode: code, warnings: [] };
  }
  const warnings = look.kind === 'fetched' ? [...new Set(look.reading.warnings.map(({ code }) => code))] : [];
  const { status, transferredBytes, ms } = look.answer;
  return { outcome: look.kind, status, bytes: transferredBytes, ms, errorCode: null, warnings };
}

async function dropOldPolls(manager: EntityManager, feedId: string): Promise<void> {
  const [oldest] = await manager.find(FeedPoll, {
    select: { id: true, at: true },
    where: { feedId },
    order: { at: 'DESC' },
    skip: pollsKept,
    take: 1,
  });
  if (oldest) await manager.delete(FeedPoll, { feedId, at: LessThanOrEqual(oldest.at) });
}

/** The feed is leased to us, so nobody else writes its days meanwhile. */
async function addToDay(
  manager: EntityManager,
  feedId: string,
  day: Day,
  succeeded: 0 | 1,
  newItems: number,
): Promise<void> {
  const updated = await manager
    .createQueryBuilder()
    .update(FeedDay)
    .set({
      due: () => '"due" + 1',
      succeeded: () => `"succeeded" + ${succeeded}`,
      newItems: () => '"newItems" + :more',
    })
    .setParameter('more', newItems)
    .where({ feedId, day })
    .execute();
  if (!updated.affected) await manager.insert(FeedDay, { feedId, day, due: 1, succeeded, newItems });
}

async function updateFeed(
  manager: EntityManager,
  feed: Feed,
  look: FinishedLook,
  newItems: number,
  now: Date,
): Promise<void> {
  const { state, ...next } = nextCheck(feed, lookResult(look, newItems, now), now);
  await manager.update(
    Feed,
    { id: feed.id },
    {
      ...next,
      ...knownNow(look),
      leaseUntil: null,
      lastPolledAt: now,
      ...(look.kind === 'failed'
        ? { lastErrorCode: look.code }
        : { lastErrorCode: null, lastSucceededAt: now }),
      ...(newItems > 0 && { lastNewItemAt: now }),
    },
  );
  // a person may have paused or removed it since we claimed it: only our own step, and only from where we saw it
  if (state !== feed.state) await manager.update(Feed, { id: feed.id, state: feed.state }, { state });
}

/** Validators and hash of the body that was read. A body that is no feed leaves the old ones, so that it is asked for again in full. */
function knownNow(look: FinishedLook): Partial<Pick<Feed, 'etag' | 'lastModified' | 'bodyHash'>> {
  if (look.kind === 'failed' || look.kind === 'not-modified') return {};
  const { etag, lastModified } = look.answer.headers;
  return {
    etag: etag !== null && etag.length <= 500 ? etag : null,
    lastModified: lastModified !== null && lastModified.length <= 100 ? lastModified : null,
    bodyHash: look.bodyHash,
  };
}
