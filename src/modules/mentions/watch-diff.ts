/** A stretch of text that both wordings share, or that only the older (`removed`) or the newer (`added`) has. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Pieces beyond this are not compared one by one: the table grows with the square. */
const mostPieces = 1_500;

/**
 * Two wordings compared word by word; blanks, brackets and quotation marks are pieces of their own, so that what is shown is the text as it was.
 * Quadratic in the pieces between the first and the last difference, of which at most 1,500 are looked at; longer ones count as replaced.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = piecesOf(before);
  const now = piecesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) parts.push({ kind, text });
  };
  add('same', old.slice(0, start).join(''));
  for (const { kind, text } of middle(old.slice(start, old.length - end), now.slice(start, now.length - end)))
    add(kind, text);
  add('same', old.slice(old.length - end).join(''));
  return parts;
}

function middle(old: readonly string[], now: readonly string[]): DiffPart[] {
  if (old.length + now.length > mostPieces) {
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: now.join('') },
    ];
  }
  // lengths of the longest common sequence from each pair of places on
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let k = now.length - 1; k >= 0; k--) {
      common[i * width + k] =
        old[i] === now[k]
          ? common[(i + 1) * width + k + 1]! + 1
          : Math.max(common[(i + 1) * width + k]!, common[i * width + k + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let k = 0;
  while (i < old.length || k < now.length) {
    if (i < old.length && k < now.length && old[i] === now[k]) {
      parts.push({ kind: 'same', text: old[i]! });
      i++;
      k++;
    } else if (
      k >= now.length ||
      (i < old.length && common[(i + 1) * width + k]! >= common[i * width + k + 1]!)
    ) {
      parts.push({ kind: 'removed', text: old[i++]! });
    } else parts.push({ kind: 'added', text: now[k++]! });
  }
  return parts;
}

const piecesOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu) ?? [];
