import { createHash } from 'node:crypto';
import type { DocumentFetcher } from '../../net/fetch-document.js';
import type { FetchedDocument, NotModified } from '../../net/fetch-outcome.js';
import type { FeedFailureCode } from './failure-weight.js';
import type { Feed } from './feed.entity.js';
import type { ParsedFeed } from './parsing/parsed-feed.js';
import { readFeed } from './parsing/read-feed.js';

/** What one look at a feed brought, before anything is stored. */
export type Look =
  | { kind: 'fetched'; answer: FetchedDocument; bodyHash: string; reading: ParsedFeed }
  /** A new answer with the body of last time. */
  | { kind: 'unchanged'; answer: FetchedDocument; bodyHash: string }
  | { kind: 'not-modified'; answer: NotModified }
  | {
      kind: 'failed';
      code: FeedFailureCode;
      status: number | null;
      retryAfterSeconds: number | null;
      bytes: number;
      ms: number;
    }
  /** We stopped before the feed could answer: says nothing about the feed. */
  | { kind: 'given-up' };

/** A look that came to an end and says something about the feed. */
export type FinishedLook = Exclude<Look, { kind: 'given-up' }>;

/** Fetches a feed with the validators of last time and reads what came. Touches no database. */
export async function lookAtFeed(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  feed: Pick<Feed, 'url' | 'etag' | 'lastModified' | 'bodyHash'>,
): Promise<Look> {
  const answer = await fetcher.fetch({ url: feed.url, etag: feed.etag, lastModified: feed.lastModified });
  switch (answer.kind) {
    case 'not-modified':
      return { kind: 'not-modified', answer };
    case 'failed':
      if (answer.code === 'aborted') return { kind: 'given-up' };
      return {
        kind: 'failed',
        code: answer.code,
        status: answer.status,
        retryAfterSeconds: answer.retryAfterSeconds,
        bytes: 0,
        ms: answer.ms,
      };
    case 'fetched': {
      const bodyHash = createHash('sha256').update(answer.body).digest('hex');
      if (bodyHash === feed.bodyHash) return { kind: 'unchanged', answer, bodyHash };
      return readAnswer(answer, bodyHash);
    }
  }
}

async function readAnswer(answer: FetchedDocument, bodyHash: string): Promise<Look> {
  const { contentType } = answer.headers;
  const reading = await readFeed({
    bytes: answer.body,
    ...(contentType !== null && { contentType }),
    baseUrl: answer.url,
  });
  if (reading.ok) return { kind: 'fetched', answer, bodyHash, reading };
  return {
    kind: 'failed',
    code: reading.error.code,
    status: answer.status,
    retryAfterSeconds: null,
    bytes: answer.transferredBytes,
    ms: answer.ms,
  };
}
