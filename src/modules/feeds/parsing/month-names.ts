/** Without accents: English, German, French, Italian, Spanish, Dutch, Danish, Hungarian, Greek. */
const spellings = [
  'jan january januar janner janvier janv gennaio gen enero ene januari ιαν',
  'feb february februar feber fevrier fevr fev febbraio febrero februari φεβ',
  'mar march mrz marz maerz mae mars marzo maart mrt marts marcius μαρ μαω',
  'apr april avril avr aprile abril abr aprilis απρ',
  'may mai maggio mag mayo mei maj majus μαι',
  'jun june juni juin giugno giu junio junius ιουν ιον',
  'jul july juli juillet juil luglio lug julio julius ιουλ ιολ',
  'aug august aout agosto ago augustus augusztus αυγ',
  'sep sept september septembre settembre set septiembre szeptember σεπ',
  'oct okt october oktober octobre ottobre ott octubre οκτ',
  'nov november novembre noviembre νοε',
  'dec dez december dezember decembre dicembre dic diciembre δεκ',
];

const numbers = new Map(
  spellings.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
);

/** 1 to 12 for the names of months and their abbreviations in the languages of our neighbours. */
export function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  return numbers.get(lower) ?? numbers.get(lower.normalize('NFD').replace(/\p{M}/gu, ''));
}
