import type { FetchOutcome } from '../../net/fetch-outcome.js';
import type { DocumentFetcher } from '../../net/fetch-document.js';
import type { ArticleHost, RuleFileState } from './article-host.entity.js';
import { readRobotsTxt } from './robots-txt.js';
import { readTdmFile } from './tdm-reservation.js';

/** Longer files are not fetched to their end and count as unreachable. In bytes. */
const largestFile = 2 * 1024 * 1024;

/**
 * Asks a site for robots.txt and `/.well-known/tdmrep.json`. 4xx means that there is none (RFC 9309, 2.3.1.3), except 429, which asks for patience like 5xx.
 * null: we stopped before it could answer.
 */
export async function fetchRuleFiles(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  origin: string,
  now: Date,
): Promise<ArticleHost | null> {
  const ask = (path: string) =>
    fetcher.fetch({
      url: `${origin}${path}`,
      accept: 'text/plain, application/json, */*;q=0.5',
      maxBytes: largestFile,
    });
  const [robots, tdm] = await Promise.all([ask('/robots.txt'), ask('/.well-known/tdmrep.json')]);
  if (wasStopped(robots) || wasStopped(tdm)) return null;
  return {
    origin,
    checkedAt: now,
    robots: stateOf(robots),
    robotsRules: robots.kind === 'fetched' ? readRobotsTxt(textOf(robots.body)) : [],
    tdm: stateOf(tdm),
    tdmRules: tdm.kind === 'fetched' ? readTdmFile(textOf(tdm.body)) : [],
  };
}

function stateOf(outcome: FetchOutcome): RuleFileState {
  if (outcome.kind !== 'failed') return 'read';
  const { status } = outcome;
  return status !== null && status >= 400 && status < 500 && status !== 429 ? 'missing' : 'unreachable';
}

function wasStopped(outcome: FetchOutcome): boolean {
  return outcome.kind === 'failed' && outcome.code === 'aborted';
}

/** Both are UTF-8 by their specifications. A mark at the beginning is dropped, a NUL is not storable. */
function textOf(body: Buffer): string {
  return new TextDecoder('utf-8').decode(body).replaceAll('\0', '');
}
