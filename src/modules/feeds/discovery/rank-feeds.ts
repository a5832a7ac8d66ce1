import type { FeedFormat, ParsedItem } from '../parsing/parsed-feed.js';

/** A feed that was fetched and read, and how we came to know its address. */
export interface Candidate {
  /** Address to subscribe to. */
  readonly url: string;
  readonly title: string | null;
  readonly format: FeedFormat;
  readonly items: readonly Pick<ParsedItem, 'id' | 'link' | 'title' | 'publishedAt'>[];
  readonly how: 'announced' | 'linked' | 'guessed';
}

const byKnowledge = { announced: 0, linked: 1, guessed: 2 };

/**
 * Best first, each feed once. A feed for the section that was asked for leads; the site's own come before others', whole sites before sections; feeds
 * without news of this year, of tags, authors, dates and jobs, news sitemaps, empty feeds and comments follow. Two addresses are one feed when they
 * differ only in scheme, `www.` or a trailing slash, or when four fifths of their newest items are the same (RSS and Atom of one list).
 */
export function rankFeeds(candidates: readonly Candidate[], pageUrl: string, now: Date): Candidate[] {
  const page = new URL(pageUrl);
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index, penalty: penalty(candidate, page, now) }))
    .sort((a, b) => a.penalty - b.penalty || a.index - b.index)
    .map(({ candidate }) => candidate);
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (!kept.some((other) => isSameFeed(other, candidate))) kept.push(candidate);
  }
  return kept;
}

function penalty(candidate: Candidate, page: URL, now: Date): number {
  const { url, items, format, how } = candidate;
  const feed = new URL(url);
  const section = page.pathname.replace(/\/+$/, '');
  return (
    byKnowledge[how] +
    (section !== '' && feed.pathname.includes(section) ? -6 : 0) +
    (isNarrow(candidate) ? 3 : 0) +
    (siteOf(feed) === siteOf(page) ? 0 : 6) +
    (format === 'sitemap' ? 12 : 0) +
    (isStale(items, now) ? 12 : 0) +
    (items.length === 0 ? 24 : 0) +
    (isComments(candidate) ? 48 : 0)
  );
}

/** A part of a site that nobody asked for: a keyword, an author, a list of dates or vacancies, a podcast. */
function isNarrow({ url, title }: Candidate): boolean {
  const { pathname, search } = new URL(url);
  return (
    /\/(tags?|schlagwort|stichwort|thema|topics?|author|autor|category|kategorie|podcasts?|events?|veranstaltung(en)?|termine?|kalender|jobs?|stellen(angebote)?)(\/|\.|-|$)/i.test(
      pathname,
    ) ||
    /[?&](tag|cat|author)=/i.test(search) ||
    /podcast|veranstaltung|termine|stellenangebote/i.test(title ?? '')
  );
}

function isComments({ url, title }: Candidate): boolean {
  return (
    /\/comments?(\/|-feed|$)|[?&]feed=comments|\/kommentare?(\/|$)/i.test(url) ||
    /^(comments|kommentare)\b|kommentar-feed/i.test(title ?? '')
  );
}

const staleAfterMs = 365 * 24 * 60 * 60 * 1000;

function isStale(items: Candidate['items'], now: Date): boolean {
  const dates = items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [Date.parse(publishedAt)]));
  return dates.length > 0 && Math.max(...dates.slice(0, 1000)) < now.getTime() - staleAfterMs;
}

function isSameFeed(a: Candidate, b: Candidate): boolean {
  if (bareAddress(a.url) === bareAddress(b.url)) return true;
  const [mine, theirs] = [newest(a), newest(b)];
  const common = mine.filter((item) => theirs.includes(item)).length;
  const shorter = Math.min(mine.length, theirs.length);
  return shorter > 0 && common >= 0.8 * shorter && Math.abs(mine.length - theirs.length) <= 5;
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

function newest({ items }: Candidate): string[] {
  return items.slice(0, 10).map((item) => item.link ?? item.id);
}

/** The last two labels; enough to see that `feed.ksta.de` belongs to `www.ksta.de`. */
function siteOf(url: URL): string {
  return url.hostname.split('.').slice(-2).join('.');
}
