import { demoOutlets } from './outlets.js';

/** What is wrong with a feed at this moment. */
export type Ailment = 'unavailable' | 'relaunched' | 'gone';

/** A feed that the demo serves itself. Its path at the demo's server is `/<slug>.xml`. */
export interface DemoFeed {
  slug: string;
  title: string;
  /** null: a search feed, whose items are attributed by the domain of the article. */
  outlet: string | null;
  format: 'rss' | 'atom' | 'latin1';
  /** Answers after so many milliseconds. */
  delayMs: number;
  /** `since`: days ago. */
  trouble: { kind: Ailment; since: number } | null;
}

/** Seen through the search feed only. */
const withoutFeed = new Set(['amtsblatt-sonnenau', 'funkhaus-muster']);
const atom = new Set([
  'wolkentaler-tagblatt',
  'sternwinkel-online',
  'probeblatt',
  'kommune-und-muster',
  'sample-courier',
]);
const latin1 = new Set(['mondheider-anzeiger']);
const slow = new Set(['maerchenwald-kurier']);
const trouble = new Map<string, DemoFeed['trouble']>([
  ['nimmersee-echo', { kind: 'unavailable', since: 2 }],
  ['traumdorfer-zeitung', { kind: 'relaunched', since: 9 }],
  ['radio-kieselstrand', { kind: 'gone', since: 30 }],
]);

export const searchFeed: DemoFeed = {
  slug: 'suche-brueckenlotse',
  title: 'Suche: Brückenlotse (erfunden)',
  outlet: null,
  format: 'rss',
  delayMs: 0,
  trouble: null,
};

export const demoFeeds: readonly DemoFeed[] = [
  ...demoOutlets
    .filter(({ slug }) => !withoutFeed.has(slug))
    .map(({ slug, name }): DemoFeed => ({
      slug,
      title: name,
      outlet: slug,
      format: atom.has(slug) ? 'atom' : latin1.has(slug) ? 'latin1' : 'rss',
      delayMs: slow.has(slug) ? 1200 : 0,
      trouble: trouble.get(slug) ?? null,
    })),
  searchFeed,
];

/** An article as far as it decides which feeds show it. */
export interface ShownArticle {
  /** Slug of the outlet; null for a site that nobody entered as an outlet. */
  outlet: string | null;
  /** Names the enterprise or its campaigns. */
  names: boolean;
  number: number;
}

/** Slugs of the feeds that show an article: its outlet's own, and the search for every fifth and whatever has no feed. */
export function feedsShowing({ outlet, names, number }: ShownArticle): string[] {
  const own = demoFeeds
    .filter((feed) => feed.outlet !== null && feed.outlet === outlet)
    .map(({ slug }) => slug);
  return names && (!own.length || number % 5 === 0) ? [...own, searchFeed.slug] : own;
}
