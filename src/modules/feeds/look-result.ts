import type { FinishedLook } from './look-at-feed.js';
import type { LookResult } from './next-check.js';
import { rhythmOf } from './rhythm.js';

/** What a look means for the feed's next check; `newItems` is what storing it found to be new. */
export function lookResult(look: FinishedLook, newItems: number, now: Date): LookResult {
  if (look.kind === 'failed')
    return { kind: 'failed', code: look.code, retryAfterSeconds: look.retryAfterSeconds };
  const maxAge = maxAgeMinutes(look.answer.headers.cacheControl);
  if (look.kind !== 'fetched')
    return { kind: 'succeeded', newItems: 0, items: 0, rhythmMinutes: null, wishMinutes: maxAge };
  const { items, hints } = look.reading;
  const published = [
    ...items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [new Date(publishedAt)])),
    ...look.unread.flatMap(({ published: date }) => date ?? []),
  ];
  const wishes = [maxAge, hints.ttlMinutes ?? null].filter((wish) => wish !== null);
  return {
    kind: 'succeeded',
    newItems,
    items: items.length + look.unread.length,
    rhythmMinutes: rhythmOf(published, now),
    wishMinutes: wishes.length ? Math.max(...wishes) : null,
  };
}

/** `max-age` of a Cache-Control header in minutes (RFC 9111, 5.2.2.1); null without one. */
export function maxAgeMinutes(cacheControl: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age="?(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Math.ceil(Number(seconds) / 60);
}
