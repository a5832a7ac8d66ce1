import { searchKey } from '../../../shared/search-key.js';

const separator = /\s+[|–—·•»:-]+\s+|\s*\|\s*/g;

/** A title without the name of the site behind it ("Brücke eröffnet | Bote online"); `names` are those the site goes by. */
export function withoutSiteName(title: string, names: readonly string[]): string {
  const keys = names.map((name) => searchKey(name.slice(0, 200))).filter((key) => key.length > 1);
  let shown = title;
  // "Überschrift - Lokales - Bote": what stands before the site's name may be a section, which nobody can tell from a headline
  for (let round = 0; round < 2; round++) {
    const last = [...shown.matchAll(separator)].at(-1);
    if (!last || last.index === 0) break;
    const ending = searchKey(shown.slice(last.index + last[0].length));
    const rest = shown.slice(0, last.index).trim();
    if (!rest || !keys.some((key) => isName(ending, key))) break;
    shown = rest;
  }
  return shown;
}

function isName(ending: string, key: string): boolean {
  if (ending === key) return true;
  const [short, long] = ending.length < key.length ? [ending, key] : [key, ending];
  // "Bote" for "Augsburger Bote online", but never a headline that happens to name the site
  return short.length > 2 && long.split(' ').length <= 5 && ` ${long} `.includes(` ${short} `);
}
