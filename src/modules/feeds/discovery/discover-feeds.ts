import type { DocumentFetcher } from '../../../net/fetch-document.js';
import type { FetchedDocument, FetchFailure, FetchOutcome } from '../../../net/fetch-outcome.js';
import type { NotAFeed } from '../parsing/parsed-feed.js';
import { guessedFeeds } from './guessed-feeds.js';
import { linkedFeeds } from './linked-feeds.js';
import { newsFirst, newsSitemaps } from './news-sitemaps.js';
import { type FoundFeed, previewFeed } from './preview-feed.js';
import { rankFeeds } from './rank-feeds.js';
import { isWithoutScheme, typedAddress } from './typed-address.js';
import { isAboutThePage, readDocument, type ReadFeed, Visit } from './visit.js';

export type { FoundFeed } from './preview-feed.js';

export interface Discovery {
  /** Best first; each was fetched and could be read. */
  feeds: FoundFeed[];
  /** Why the address itself gave no document, or null. Feeds may be known all the same. */
  failure: FetchFailure | null;
}

export interface ExploreOptions {
  /** Decides which items lie ahead and which feeds are old. */
  readonly now: Date;
  /** Milliseconds for everything; what was found until then counts. Default 30,000. */
  readonly withinMs?: number;
  /** Hears of each address before it is asked. */
  readonly onAsk?: (url: string) => void;
}

/** Requests for one discovery beside the page (redirects not counted). */
const mostRequests = 18;
/** Of these, requests for what the page names, and for what its system is known for. */
const mostNamed = 7;
const mostKnown = 6;
/** Kept back for `robots.txt` and the sitemaps it names. */
const forSitemaps = 4;

const feedsThenPages =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5';

/**
 * The feeds of a site: the address itself if it is a feed, else what {@link feedsOfPage} finds. `typed` as a person types it: without scheme, https is tried
 * and then http. Stops at the first sign that the site wants to be left alone.
 */
export async function exploreSite(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  typed: string,
  readFeed: ReadFeed,
  options: ExploreOptions,
): Promise<Discovery> {
  options.onAsk?.(typedAddress(typed));
  const { address, outcome } = await fetchTyped(fetcher, typedAddress(typed), isWithoutScheme(typed));
  const failure = outcome.kind === 'failed' ? outcome : null;
  if (failure && !isAboutThePage(failure)) return { feeds: [], failure };
  if (outcome.kind !== 'fetched')
    return {
      feeds: await feedsOfPage(fetcher, { url: address, html: '', named: [] }, readFeed, options),
      failure,
    };
  const reading = await readDocument(outcome, readFeed);
  if (reading.ok)
    return { feeds: [previewFeed(outcome.movedTo ?? address, reading, options.now)], failure: null };
  return { feeds: await feedsOfPage(fetcher, pageOf(outcome, reading), readFeed, options), failure: null };
}

/**
 * Fetches what a person typed, made absolute. `elseHttp`: they named no scheme, so http is tried where the host does not speak https. `address` is what
 * was asked in the end.
 */
export async function fetchTyped(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  address: string,
  elseHttp: boolean,
): Promise<{ address: string; outcome: FetchOutcome }> {
  const outcome = await fetcher.fetch({ url: address, accept: feedsThenPages });
  const noHttps = outcome.kind === 'failed' && (outcome.code === 'tls' || outcome.code === 'connect');
  if (!elseHttp || !noHttps) return { address, outcome };
  const plain = address.replace(/^https:/, 'http:');
  return { address: plain, outcome: await fetcher.fetch({ url: plain, accept: feedsThenPages }) };
}

/** A page whose feeds are wanted. */
export interface Page {
  readonly url: string;
  readonly html: string;
  /** Feeds that it announces, or the maps of an index of sitemaps. */
  readonly named: readonly string[];
}

export function pageOf({ url, body }: FetchedDocument, { discover }: NotAFeed): Page {
  return { url, html: body.toString('utf8'), named: discover };
}

/**
 * The feeds that a page announces or links and those its publishing system is known for; when all that gave nothing, common addresses, and then the
 * news sitemaps that `robots.txt` names. Best first, each was fetched and could be read. Asks at most 18 times, one after the other.
 */
export async function feedsOfPage(
  fetcher: Pick<DocumentFetcher, 'fetch'>,
  page: Page,
  readFeed: ReadFeed,
  { now, withinMs = 30_000, onAsk = () => undefined }: ExploreOptions,
): Promise<FoundFeed[]> {
  const visit = new Visit(fetcher, readFeed, mostRequests, AbortSignal.timeout(withinMs), onAsk);
  const guessed = guessedFeeds(page.url, page.html);
  const linked = linkedFeeds(page.html, page.url).slice(0, Math.max(0, mostNamed - page.named.length));
  for (const url of page.named.slice(0, mostNamed)) await visit.tryFeed(url, 'announced');
  for (const url of linked) await visit.tryFeed(url, 'linked');
  for (const url of guessed.known.slice(0, mostKnown)) await visit.tryFeed(url, 'guessed');
  for (const url of guessed.common) {
    if (visit.found.length > 0 || visit.left <= forSitemaps) break;
    await visit.tryFeed(url, 'guessed');
  }
  if (visit.found.length === 0) await findSitemap(visit, page.url, guessed.sitemaps);
  return rankFeeds(visit.found, page.url, now).map((found) => previewFeed(found.url, found, now));
}

/** The first news sitemap that can be read: named in `robots.txt`, one level below an index, or at a common place. */
async function findSitemap(visit: Visit, pageUrl: string, common: readonly string[]): Promise<void> {
  const robotsUrl = new URL('/robots.txt', pageUrl).href;
  const robots = await visit.ask(robotsUrl, true);
  const named = robots ? newsSitemaps(robots.body.toString('utf8'), robots.url) : [];
  for (const url of named.length > 0 ? named : common) {
    const below = newsFirst(await visit.tryFeed(url, 'guessed'));
    for (const map of below.slice(0, 2)) if (visit.found.length === 0) await visit.tryFeed(map, 'guessed');
    if (visit.found.length > 0) return;
  }
}
