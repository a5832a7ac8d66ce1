import type { Feed } from '../../src/modules/feeds/feed.entity.js';
import { newId } from '../../src/shared/ids.js';

/** A whole row of a feed that is polled, answers, and brought something an hour before `now`; a test states only what matters. */
export function aFeed(now: Date, changes: Partial<Feed> = {}): Feed {
  const id = changes.id ?? newId();
  const hourAgo = new Date(now.getTime() - 3_600_000);
  return {
    id,
    outletId: null,
    url: `https://anzeiger.example/${id}`,
    title: `Anzeiger ${id}`,
    kind: 'outlet',
    state: 'active',
    districtAgs: [],
    etag: null,
    lastModified: null,
    bodyHash: null,
    fullAt: null,
    lyingSince: null,
    movedTo: null,
    movedFrom: null,
    movedAt: null,
    nextPollAt: now,
    intervalMinutes: 30,
    leaseUntil: null,
    failureWeight: 0,
    lastPolledAt: hourAgo,
    lastSucceededAt: hourAgo,
    lastNewItemAt: hourAgo,
    lastErrorCode: null,
    pollCount: 0,
    volume: null,
    volumeDay: null,
    createdAt: new Date(now.getTime() - 400 * 86_400_000),
    ...changes,
  };
}
