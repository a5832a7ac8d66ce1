import type { FeedFormat, ParsedItem } from '../parsing/parsed-feed.js';

/** What a person needs to know of a feed before following it. */
export interface FoundFeed {
  url: string;
  title: string | null;
  format: FeedFormat;
  /** Title of the newest item; without dates, of the first. null for a feed without items or titles. */
  newestTitle: string | null;
  /** ISO 8601 in UTC; null without dates. */
  newestAt: string | null;
  /** Items in 24 hours over the time that the feed covers, to one decimal; null with fewer than three dates or less than an hour. */
  itemsPerDay: number | null;
}

/** As much of a feed as a preview needs. */
interface FeedContents {
  readonly title: string | null;
  readonly format: FeedFormat;
  readonly items: readonly Pick<ParsedItem, 'title' | 'publishedAt'>[];
}

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = dayMs / 24;

/** Dates that lie ahead of `now` (events, announcements) are left out. */
export function previewFeed(url: string, { title, format, items }: FeedContents, now: Date): FoundFeed {
  const dated = items
    .flatMap((item) => (item.publishedAt === null ? [] : [{ item, at: Date.parse(item.publishedAt) }]))
    .filter(({ at }) => at <= now.getTime())
    .sort((a, b) => b.at - a.at);
  const newest = dated[0];
  const covered = newest ? newest.at - (dated.at(-1)?.at ?? newest.at) : 0;
  return {
    url,
    title,
    format,
    newestTitle: (newest?.item ?? items[0])?.title ?? null,
    newestAt: newest ? new Date(newest.at).toISOString() : null,
    itemsPerDay:
      dated.length >= 3 && covered >= hourMs
        ? Math.round(((dated.length - 1) / (covered / dayMs)) * 10) / 10
        : null,
  };
}
