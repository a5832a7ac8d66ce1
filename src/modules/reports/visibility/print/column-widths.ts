import type { Cell, Column } from '../report-document.js';

/** Millimetres between the margins: of the sections, and of the annexes, which are set smaller and wider. */
const paper = {
  section: { width: 158, letter: 1.75, sides: 3.4 },
  annex: { width: 172, letter: 1.5, sides: 3.2 },
};
/** Words are broken between syllables; numbers and days are not. A text of no more letters than the first of these stays in one line where there is room for it. */
const longestSyllables = { section: [12, 9], annex: [9] };
/** Names of hosts are broken at their dots, and within a part of more letters than these (`breakable-text.ts`). */
export const longestHostPart = 14;
/** Rows that are looked at; more say nothing new. */
const mostRows = 400;
const stride = 7919;

/** Widths of columns in millimetres: as the document shares them where every text fits into one line; else so that the rows are as low as they can be, and no number or day is broken. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly (Cell | undefined)[])[],
  place: keyof typeof paper,
): number[] {
  const { width, letter, sides } = paper[place];
  // not every twentieth: lists have a rhythm of their own
  const some =
    rows.length > mostRows
      ? Array.from({ length: mostRows }, (_, at) => rows[(at * stride) % rows.length]!)
      : rows;
  const needsOf = (longest: number) =>
    columns.map(({ header }, at): Need => {
      const heads = header.split(/\s+/).map((word) => Math.min(longest, word.length));
      const least = Math.max(...heads, ...rows.map((row) => unbroken(row[at], longest)));
      const letters = some.map((row) => row[at]?.text.length ?? 0).sort((a, b) => a - b);
      // a headline of 500 letters does not take the room of all others
      const usual = letters[Math.floor(letters.length * 0.95)] ?? 0;
      const texts = letters.map((each) => Math.min(each, usual) * letter);
      return { least: least * letter + sides, texts, sides };
    });
  const shares = columns.map((column) => column.width);
  const each = longestSyllables[place].map(needsOf);
  const whole = each[0]!.map(({ least, texts }) => Math.max(least, ...texts.map((text) => text + sides)));
  if (sum(whole) <= width) return shared(shares, whole, width);
  const leastOf = (needs: readonly Need[]) => needs.map(({ least }) => least);
  const fitting = each.find((needs) => sum(leastOf(needs)) < width);
  return fitting ? lowest(fitting, width) : shared(shares, leastOf(each.at(-1)!), width);
}

interface Need {
  least: number;
  /** How long each text is in one line, in millimetres. */
  texts: number[];
  sides: number;
}

const step = 0.5;

/** What is left over goes, half a millimetre at a time, to the column whose texts it shortens most; those of many lines weigh most, since they make their row high. */
function lowest(needs: readonly Need[], width: number): number[] {
  const widths = needs.map(({ least }) => least);
  const gain = (at: number) => height(needs[at]!, widths[at]!) - height(needs[at]!, widths[at]! + step);
  const gains = needs.map((_, at) => gain(at));
  for (let left = width - sum(widths); left > 0; left -= step) {
    const best = gains.indexOf(Math.max(...gains));
    widths[best]! += Math.min(step, left);
    gains[best] = gain(best);
  }
  return widths;
}

function height({ texts, sides }: Need, width: number): number {
  return texts.reduce((all, text) => all + Math.max(1, text / (width - sides)) ** 4, 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Letters of the longest piece of a cell that stays in one line. */
function unbroken(cell: Cell | undefined, most: number): number {
  if (!cell) return 0;
  const longest = (parts: readonly string[]) => Math.max(0, ...parts.map((part) => part.length));
  const { text } = cell;
  if (/^[\d.,:/%+−–-]+$/.test(text.replace(/\s/g, ''))) return longest(text.split(/\s+/));
  if (/^[^\s]+\.[^\s]+$/.test(text)) return Math.min(longestHostPart, longest(text.split(/[.-]/)) + 1);
  return text.length <= most ? text.length : Math.min(most, longest(text.split(/[\s/-]+/)));
}

/** Letters that a column of a width holds in one line, to be on the safe side. */
export function lettersIn(width: number, place: keyof typeof paper): number {
  const { letter, sides } = paper[place];
  return Math.max(2, Math.floor((width - sides) / letter));
}

/** What is left after the narrow ones have what they need goes to the others by their shares. */
function shared(shares: readonly number[], least: readonly number[], width: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, at) => sum + least[at]!, 0);
    const free = shares.reduce((sum, share, at) => (fixed.has(at) ? sum : sum + share), 0);
    const of = (at: number) => (shares[at]! / (free || 1)) * Math.max(0, width - taken);
    const tooNarrow = shares.findIndex((_, at) => !fixed.has(at) && of(at) < least[at]!);
    if (tooNarrow < 0) return shares.map((_, at) => (fixed.has(at) ? least[at]! : of(at)));
    fixed.add(tooNarrow);
  }
}
