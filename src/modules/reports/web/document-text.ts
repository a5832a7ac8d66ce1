/** Breaks a text into lines of at most so many letters, between words where it can. */
export function wrap(text: string, letters: number): string[] {
  const most = Math.max(1, Math.floor(letters));
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => pieces(each, most))) {
    if (!line) line = word;
    else if (line.length + 1 + word.length <= most) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line ? [...lines, line] : lines;
}

function pieces(word: string, most: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, at) =>
    letters.slice(at * most, (at + 1) * most).join(''),
  );
}

const sign = 18;
const gap = 18;
const pxPerLetter = 7;

/** Sets items side by side in rows no wider than `width`. Without fonts the width of a text is a guess, a generous one. */
export function flow<T extends { text: string }>(
  items: readonly T[],
  width: number,
): { items: { item: T; x: number; row: number }[]; rows: number } {
  let x = 0;
  let row = 0;
  const placed = items.map((item) => {
    const needed = sign + item.text.length * pxPerLetter;
    if (x > 0 && x + needed > width) {
      x = 0;
      row += 1;
    }
    const at = { item, x, row };
    x += needed + gap;
    return at;
  });
  return { items: placed, rows: placed.length ? row + 1 : 0 };
}
