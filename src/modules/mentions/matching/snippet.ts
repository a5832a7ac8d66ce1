const ELLIPSIS = '…';
const blank = /\s/u;

/** `start` and `end` are the hit's place in `snippet`, in UTF-16 code units. */
export interface Snippet {
  snippet: string;
  start: number;
  end: number;
}

/**
 * The hit from `start` to `end` with what stands around it, at most `max` UTF-16 code units including the ellipses, cut
 * between words. The hit is kept whole unless it is itself longer than that; then its beginning is kept.
 */
export function snippetAround(text: string, start: number, end: number, max = 200): Snippet {
  if (text.length <= max) return { snippet: text, start, end };
  const room = max - 2 * ELLIPSIS.length;
  const hitEnd = wholeCharacter(text, Math.min(end, start + room));
  const around = room - (hitEnd - start);
  const before = Math.min(start, Math.max(Math.floor(around / 2), around - (text.length - hitEnd)));
  const from = wordStart(text, start - before, start);
  const to = hitEnd < end ? hitEnd : wordEnd(text, hitEnd, hitEnd + around - (start - from));
  const lead = from > 0 ? ELLIPSIS : '';
  const tail = to < text.length ? ELLIPSIS : '';
  const shift = lead.length - from;
  return { snippet: `${lead}${text.slice(from, to)}${tail}`, start: start + shift, end: hitEnd + shift };
}

/** The first beginning of a word at or after `from`, at the latest `hit`. */
function wordStart(text: string, from: number, hit: number): number {
  if (from === 0) return 0;
  let at = from;
  while (at < hit && !blank.test(text[at - 1]!)) at++;
  while (at < hit && blank.test(text[at]!)) at++;
  return at;
}

/** The last end of a word at or before `to`, at the earliest `hit`. */
function wordEnd(text: string, hit: number, to: number): number {
  if (to >= text.length) return text.length;
  let at = to;
  while (at > hit && !blank.test(text[at]!)) at--;
  while (at > hit && blank.test(text[at - 1]!)) at--;
  return at;
}

/** `at`, or one less where that would cut a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const isInside = (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInside ? at - 1 : at;
}
