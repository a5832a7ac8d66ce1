import { equalUpTo, type Letters, readLetters } from './letters.js';
import { findPerson } from './person-name.js';
import type { ReadRelease } from './read-release.js';
import { placeOf } from './verbatim-runs.js';
import { findLinks } from './written-links.js';

/** What of a release a text names, and where: `start` up to `end`, UTF-16 code units. */
export interface NamedPlace {
  what: 'person' | 'headline' | 'link';
  /** The spokesperson or link as typed in, or the headline. */
  name: string;
  start: number;
  end: number;
}

/** Words of the shortest headline that is no phrase of everybody's. */
const shortestHeadline = 4;

/** The first place of each spokesperson, of the headline and of each link that a text names, in this order. */
export function namedInText(text: string, release: ReadRelease): NamedPlace[] {
  const letters = readLetters(text);
  const places: NamedPlace[] = [];
  for (const person of release.persons) {
    const place = findPerson(person, letters.folded);
    if (place) places.push({ what: 'person', name: person.name, ...place });
  }
  const headline = findHeadline(release.headline, letters);
  if (headline) places.push({ what: 'headline', name: release.input.headline.trim(), ...headline });
  for (const { link, start, end } of findLinks(release.links, text))
    places.push({ what: 'link', name: link, start, end });
  return places;
}

/** All words of the headline, one after the other; hyphens and quotes do not matter, "Tür-an-Tür-Stiftung" is one word. */
function findHeadline(headline: Letters, text: Letters): { start: number; end: number } | null {
  const words = headline.folded.source.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < shortestHeadline) return null;
  const { unitStart, count } = text.folded;
  for (let word = 0; word < count; word++) {
    const from = unitStart[word]!;
    const to = from + headline.count;
    if (to <= text.count && equalUpTo(headline, 0, text, from) === headline.count)
      return placeOf(text, from, to);
  }
  return null;
}
