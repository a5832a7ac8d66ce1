import type { District } from '../../places/district.entity.js';
import { documentWords } from '../text/document-words.js';
import { placeKey } from '../../../shared/text/place-template.js';

export type FactDistrict = Pick<
  District,
  'ags' | 'name' | 'kind' | 'state' | 'seat' | 'population' | 'populationDate'
>;

const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') };

/** What is known of every district, by the names that a text may call it by; the values are in the language of the text. */
const builtIn: readonly { names: string[]; of: (district: FactDistrict, language: 'de' | 'en') => string }[] =
  [
    { names: ['Kreis', 'District'], of: districtInText },
    { names: ['Kreisname', 'District name'], of: ({ name }) => name },
    { names: ['Kreisart', 'District kind'], of: ({ kind }) => kind },
    { names: ['Kreisschlüssel', 'District key'], of: ({ ags }) => ags },
    { names: ['Land', 'Bundesland', 'State'], of: ({ state }) => state },
    { names: ['Ort', 'Kreissitz', 'Place', 'Seat'], of: ({ seat, name }) => seat || name },
    {
      names: ['Einwohner', 'Population'],
      of: ({ population }, language) => numbers[language].format(population),
    },
    {
      names: ['Einwohnerstand', 'Population date'],
      of: ({ populationDate }, language) => documentWords(language).date(populationDate),
    },
  ];

/** Names of the facts that need no table, one for each fact and language. */
export const builtInNames = {
  de: builtIn.map(({ names }) => names[0]!),
  en: builtIn.map(({ names }) => names.at(names[0] === 'Land' || names[0] === 'Ort' ? -1 : 1)!),
};

export const builtInKeys: ReadonlySet<string> = new Set(builtIn.flatMap(({ names }) => names.map(placeKey)));

/** Facts of a district by {@link placeKey}; those of a table win where they say something. */
export function factsOf(
  district: FactDistrict,
  typed: Readonly<Record<string, string>>,
  language: 'de' | 'en',
): Map<string, string> {
  const facts = new Map(
    builtIn.flatMap(({ names, of }) => names.map((name) => [placeKey(name), of(district, language)])),
  );
  for (const [name, value] of Object.entries(typed))
    if (value.trim()) facts.set(placeKey(name), value.trim());
  return facts;
}

/** "Landkreis Dachau", "Stadt Dachau", "Rhein-Erft-Kreis": as it stands in a sentence, so that city and Landkreis are told apart. */
function districtInText({ name, kind }: FactDistrict, language: 'de' | 'en'): string {
  const isCity = kind === 'Kreisfreie Stadt' || kind === 'Stadtkreis';
  if (isCity) return language === 'de' ? `Stadt ${name}` : `city of ${name}`;
  if (/kreis|region|verband/i.test(name)) return name;
  return language === 'de' ? `${kind} ${name}` : `district of ${name}`;
}
