const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Hyphens and dashes of every width, and the minus sign. */
const dashes = '-‐‑‒–—―−﹘﹣－';
const quotes = '"\'`´«»‹›‘’‚‛“”„‟′″＂＇®©™℠';
const blank = /^\s$/u;
const MAX_GAP = 200;

export function isDash(character: string): boolean {
  return character !== '' && dashes.includes(character);
}

export function isBlank(character: string): boolean {
  return character === ' ' || blank.test(character);
}

/**
 * The characters between two words in a comparable form: `-` for any dash, one blank for any run of white space,
 * quotes, trade marks and invisible characters dropped, everything else as it is. `null` when the words stand too far
 * apart (200 characters) or in different paragraphs.
 */
export function normaliseGap(text: string): string | null {
  if (text === ' ' || text === '-') return text;
  if (text.length > MAX_GAP) return null;
  let gap = '';
  let lines = 0;
  for (const character of text.replace(invisible, '')) {
    if (character === '\n') lines++;
    if (isDash(character)) gap += '-';
    else if (isBlank(character)) gap += gap.endsWith(' ') ? '' : ' ';
    else if (!quotes.includes(character)) gap += character;
  }
  return lines > 1 ? null : gap;
}

/** The letters as somebody wrote them: invisible characters dropped, composed and ligatures resolved, case kept. */
export function writtenForm(text: string): string {
  return text.replace(invisible, '').normalize('NFKC');
}
