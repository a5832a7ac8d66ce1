import type { IndexField, IndexPhrase, IndexQuery } from './index-query.js';

/** The question as FTS5 reads it. Words are folded letters, digits and underscores, so that quotation marks around them are enough. */
export function fts5Query(query: IndexQuery): string {
  if (query.type !== 'any-phrase') {
    return `(${query.parts.map(fts5Query).join(query.type === 'and' ? ' AND ' : ' OR ')})`;
  }
  const phrases = query.phrases.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`);
  return `${query.field === null ? '' : `{${query.field}} : `}(${phrases.join(' OR ')})`;
}

const weights: Record<IndexField, string> = { title: 'A', summary: 'B', content: 'C' };

/** Stands in texts whose words have no places (`tsVector`): there a phrase is looked for as its words. */
const longMark = '~long';

/** The question as a `tsquery`. */
export function tsQuery(query: IndexQuery): string {
  if (query.type !== 'any-phrase') {
    return `(${query.parts.map(tsQuery).join(query.type === 'and' ? ' & ' : ' | ')})`;
  }
  const weight = query.field === null ? '' : weights[query.field];
  const written = ({ words, prefix }: IndexPhrase, between: string, of: string) => {
    const last = words.length - 1;
    const lexemes = words.map((word, i) => {
      const signs = `${i === last && prefix ? '*' : ''}${of}`;
      return `'${word}'${signs === '' ? '' : `:${signs}`}`;
    });
    return lexemes.length === 1 ? lexemes[0]! : `(${lexemes.join(between)})`;
  };
  const phrases = query.phrases.map((phrase) => written(phrase, ' <-> ', weight)).join(' | ');
  if (weight === '' && query.phrases.every(({ words }) => words.length === 1)) return `(${phrases})`;
  const anywhere = query.phrases.map((phrase) => written(phrase, ' & ', '')).join(' | ');
  return `(${phrases} | ('${longMark}' & (${anywhere})))`;
}

/** PostgreSQL keeps 256 places of a word, none beyond 16,383. */
const mostPlaces = 255;
const lastPlace = 16_000;
/** Letters of the words of one text, far under the megabyte that a `tsvector` may have. */
const mostLetters = 250_000;

/** The words of a document as a `tsvector`; a text too long for the places of its words keeps none, and says so by a mark of its own. */
export function tsVector(words: Readonly<Record<IndexField, readonly string[]>>): string {
  const places = new Map<string, string[]>();
  let at = 0;
  let letters = 0;
  let isLong = false;
  for (const field of ['title', 'summary', 'content'] as const) {
    for (const word of words[field]) {
      at++;
      const known = places.get(word) ?? [];
      if (known.length === 0) {
        letters += word.length;
        if (letters > mostLetters) continue;
        places.set(word, known);
      }
      if (known.length < mostPlaces && at < lastPlace) known.push(`${at}${weights[field]}`);
      else isLong = true;
    }
    // the last word of a field and the first of the next are no neighbours
    at++;
  }
  if (!isLong) return [...places].map(([word, known]) => `'${word}':${known.join(',')}`).join(' ');
  return [...places.keys(), longMark].map((word) => `'${word}'`).join(' ');
}
