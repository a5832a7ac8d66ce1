/** A stretch of text by UTF-16 offsets, `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

export interface Segment {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text into marked and unmarked pieces that together are the text. Spans may come in any order, overlap or reach beyond
 * the text (a stored span can be older than the text); touching spans become one mark, and no surrogate pair is cut.
 */
export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const clean = spans
    .map(({ start, end }) => ({ start: onCharacter(text, start, -1), end: onCharacter(text, end, 1) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end <= at) return;
    const last = segments.at(-1);
    if (last?.marked === marked) last.text += text.slice(at, end);
    else segments.push({ text: text.slice(at, end), marked });
    at = end;
  };
  for (const { start, end } of clean) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return segments;
}

function onCharacter(text: string, offset: number, direction: 1 | -1): number {
  const inside = Math.min(text.length, Math.max(0, Math.trunc(offset) || 0));
  const insidePair = isHigh(text.charCodeAt(inside - 1)) && isLow(text.charCodeAt(inside));
  return insidePair ? inside + direction : inside;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
