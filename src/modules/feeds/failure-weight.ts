import type { FetchFailureCode } from '../../net/fetch-outcome.js';
import type { NotAFeedCode } from './parsing/parsed-feed.js';

/** Why a look at a feed brought nothing. Stored on the feed and the poll; the texts are in the catalogue. */
/** `too_slow`: a reader could not get to the end of the document (`blame-feed.ts`). */
export type FeedFailureCode = FetchFailureCode | NotAFeedCode | 'too_slow';

/** From here on a feed counts as failing; below it has hiccups. */
export const failingFrom = 1;

const passing = new Set<FeedFailureCode>([
  'timeout',
  'connect',
  'aborted',
  'http_408',
  'http_429',
  'http_503',
]);
const serverIsIll = new Set<FeedFailureCode>(['dns', 'tls', 'bad_encoding', 'empty']);

/**
 * How much one failure says about the feed: 1 something is wrong and stays wrong until somebody acts; 0.5 the server is ill;
 * 0.25 a passing weakness of the net. Weights of failures in a row add up.
 */
export function failureWeightOf(code: FeedFailureCode): number {
  if (passing.has(code)) return 0.25;
  return serverIsIll.has(code) || /^http_5\d\d$/.test(code) ? 0.5 : 1;
}
