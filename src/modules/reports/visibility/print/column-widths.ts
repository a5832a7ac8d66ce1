import type { Cell, Column } from '../report-document.js';

/** Millimetres between the margins: of the sections, and of the annexes, which are set smaller and wider. */
const paper = {
  section: { width: 158, letter: 1.75, sides: 3.4 },
  annex: { width: 172, letter: 1.5, sides: 3.2 },
};
/** Words are broken between syllables; numbers and days are not. */
const longestSyllables = 9;

/** Widths of columns in millimetres: as the document shares them, but none narrower than its longest number or day. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly (Cell | undefined)[])[],
  place: keyof typeof paper,
): number[] {
  const { width, letter, sides } = paper[place];
  const least = columns.map(({ header }, at) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, unbroken(row[at])),
      Math.min(longestSyllables, header.length),
    );
    return longest * letter + sides;
  });
  return shared(
    columns.map((column) => column.width),
    least,
    width,
  );
}

/** Letters of the longest piece of a cell that stays in one line. */
function unbroken(cell: Cell | undefined): number {
  if (!cell) return 0;
  const longest = Math.max(0, ...cell.text.split(/[\s/-]+/).map((word) => word.length));
  return /^[\d.,:%+−–-]+$/.test(cell.text.replace(/\s/g, '')) ? longest : Math.min(longestSyllables, longest);
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
