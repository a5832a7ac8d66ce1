import type { DocumentFetcher } from '../../../net/fetch-document.js';
import type { FetchedDocument, FetchFailure } from '../../../net/fetch-outcome.js';
import type { FeedReading } from '../parsing/parsed-feed.js';
import type { Candidate } from './rank-feeds.js';

/** Reads one document as a feed; what `modules/feeds/parsing` exports. */
export type ReadFeed = (source: {
  bytes: Uint8Array;
  contentType?: string;
  baseUrl?: string;
}) => FeedReading | Promise<FeedReading>;

/**
 * One call at a site: asks addresses one after the other, each once, keeps what turns out to be a feed, and leaves when the site does not want more, the
 * requests are used up or `signal` says so.
 */
export class Visit {
  readonly found: Candidate[] = [];
  private readonly asked = new Set<string>();
  private unwelcome = false;

  constructor(
    private readonly fetcher: Pick<DocumentFetcher, 'fetch'>,
    private readonly readFeed: ReadFeed,
    private readonly mostRequests: number,
    private readonly signal: AbortSignal,
    private readonly onAsk: (url: string) => void,
  ) {}

  /** Requests that are left; 0 when the visit is over. */
  get left(): number {
    return this.unwelcome || this.signal.aborted ? 0 : this.mostRequests - this.asked.size;
  }

  /** Asks for a feed. Returns the addresses that the document names instead, when it is a page or an index of sitemaps. */
  async tryFeed(url: string, how: Candidate['how']): Promise<readonly string[]> {
    const document = await this.ask(url, how === 'guessed');
    if (!document) return [];
    const reading = await readDocument(document, this.readFeed);
    if (!reading.ok) return reading.discover;
    const { format, items, title } = reading;
    // a map of all pages looks like a news sitemap without titles
    if (format === 'sitemap' && !items.some((item) => item.title)) return [];
    this.found.push({ url: document.movedTo ?? url, title, format, items, how });
    return [];
  }

  /** `atSite`: the address is the visited site's own, so its trouble is the site's. */
  async ask(url: string, atSite: boolean): Promise<FetchedDocument | null> {
    if (this.left === 0 || this.asked.has(url)) return null;
    this.asked.add(url);
    this.onAsk(url);
    const outcome = await this.fetcher.fetch({ url, signal: this.signal });
    if (outcome.kind === 'failed') this.unwelcome = atSite ? !isAboutThePage(outcome) : wantsRest(outcome);
    return outcome.kind === 'fetched' ? outcome : null;
  }
}

export async function readDocument(
  { body, headers, url }: FetchedDocument,
  readFeed: ReadFeed,
): Promise<FeedReading> {
  return readFeed({
    bytes: body,
    baseUrl: url,
    ...(headers.contentType !== null && { contentType: headers.contentType }),
  });
}

/** True when only this one document is missing or unfit; false when the host cannot be reached or has had enough of us. */
export function isAboutThePage(failure: FetchFailure): boolean {
  if (['too_large', 'bad_encoding', 'too_many_redirects'].includes(failure.code)) return true;
  return failure.code.startsWith('http_') && !wantsRest(failure);
}

function wantsRest({ status }: FetchFailure): boolean {
  return status === 429 || status === 503;
}
