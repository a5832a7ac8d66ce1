import { FoldedText } from '../../../shared/text/folded-text.js';

/** How the official name of a place is taken apart for finding it in a text; all words folded. */
export interface PlaceForm {
  /** What the place is called without its addition: `[frankfurt]`, `[bad, homburg]`. */
  base: string[];
  /** Words of the addition that tell it from its namesakes: `main`, `oder`, `saale`, `westfalen`. */
  additions: string[];
}

/** Words that join a name and its addition, abbreviated or not. */
export const connecting: ReadonlySet<string> = new Set(
  'a am an auf b bei d dem den der i im in ob u unter unterm v vor vorm'.split(' '),
);

const addition =
  /\s*[(/,]| (?:am|an|auf|b\.|bei|i\.|im|in|ob|unter|unterm|v\.|vor|vorm|a\.|v\.d\.) ?(?=[\p{L}])/u;
const telling = (word: string) => word.length > 2 && !connecting.has(word) && !vague.has(word);
const vague = new Set(['bad', 'kreis', 'landkreis', 'stadt', 'amt', 'kloster', 'sankt', 'gross', 'klein']);

/** Abbreviations of official names, and how newspapers write them out. */
const writtenOut: Record<string, string[]> = {
  bay: ['bayern'],
  erzgeb: ['erzgebirge'],
  hoehe: [],
  mfr: ['mittelfranken'],
  oldb: ['oldenburg'],
  odw: ['odenwald'],
  ofr: ['oberfranken'],
  opf: ['oberpfalz'],
  rhld: ['rheinland'],
  ufr: ['unterfranken'],
  vogtl: ['vogtland'],
  westf: ['westfalen'],
};

const reader = new FoldedText();

export function wordsOf(text: string): string[] {
  return reader
    .read(text)
    .tokens()
    .map((token) => token.text);
}

export function placeForm(officialName: string): PlaceForm {
  const name = officialName.replace(/^Hann\. /, 'Hannoversch ');
  const cut = addition.exec(name)?.index ?? name.length;
  const rest = wordsOf(name.slice(cut));
  return {
    base: wordsOf(name.slice(0, cut)),
    additions: rest.filter(telling).flatMap((word) => [word, ...(writtenOut[word] ?? [])]),
  };
}

/** Spellings of a base: Sankt and St., and the endings of adjectives and genitives ("im Märkischen Kreis", "des Wetteraukreises"). */
export function spellings(base: readonly string[]): string[][] {
  const [first = '', ...rest] = base;
  const all = [[...base]];
  if (first === 'sankt') all.push(['st', ...rest]);
  if (first === 'st') all.push(['sankt', ...rest]);
  if (first === 'hannoversch') all.push(['hann', ...rest]);
  if (base.some((word) => adjective.test(word))) {
    for (const ending of ['e', 'en']) all.push(base.map((word) => word.replace(adjective, `$1${ending}`)));
  }
  if (base.at(-1)?.endsWith('kreis'))
    all.push(...all.map((words) => [...words.slice(0, -1), `${words.at(-1) ?? ''}es`]));
  return all.filter((words, at) => all.findIndex((other) => other.join(' ') === words.join(' ')) === at);
}

const adjective = /^(.+(?:isch|lich))er?$/;
