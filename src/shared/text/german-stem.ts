const VOWELS = 'aeiouyäöü';
const UNTOUCHED_BY_S = 'bdfghklmnrt';
const UNTOUCHED_BY_ST = 'bdfghklmnt';
const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };
const plain: Readonly<Record<string, string>> = { U: 'u', Y: 'y', ä: 'a', ö: 'o', ü: 'u' };

const first = ['erinnen', 'erin', 'lns', 'ern', 'em', 'er', 'en', 'es', 'ln', 'e', 's'];
const second = ['est', 'en', 'er', 'st'];
const third = ['isch', 'lich', 'heit', 'keit', 'end', 'ung', 'ig', 'ik'];

/**
 * The stem of a German word given in folded letters (lower case, ae for ä, ss for ß), after the rules of the Snowball project
 * (https://snowballstem.org/algorithms/german/stemmer.html): inflected forms of a word share it. It is no word itself, has
 * neither umlauts nor their spellings, and is for comparison only. Linear in the word.
 */
export function germanStem(folded: string): string {
  let word = marked(folded);
  const [r1, r2] = regions(word);
  word = withoutInflection(word, r1);
  word = withoutComparison(word, r1);
  word = withoutDerivation(word, r1, r2);
  return word.replace(/[UYäöü]/g, (letter) => plain[letter]!);
}

/** Umlauts as one letter; u and y between vowels in capitals, as they are consonants there. */
function marked(folded: string): string {
  return folded
    .replace(
      /([aeiouy])([uy])(?=[aeiouy])/g,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/qu|ae|oe|ue/g, (pair) => umlauts[pair] ?? pair);
}

/** R1 begins after the first consonant that follows a vowel, at the earliest at 3; R2 is the same once more. */
function regions(word: string): [r1: number, r2: number] {
  if (word.length < 3) return [word.length, word.length];
  const r1 = afterSyllable(word, 0);
  return [Math.max(r1, 3), afterSyllable(word, r1)];
}

function afterSyllable(word: string, from: number): number {
  let at = from;
  while (at < word.length && !VOWELS.includes(word[at]!)) at++;
  while (at < word.length && VOWELS.includes(word[at]!)) at++;
  return Math.min(at + 1, word.length);
}

/** The longest of the endings, if it lies in the region. */
function endingIn(word: string, endings: readonly string[], region: number): string | null {
  const found = endings.find((ending) => word.endsWith(ending));
  return found !== undefined && word.length - found.length >= region ? found : null;
}

const cut = (word: string, letters: number): string => word.slice(0, word.length - letters);

function withoutInflection(word: string, r1: number): string {
  const ending = endingIn(word, first, r1);
  if (ending === null) return word;
  const rest = cut(word, ending.length);
  switch (ending) {
    case 'em':
      return rest.endsWith('syst') ? word : rest;
    case 'e':
    case 'en':
    case 'es':
      return rest.endsWith('niss') ? cut(rest, 1) : rest;
    case 's':
      return UNTOUCHED_BY_S.includes(rest.at(-1) ?? '-') ? rest : word;
    case 'ln':
    case 'lns':
      return `${rest}l`;
    default:
      return rest;
  }
}

function withoutComparison(word: string, r1: number): string {
  const ending = endingIn(word, second, r1);
  if (ending === null) return word;
  const rest = cut(word, ending.length);
  if (ending !== 'st') return rest;
  return rest.length > 3 && UNTOUCHED_BY_ST.includes(rest.at(-1)!) ? rest : word;
}

function withoutDerivation(word: string, r1: number, r2: number): string {
  const ending = endingIn(word, third, r2);
  if (ending === null) return word;
  const rest = cut(word, ending.length);
  switch (ending) {
    case 'end':
    case 'ung':
      return rest.endsWith('ig') && !rest.endsWith('eig') && rest.length - 2 >= r2 ? cut(rest, 2) : rest;
    case 'lich':
    case 'heit':
      return /e[rn]$/.test(rest) && rest.length - 2 >= r1 ? cut(rest, 2) : rest;
    case 'keit': {
      const inner = endingIn(rest, ['lich', 'ig'], r2);
      return inner === null ? rest : cut(rest, inner.length);
    }
    default:
      return rest.endsWith('e') ? word : rest;
  }
}
