import type { FeedFormat, ParsedItem } from '../parsing/parsed-feed.js';

/** A feed that was fetched and read, and how we came to know its address. */
export interface Candidate {
  /** Address to subscribe to. */
  readonly url: string;
  readonly title: string | null;
  readonly format: FeedFormat;
  readonly items: readonly Pick<ParsedItem, 'id' | 'link'>[];
  readonly how: 'announced' | 'linked' | 'guessed';
}

const byKnowledge = { announced: 0, linked: 1, guessed: 2 };

/**
 * Best first, each feed once. A feed for the section that was asked for leads; the site's own come before others'; empty feeds,
 * news sitemaps and comment feeds follow at the end. Two addresses are one feed when they differ only in scheme, `www.` or a
 * trailing slash, or when both hold the same items (RSS and Atom of one list).
 */
export function rankFeeds(candidates: readonly Candidate[], pageUrl: string): Candidate[] {
  const page = new URL(pageUrl);
  const ranked = candidates
    .map((candidate, index) => ({ candidate, index, penalty: penalty(candidate, page) }))
    .sort((a, b) => a.penalty - b.penalty || a.index - b.index)
    .map(({ candidate }) => candidate);
  const seen = new Set<string>();
  return ranked.filter((candidate) => {
    const keys = identities(candidate);
    const isNew = keys.every((key) => !seen.has(key));
    keys.forEach((key) => seen.add(key));
    return isNew;
  });
}

function penalty({ url, title, items, format, how }: Candidate, page: URL): number {
  const section = page.pathname.replace(/\/+$/, '');
  const isComments =
    /\/comments?\/|[?&]feed=comments|\/kommentare?\//i.test(url) ||
    /^(comments|kommentare)\b|kommentar-feed/i.test(title ?? '');
  return (
    byKnowledge[how] +
    (section !== '' && new URL(url).pathname.includes(section) ? -4 : 0) +
    (siteOf(new URL(url)) === siteOf(page) ? 0 : 4) +
    (format === 'sitemap' ? 8 : 0) +
    (items.length === 0 ? 16 : 0) +
    (isComments ? 32 : 0)
  );
}

function identities({ url, items }: Candidate): string[] {
  const address = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  const content = items.slice(0, 10).map((item) => item.link ?? item.id);
  return content.length > 0 ? [address, `items ${content.join(' ')}`] : [address];
}

/** The last two labels; enough to see that `feed.ksta.de` belongs to `www.ksta.de`. */
function siteOf(url: URL): string {
  return url.hostname.split('.').slice(-2).join('.');
}
