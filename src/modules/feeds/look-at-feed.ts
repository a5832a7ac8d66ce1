import { hash } from 'node:crypto';
import type { DocumentFetcher } from '../../net/fetch-document.js';
import type { FetchedDocument, FetchFailure, NotModified } from '../../net/fetch-outcome.js';
import type { FeedFailureCode } from './failure-weight.js';
import type { Feed } from './feed.entity.js';
import type { ParsedFeed } from './parsing/parsed-feed.js';
import type { CutDocument } from './parsing/cut-known-items.js';
import { readFeedSince } from './parsing/read-feed.js';
import type { ReadingNote } from './reading-note.js';
import { unreadItems } from './showing.js';
import type { ShownDocument, ShownItem } from './shown-memory.js';

/** What one look at a feed brought, before anything is stored. */
export type Look =
  | FetchedLook
  /** A new answer with the body of last time. */
  | { kind: 'unchanged'; answer: FetchedDocument; bodyHash: string }
  | { kind: 'not-modified'; answer: NotModified }
  | FailedLook
  /** We stopped before the feed could answer: says nothing about the feed. */
  | { kind: 'given-up' };

export interface FetchedLook {
  kind: 'fetched';
  answer: FetchedDocument;
  bodyHash: string;
  /** What did not stand in the last document. */
  reading: ParsedFeed;
  cut: CutDocument | null;
  /** Items that stood there already and were not read again. */
  unread: readonly ShownItem[];
  /** The server had said that there was nothing new. */
  despite304: boolean;
}

interface FailedLook {
  kind: 'failed';
  code: FeedFailureCode;
  status: number | null;
  retryAfterSeconds: number | null;
  bytes: number;
  ms: number;
}

/** A look that came to an end and says something about the feed. */
export type FinishedLook = Exclude<Look, { kind: 'given-up' }>;

/** What a look needs to know of a feed. */
export type FeedToLookAt = Pick<
  Feed,
  'id' | 'url' | 'etag' | 'lastModified' | 'bodyHash' | 'fullAt' | 'lyingSince'
>;

/** A server that has only said 304 for so long is asked for the whole document once. */
const proofAfterMs = 24 * 3_600_000;

/**
 * Fetches a feed and reads what came. Validators of last time are sent, except to a server that lied with them before; a 304 is put to the proof once a day
 * by asking in the same moment without validators. Touches no database.
 */
export async function lookAtFeed(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  feed: FeedToLookAt,
  before: ShownDocument | null,
  now: Date,
  note: ReadingNote,
): Promise<Look> {
  const { url, etag, lastModified } = feed;
  const answer = await fetcher.fetch(feed.lyingSince === null ? { url, etag, lastModified } : { url });
  if (answer.kind === 'failed') return failed(answer);
  if (answer.kind === 'fetched') return readAnswer(answer, { feed, before, despite304: false, now, note });
  const proven = feed.fullAt !== null && now.getTime() - feed.fullAt.getTime() < proofAfterMs;
  if (proven) return { kind: 'not-modified', answer };
  const whole = await fetcher.fetch({ url });
  return whole.kind === 'fetched'
    ? readAnswer(whole, { feed, before, despite304: true, now, note })
    : { kind: 'not-modified', answer };
}

interface Occasion {
  feed: FeedToLookAt;
  before: ShownDocument | null;
  despite304: boolean;
  now: Date;
  note: ReadingNote;
}

async function readAnswer(answer: FetchedDocument, occasion: Occasion): Promise<Look> {
  const { feed, before, despite304, now, note } = occasion;
  const bodyHash = hash('sha256', answer.body, 'hex');
  if (bodyHash === feed.bodyHash) return { kind: 'unchanged', answer, bodyHash };
  const { contentType } = answer.headers;
  const document = { bytes: answer.body, baseUrl: answer.url, now };
  note.begin(feed.id);
  const { reading, cut } = await readFeedSince(
    { ...document, ...(contentType !== null && { contentType }) },
    before,
  );
  note.end();
  if (reading.ok) {
    const unread = unreadItems(cut, before);
    return { kind: 'fetched', answer, bodyHash, reading, cut, unread, despite304 };
  }
  return {
    kind: 'failed',
    code: reading.error.code,
    status: answer.status,
    retryAfterSeconds: null,
    bytes: answer.transferredBytes,
    ms: answer.ms,
  };
}

function failed({ code, status, retryAfterSeconds, ms }: FetchFailure): Look {
  if (code === 'aborted') return { kind: 'given-up' };
  return { kind: 'failed', code, status, retryAfterSeconds, bytes: 0, ms };
}
