import { failureWeightOf } from '../modules/feeds/failure-weight.js';
import type { FeedFailureCode } from '../modules/feeds/failure-weight.js';
import type { FeedDay } from '../modules/feeds/feed-day.entity.js';
import type { FeedPoll } from '../modules/feeds/feed-poll.entity.js';
import type { Feed } from '../modules/feeds/feed.entity.js';
import { yearLength } from './calendar.js';
import type { Calendar } from './calendar.js';
import type { Ailment, DemoFeed } from './feeds.js';
import { observationOf } from './outages.js';
import type { Random } from './random.js';

const looksKept = 24;
const intervalMinutes = 20;
const hourMs = 3_600_000;

const failures: Record<Ailment, { code: FeedFailureCode; status: number }> = {
  unavailable: { code: 'http_503', status: 503 },
  relaunched: { code: 'html', status: 200 },
  gone: { code: 'http_410', status: 410 },
};

/** The roll-up of each day of the year on which the feed was to be polled. `seen`: when it showed something new. */
export function feedDays(
  feed: DemoFeed,
  seen: readonly Date[],
  calendar: Calendar,
  random: Random,
): Omit<FeedDay, 'feedId'>[] {
  const newItems = new Map<number, number>();
  for (const at of seen) newItems.set(calendar.daysAgo(at), (newItems.get(calendar.daysAgo(at)) ?? 0) + 1);
  const days: Omit<FeedDay, 'feedId'>[] = [];
  for (let daysAgo = yearLength - 1; daysAgo >= 0; daysAgo--) {
    const day = calendar.day(daysAgo);
    const due = random.int(40, 64);
    switch (observationOf(feed, daysAgo)) {
      case 'seen': {
        const hiccups = random.chance(0.08) ? random.int(1, 3) : 0;
        days.push({ day, due, succeeded: due - hiccups, newItems: newItems.get(daysAgo) ?? 0 });
        break;
      }
      case 'down':
        days.push({ day, due: random.int(1, 8), succeeded: 0, newItems: 0 });
        break;
      case 'not-running':
        days.push({ day, due: 1, succeeded: 0, newItems: 0 });
        break;
      case 'ended':
        break;
    }
  }
  return days;
}

/** The last looks, oldest first. A feed in trouble is asked every twelve hours, one that is gone no more. */
export function feedPolls(
  feed: DemoFeed,
  seen: readonly Date[],
  calendar: Calendar,
  random: Random,
): Omit<FeedPoll, 'slot' | 'feedId'>[] {
  const troubleSince = feed.trouble ? calendar.now.getTime() - feed.trouble.since * 24 * hourMs : Infinity;
  const looks: Omit<FeedPoll, 'slot' | 'feedId'>[] = [];
  let at = feed.trouble?.kind === 'gone' ? troubleSince : calendar.now.getTime() - random.int(8, 18) * 60_000;
  while (looks.length < looksKept) {
    const inTrouble = feed.trouble !== null && at >= troubleSince;
    const before = inTrouble
      ? Math.max(at - 12 * hourMs, troubleSince - random.int(5, 20) * 60_000)
      : at - random.int(17, 24) * 60_000;
    const newItems = seen.filter((time) => time.getTime() > before && time.getTime() <= at).length;
    looks.push({
      at: new Date(at),
      ms: feed.delayMs + random.int(40, 380),
      warnings: [],
      ...(inTrouble ? failedLook(feed.trouble!.kind) : goodLook(newItems, random)),
    });
    at = before;
  }
  return looks.reverse();
}

/** What the looks left on the feed's own row. */
export function feedStanding(
  { trouble }: DemoFeed,
  looks: readonly Omit<FeedPoll, 'slot' | 'feedId'>[],
): Pick<
  Feed,
  'state' | 'intervalMinutes' | 'failureWeight' | 'lastPolledAt' | 'lastSucceededAt' | 'lastErrorCode'
> {
  const succeeded = looks.filter(({ outcome }) => outcome !== 'failed');
  const failure = trouble && failures[trouble.kind];
  return {
    state: trouble?.kind === 'gone' ? 'gone' : 'active',
    intervalMinutes,
    failureWeight: failure ? (looks.length - succeeded.length) * failureWeightOf(failure.code) : 0,
    lastPolledAt: looks.at(-1)?.at ?? null,
    lastSucceededAt: succeeded.at(-1)?.at ?? null,
    lastErrorCode: failure?.code ?? null,
  };
}

function goodLook(newItems: number, random: Random) {
  if (newItems)
    return {
      outcome: 'fetched' as const,
      status: 200,
      bytes: random.int(5_000, 9_000),
      items: 15,
      newItems,
      errorCode: null,
    };
  const unchanged = random.chance(0.1);
  return {
    outcome: unchanged ? ('unchanged' as const) : ('not-modified' as const),
    status: unchanged ? 200 : 304,
    bytes: unchanged ? random.int(5_000, 9_000) : 0,
    items: 0,
    newItems: 0,
    errorCode: null,
  };
}

function failedLook(kind: Ailment) {
  const { code, status } = failures[kind];
  return { outcome: 'failed' as const, status, bytes: 0, items: 0, newItems: 0, errorCode: code };
}
