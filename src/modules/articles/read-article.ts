import { hash } from 'node:crypto';
import type { DocumentFetcher } from '../../net/fetch-document.js';
import type { FetchedDocument } from '../../net/fetch-outcome.js';
import { parseUrl } from '../../shared/parse-url.js';
import { foldText } from '../../shared/text/folded-text.js';
import { decodeBytes } from '../feeds/parsing/decode-bytes.js';
import { accessOfArticle, countWords } from './access-of-article.js';
import type { ArticleAccess } from './access-of-article.js';
import type { ArticleHost } from './article-host.entity.js';
import { mainText } from './main-text.js';
import { outlinePage, TooComplexError } from './page-outline.js';
import { isAllowed } from './robots-txt.js';
import { forbidsMining, isReservation, isReserved } from './tdm-reservation.js';

/** What one look at an article page brought, before anything is stored. */
export type ArticleLook =
  | { kind: 'read'; access: ArticleAccess; text: string; textHash: string; words: number }
  | { kind: 'refused'; outcome: 'forbidden' | 'reserved' }
  /** `retry`: another time may bring more. */
  | { kind: 'failed'; code: string; retry: boolean; retryAfterSeconds: number | null }
  /** We stopped before the page could answer: says nothing about it. */
  | { kind: 'given-up' };

export interface ArticleToRead {
  url: string;
  /** Summary in the feed. */
  summary: string;
}

/** Names of hosts have 253 characters at most; the table has room for these. */
const longestOrigin = 300;
/** Bytes of an article page; larger ones are none. */
const largestPage = 2 * 1024 * 1024;

/**
 * Fetches an article page if its site lets us, and reads what everybody may see of it. A page that was led to elsewhere is judged by the rules of both
 * places. `rulesOf` gives what a site says; null when we are about to stop. Touches no database.
 */
export async function readArticle(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  rulesOf: (origin: string) => Promise<ArticleHost | null>,
  article: ArticleToRead,
): Promise<ArticleLook> {
  const url = parseUrl(article.url);
  if (!url || !/^https?:$/.test(url.protocol) || url.origin.length > longestOrigin)
    return failed('invalid_url', false);
  const before = await verdictOn(url, rulesOf);
  if (before) return before;
  const accept = 'text/html, application/xhtml+xml';
  const answer = await fetcher.fetch({ url: url.href, accept, maxBytes: largestPage });
  if (answer.kind === 'failed') {
    if (answer.code === 'aborted') return { kind: 'given-up' };
    return failed(answer.code, !isFinal(answer.code, answer.permanent), answer.retryAfterSeconds);
  }
  if (answer.kind !== 'fetched') return failed('no_text', false);
  const arrived = parseUrl(answer.url);
  const after = arrived && arrived.href !== url.href ? await verdictOn(arrived, rulesOf) : null;
  return after ?? readPage(answer, article);
}

async function verdictOn(
  url: URL,
  rulesOf: (origin: string) => Promise<ArticleHost | null>,
): Promise<ArticleLook | null> {
  const site = await rulesOf(url.origin);
  if (!site) return { kind: 'given-up' };
  if (site.robots === 'unreachable') return failed('robots_unreachable', true);
  if (!isAllowed(site.robotsRules, url)) return { kind: 'refused', outcome: 'forbidden' };
  if (site.tdm === 'unreachable') return failed('tdm_unreachable', true);
  if (isReserved(site.tdmRules, url)) return { kind: 'refused', outcome: 'reserved' };
  return null;
}

async function readPage(
  { headers, body }: FetchedDocument,
  { summary }: ArticleToRead,
): Promise<ArticleLook> {
  if (isReservation(headers.tdmReservation)) return { kind: 'refused', outcome: 'reserved' };
  const contentType = headers.contentType ?? '';
  if (contentType !== '' && !/^(text\/html|application\/xhtml\+xml)\b/i.test(contentType))
    return failed('not_html', false);
  try {
    const outline = outlinePage(decodeBytes(body, contentType).text);
    const reserved = (outline.meta.get('tdm-reservation') ?? []).some(isReservation);
    if (reserved || (outline.meta.get('robots') ?? []).some(forbidsMining))
      return { kind: 'refused', outcome: 'reserved' };
    const text = await mainText(outline);
    const words = countWords(text);
    if (words === 0) return failed('no_text', false);
    const access = accessOfArticle(outline, words, countWords(summary));
    return { kind: 'read', access, text, textHash: hashOf(text), words };
  } catch (error) {
    // whatever a stranger's markup does to the two libraries is about the page
    return failed(error instanceof TooComplexError ? 'too_complex' : 'unreadable', false);
  }
}

/** Of the folded words, so that a changed quotation mark or blank is no other text. */
function hashOf(text: string): string {
  const words = foldText(text).tokens();
  return hash('sha256', words.map((word) => word.text).join(' '), 'hex');
}

function isFinal(code: string, permanent: boolean): boolean {
  return permanent || code === 'too_large' || code === 'http_404';
}

function failed(code: string, retry: boolean, retryAfterSeconds: number | null = null): ArticleLook {
  return { kind: 'failed', code, retry, retryAfterSeconds };
}
