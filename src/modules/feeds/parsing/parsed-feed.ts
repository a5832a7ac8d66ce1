/** What one document of a feed says, as `echolot feed inspect --json` prints it. All texts are plain text, never HTML. */
export type FeedReading = ParsedFeed | NotAFeed;

export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap';

export interface ParsedFeed {
  ok: true;
  format: FeedFormat;
  title: string | null;
  /** Absolute address of the site, or null. */
  link: string | null;
  /** As written (`de`, `de-DE`), or null. */
  language: string | null;
  /** In document order, none left out. */
  items: ParsedItem[];
  warnings: ParsingWarning[];
  /** What the feed says about how often to come back. */
  hints: { ttlMinutes?: number };
}

export interface ParsedItem {
  /** guid, Atom id or rdf:about as written (trimmed), else the link, else a hash of the texts. */
  id: string;
  title: string | null;
  /** Absolute http(s) address as published, or null. */
  link: string | null;
  /** The address behind the redirect of a search alert, or null. */
  target: string | null;
  /** Identity across feeds (see `canonicalUrl`), or null. */
  canonicalUrl: string | null;
  /** ISO 8601 in UTC, or null when missing or unreadable. As the feed claims: may lie in the future. */
  publishedAt: string | null;
  /** Name without mail address; the address if there is nothing else. */
  author: string | null;
  summary: string | null;
  content: string | null;
  /** Address of a picture, never fetched here. */
  image: string | null;
  categories: string[];
  source: { title: string | null; url: string | null } | null;
}

export type WarningCode =
  | 'repaired-xml'
  | 'bad-date'
  | 'missing-date'
  | 'implausible-date'
  | 'missing-id'
  | 'charset-guessed'
  | 'truncated';

export interface ParsingWarning {
  code: WarningCode;
  /** In English, for the command line and the log; `repaired-xml` names every repair. */
  message: string;
}

export type NotAFeedCode = 'empty' | 'html' | 'not_a_feed' | 'entity_bomb';

export interface NotAFeed {
  ok: false;
  error: { code: NotAFeedCode; message: string };
  /** Absolute addresses of feeds that an HTML page (or the sitemaps that a sitemap index) names. */
  discover: string[];
}
