import type { PageOutline } from './page-outline.js';

/** full: the article; teaser: its beginning only, nobody says why; paywalled: the page says that the rest is for sale. */
export type ArticleAccess = 'full' | 'teaser' | 'paywalled';

/** Words below which a visible text is no more than a beginning. */
const fewWords = 60;
/** A text beside a paywall's mark that is longer than this is the whole one: many publishers carry the mark on every page. */
const wholeWords = 250;
/** So much more than the feed's teaser must stand on the page. */
const beyondTeaser = 1.3;

/**
 * What the page shows of its article, from what it says itself (schema.org `isAccessibleForFree`, `article:content_tier`), a paywall's mark, and
 * how many words stand there. `teaserWords` counts the summary in the feed.
 */
export function accessOfArticle(
  outline: Pick<PageOutline, 'meta' | 'jsonLd' | 'hasPaywallMark'>,
  words: number,
  teaserWords: number,
): ArticleAccess {
  const tiers = outline.meta.get('article:content_tier') ?? [];
  if (tiers.some((tier) => tier.trim().toLowerCase() === 'locked')) return 'paywalled';
  if (outline.jsonLd.some(saysNotFree)) return 'paywalled';
  if (outline.hasPaywallMark && words < wholeWords) return 'paywalled';
  return words < fewWords || words <= teaserWords * beyondTeaser ? 'teaser' : 'full';
}

/** Counts what white space separates. */
export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

function saysNotFree(jsonLd: string): boolean {
  try {
    return holdsNotFree(JSON.parse(jsonLd), 0);
  } catch {
    return false;
  }
}

/** schema.org writes a boolean; publishers also write "False" as text. */
function holdsNotFree(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || depth > 6) return false;
  const said: unknown = Reflect.get(value, 'isAccessibleForFree');
  if (said === false || (typeof said === 'string' && /^(false|http.*\/False)$/i.test(said.trim())))
    return true;
  return Object.values(value).some((inner) => holdsNotFree(inner, depth + 1));
}
