import type { Feed } from './feed.entity.js';
import type { FinishedLook } from './look-at-feed.js';

export type Standing = Pick<
  Feed,
  | 'leaseUntil'
  | 'lastPolledAt'
  | 'lastSucceededAt'
  | 'lastNewItemAt'
  | 'lastErrorCode'
  | 'etag'
  | 'lastModified'
  | 'bodyHash'
  | 'fullAt'
  | 'lyingSince'
  | 'pollCount'
>;

/** How a feed stands after a look, its next check apart. */
export function standing(feed: Feed, look: FinishedLook, newItems: number, now: Date): Standing {
  const { etag, lastModified, bodyHash, fullAt, lyingSince, lastNewItemAt, lastSucceededAt } = feed;
  const known = { etag, lastModified, bodyHash, fullAt, lyingSince };
  const common = { leaseUntil: null, lastPolledAt: now, pollCount: feed.pollCount + 1 };
  if (look.kind === 'failed')
    return { ...common, ...known, lastNewItemAt, lastSucceededAt, lastErrorCode: look.code };
  return {
    ...common,
    ...known,
    ...(look.kind !== 'not-modified' && readNow(look, now)),
    // it said 304, and the whole document had news all the same
    ...(look.kind === 'fetched' && look.despite304 && newItems > 0 && { lyingSince: lyingSince ?? now }),
    lastSucceededAt: now,
    lastNewItemAt: newItems > 0 ? now : lastNewItemAt,
    lastErrorCode: null,
  };
}

/** Validators and hash of a body that was read. A body that is no feed leaves the old ones, so that it is asked for again in full. */
function readNow(
  { answer, bodyHash }: Extract<FinishedLook, { bodyHash: string }>,
  now: Date,
): Pick<Feed, 'etag' | 'lastModified' | 'bodyHash' | 'fullAt'> {
  const { etag, lastModified } = answer.headers;
  return {
    etag: etag !== null && etag.length <= 500 ? etag : null,
    lastModified: lastModified !== null && lastModified.length <= 100 ? lastModified : null,
    bodyHash,
    fullAt: now,
  };
}
