import { searchKey } from '../../../shared/search-key.js';

const longest = 80;

/** A headline as the end of an address: small letters, digits and dashes, cut between words. `fallback` where nothing of it is left, as of symbols alone. */
export function slugOf(headline: string, fallback: string): string {
  const words = searchKey(headline.slice(0, 600))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, longest) || fallback;
}
