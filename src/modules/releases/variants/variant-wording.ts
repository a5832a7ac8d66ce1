import type { Quote } from '../release.entity.js';
import type { Wording } from '../release-wording.js';
import { fillPlaces, openPlaces, placesOf, shownText } from '../../../shared/text/place-template.js';
import type { Place } from '../../../shared/text/place-template.js';

/** Texts that may leave places open, in the order of the form. */
export const placedFields = [
  'kicker',
  'headline',
  'subhead',
  'lead',
  'body',
  'place',
  'boilerplate',
] as const;
export type PlacedField = (typeof placedFields)[number] | 'quotes';

type Placed = Pick<Wording, PlacedField>;

export interface OpenPlace {
  field: PlacedField;
  place: Place;
}

/** What is open, in the order of the form; each name once a field. */
export function openPlacesOf(wording: Placed): OpenPlace[] {
  const found = new Map<string, OpenPlace>();
  for (const [field, text] of placedTexts(wording))
    for (const place of openPlaces(text)) {
      const key = `${field} ${place.key || place.raw}`;
      if (!found.has(key)) found.set(key, { field, place });
    }
  return [...found.values()];
}

/** Names of the places that a text asks for, each once, as first written. */
export function askedNames(wording: Placed): string[] {
  const names = new Map<string, string>();
  for (const [, text] of placedTexts(wording))
    for (const { key, name } of placesOf(text)) if (key && !names.has(key)) names.set(key, name);
  return [...names.values()];
}

/** The wording of a variant. Whoever agreed to a quote agreed to its words: what is filled in needs a new approval. */
export function filledWording(master: Wording, facts: ReadonlyMap<string, string>): Wording {
  const fill = (text: string) => fillPlaces(text, facts);
  const texts = Object.fromEntries(placedFields.map((field) => [field, fill(master[field])])) as Pick<
    Wording,
    (typeof placedFields)[number]
  >;
  return { ...master, ...texts, quotes: master.quotes.map((quote) => filledQuote(quote, fill)) };
}

/** The wording as readers see it: with stand-ins, and without the marks of brackets that are no place. */
export function shownWording<T extends Placed>(wording: T): T {
  const texts = Object.fromEntries(placedFields.map((field) => [field, shownText(wording[field])]));
  const quotes = wording.quotes.map(({ text, name, role, ...approval }) => ({
    text: shownText(text),
    name: shownText(name),
    role: shownText(role),
    ...approval,
  }));
  return { ...wording, ...texts, quotes };
}

/** Whether two wordings say the same; PostgreSQL gives the keys of JSON back in an order of its own. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return asText(a) === asText(b);
}

function filledQuote(quote: Quote, fill: (text: string) => string): Quote {
  const said = { text: fill(quote.text), name: fill(quote.name), role: fill(quote.role) };
  const isSame = said.text === quote.text && said.name === quote.name;
  return { ...quote, ...said, ...(isSame ? {} : { approvedBy: null, approvedDay: null }) };
}

function placedTexts(wording: Placed): [PlacedField, string][] {
  return [
    ...placedFields.map((field): [PlacedField, string] => [field, wording[field]]),
    ...wording.quotes.flatMap(({ text, name, role }) =>
      [text, name, role].map((part): [PlacedField, string] => ['quotes', part]),
    ),
  ];
}

function asText(wording: Wording): string {
  return JSON.stringify({ ...wording, statements: null }, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
