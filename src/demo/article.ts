import { hostOf } from './outlets.js';

/** What the team makes of an article that a watch finds. */
export type Judgement = 'relevant' | 'irrelevant' | 'duplicate';

/** An invented article. */
export interface Article {
  /** Unique; part of the address. */
  number: number;
  /** Slug; null for a site that nobody entered as an outlet. */
  outlet: string | null;
  /** Slug of that site; without one it has no name. */
  site?: string | undefined;
  title: string;
  summary: string;
  publishedAt: Date;
  language: 'de' | 'en';
  /** null: no watch finds it. */
  judgement: Judgement | null;
}

/** A site without an outlet, found by the search feed only: its mentions have no known scope. */
const unknownSite = 'blog-ohne-namen';

/** Sites that are not the press: the enterprise's own and a partner's. */
export const ownSite = 'brueckenlotse';
export const partnerSite = 'verband-der-beispiele';
export const demoDomains = { own: [hostOf(ownSite)], partners: [hostOf(partnerSite)] };

export function articleUrl({
  outlet,
  site = unknownSite,
  title,
  number,
}: Pick<Article, 'outlet' | 'site' | 'title' | 'number'>): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .match(/[a-z0-9]+/g);
  return `https://${hostOf(outlet ?? site)}/artikel/${[...(words ?? []).slice(0, 7), number].join('-')}`;
}

/** When polling came across it: minutes after it was published, always the same for the same article. */
export function firstSeenAt({ publishedAt, number }: Pick<Article, 'publishedAt' | 'number'>): Date {
  return new Date(publishedAt.getTime() + (4 + ((number * 7) % 23)) * 60_000);
}
