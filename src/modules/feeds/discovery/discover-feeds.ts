import type { DocumentFetcher } from '../../../net/fetch-document.js';
import type { FetchedDocument, FetchFailure, FetchOutcome } from '../../../net/fetch-outcome.js';
import type { FeedFormat, FeedReading } from '../parsing/parsed-feed.js';
import { guessedFeeds } from './known-patterns.js';
import { linkedFeeds } from './linked-feeds.js';
import { type Candidate, rankFeeds } from './rank-feeds.js';
import { typedAddress } from './typed-address.js';

/** Reads one document as a feed; what `modules/feeds/parsing` exports. */
export type ReadFeed = (source: {
  bytes: Uint8Array;
  contentType?: string;
  baseUrl?: string;
}) => FeedReading | Promise<FeedReading>;

export interface FoundFeed {
  url: string;
  title: string | null;
  format: FeedFormat;
}

export interface Discovery {
  /** Best first; each was fetched and could be read. */
  feeds: FoundFeed[];
  /** Why the address itself gave no document, or null. Feeds may be known all the same. */
  failure: FetchFailure | null;
}

/** Requests for one discovery, the page included (redirects not counted). */
const mostRequests = 12;
/** Of these, requests for what the page names; the rest is left for guesses. */
const mostNamed = 7;

/**
 * The feeds of a site: the address itself if it is a feed, else those its page announces or links, those its publishing system
 * is known for, and, when all that gave nothing, common addresses. Asks at most 12 times and stops at the first sign
 * that the site wants to be left alone.
 */
export async function exploreSite(
  fetcher: DocumentFetcher,
  typed: string,
  readFeed: ReadFeed,
): Promise<Discovery> {
  const address = typedAddress(typed);
  const outcome = await fetcher.fetch({
    url: address,
    accept: 'text/html, application/rss+xml, application/atom+xml, */*;q=0.5',
  });
  const failure = outcome.kind === 'failed' ? outcome : null;
  if (failure && !isAboutThePage(failure)) return { feeds: [], failure };
  const page = outcome.kind === 'fetched' ? outcome : null;
  const reading = page && (await read(page, readFeed));
  if (page && reading?.ok)
    return {
      feeds: [{ url: page.movedTo ?? address, title: reading.title, format: reading.format }],
      failure,
    };

  const pageUrl = page?.url ?? address;
  const html = page?.body.toString('utf8') ?? '';
  const announced = reading && !reading.ok ? reading.discover : [];
  const linked = linkedFeeds(html, pageUrl);
  const guessed = guessedFeeds(pageUrl, html);
  const visit = new Visit(fetcher, readFeed, mostRequests - 1);
  for (const url of announced.slice(0, mostNamed)) await visit.tryFeed(url, 'announced');
  for (const url of linked.slice(0, Math.max(0, mostNamed - announced.length)))
    await visit.tryFeed(url, 'linked');
  for (const url of guessed.known) await visit.tryFeed(url, 'guessed');
  for (const url of guessed.common) {
    if (visit.found.length > 0) break;
    await visit.tryFeed(url, 'guessed');
  }
  const feeds = rankFeeds(visit.found, pageUrl).map(({ url, title, format }) => ({ url, title, format }));
  return { feeds, failure };
}

/** Asks addresses one after the other and keeps what turns out to be a feed. */
class Visit {
  readonly found: Candidate[] = [];
  private readonly asked = new Set<string>();
  private unwelcome = false;

  constructor(
    private readonly fetcher: DocumentFetcher,
    private readonly readFeed: ReadFeed,
    private readonly mostRequests: number,
  ) {}

  async tryFeed(url: string, how: Candidate['how']): Promise<void> {
    if (this.unwelcome || this.asked.has(url) || this.asked.size >= this.mostRequests) return;
    this.asked.add(url);
    const outcome = await this.fetcher.fetch({ url });
    if (outcome.kind === 'failed') this.unwelcome = how === 'guessed' && !isAboutThePage(outcome);
    if (outcome.kind !== 'fetched') return;
    const reading = await read(outcome, this.readFeed);
    if (!reading.ok) return;
    const { format, items, title } = reading;
    this.found.push({ url: outcome.movedTo ?? url, title, format, items, how });
  }
}

async function read({ body, headers, url }: FetchedDocument, readFeed: ReadFeed): Promise<FeedReading> {
  return readFeed({ bytes: body, contentType: headers.contentType ?? undefined, baseUrl: url });
}

/** True when only this one document is missing or unfit; false when the host cannot be reached or has had enough of us. */
function isAboutThePage(failure: Extract<FetchOutcome, { kind: 'failed' }>): boolean {
  if (
    failure.code === 'too_large' ||
    failure.code === 'bad_encoding' ||
    failure.code === 'too_many_redirects'
  )
    return true;
  return failure.code.startsWith('http_') && failure.status !== 429 && failure.status !== 503;
}
