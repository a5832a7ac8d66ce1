import { foldWord } from '../../../shared/text/folded-text.js';
import type { SearchField } from './query-node.js';

/** What may stand before a colon, folded, and the field that it means. */
export const fieldNames: ReadonlyMap<string, SearchField> = new Map<string, SearchField>([
  ['title', 'title'],
  ['titel', 'title'],
  ['summary', 'summary'],
  ['teaser', 'summary'],
  ['url', 'url'],
  ['author', 'author'],
  ['autor', 'author'],
  ['outlet', 'outlet'],
  ['medium', 'outlet'],
  ['scope', 'scope'],
  ['verbreitung', 'scope'],
  ['state', 'state'],
  ['land', 'state'],
  ['bundesland', 'state'],
  ['district', 'district'],
  ['kreis', 'district'],
  ['lang', 'lang'],
  ['sprache', 'lang'],
]);

export const knownFields =
  'title, summary, url, author, outlet, scope, state, district, lang, cs, stem, query';

/** Fields that say something about the item and are not its text: conditions, never highlighted, never near anything. */
export const conditionFields: ReadonlySet<SearchField> = new Set<SearchField>([
  'author',
  'outlet',
  'scope',
  'state',
  'district',
  'lang',
]);

const scopes: [code: string, ...others: string[]][] = [
  ['local', 'lokal'],
  ['regional'],
  ['national', 'überregional'],
  ['trade', 'Fach'],
  ['international'],
];

const states: [name: string, code: string][] = [
  ['Baden-Württemberg', 'BW'],
  ['Bayern', 'BY'],
  ['Berlin', 'BE'],
  ['Brandenburg', 'BB'],
  ['Bremen', 'HB'],
  ['Hamburg', 'HH'],
  ['Hessen', 'HE'],
  ['Mecklenburg-Vorpommern', 'MV'],
  ['Niedersachsen', 'NI'],
  ['Nordrhein-Westfalen', 'NW'],
  ['Rheinland-Pfalz', 'RP'],
  ['Saarland', 'SL'],
  ['Sachsen', 'SN'],
  ['Sachsen-Anhalt', 'ST'],
  ['Schleswig-Holstein', 'SH'],
  ['Thüringen', 'TH'],
];

export const knownScopes = scopes.map(([code]) => code).join(', ');

/**
 * All words for one scope or state by any of them, folded without separators. A query may use one and an item carry another: `land:BY` finds
 * Bayern.
 */
export const synonyms: ReadonlyMap<'scope' | 'state', ReadonlyMap<string, readonly string[]>> = new Map([
  ['scope', byEach(scopes)],
  ['state', byEach([...states, ['Nordrhein-Westfalen', 'NRW']])],
]);

function byEach(groups: readonly string[][]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups) {
    const known = found.get(foldWord(group[0]!)) ?? [];
    const all = [...new Set([...known, ...group])];
    for (const word of all) found.set(foldWord(word), all);
  }
  return found;
}
