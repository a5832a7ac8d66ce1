const spellings: string[][] = [
  ['jan', 'january', 'januar', 'jän', 'jänner'],
  ['feb', 'february', 'februar', 'feber'],
  ['mar', 'march', 'mär', 'mrz', 'märz', 'maerz', 'mae'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'october', 'oktober'],
  ['nov', 'november'],
  ['dec', 'dez', 'december', 'dezember'],
];

const numbers = new Map(
  spellings.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

/** 1 to 12 for the English and German names of months and their abbreviations. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name.normalize('NFC').toLowerCase());
}
