/** Characters of an escaped address; a longer one is no article's, and nobody says yes to it. */
export const longestPath = 2_000;
const longestPattern = 500;

/**
 * Whether a path with query is covered by a pattern of robots.txt (RFC 9309, 2.2.3): it starts with the pattern, `*` stands for anything, `$` at the end
 * for the end. An empty pattern covers nothing. Each piece is looked for once, from left to right: nothing is tried twice.
 */
export function covers(pattern: string, path: string): boolean {
  if (pattern === '') return false;
  const toTheEnd = pattern.endsWith('$');
  const pieces = (toTheEnd ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces[0] ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 1) return !toTheEnd || path.length === first.length;
  const last = toTheEnd ? (pieces.pop() ?? '') : '';
  let at = first.length;
  for (const piece of pieces.slice(1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !toTheEnd || (path.length - last.length >= at && path.endsWith(last));
}

/**
 * A pattern as it is compared and stored, at most 500 characters; null for none. `strict` is one that forbids: cut when it is too long, which makes it
 * wider. One that permits is left out then.
 */
export function comparablePattern(value: string, strict: boolean): string | null {
  if (value === '') return null;
  const pattern = comparablePath(value.slice(0, 2 * longestPattern)).replace(/\*{2,}/g, '*');
  const isCut = pattern.length > longestPattern || value.length > 2 * longestPattern;
  if (!isCut) return pattern;
  // half an escape would make it narrower
  return strict ? pattern.slice(0, longestPattern).replace(/%[^%]{0,2}$/, '') : null;
}

/**
 * Path and query of an address or pattern as both are compared: unreserved characters unescaped, everything else escaped in one way (RFC 9309, 2.2.2).
 */
export function comparablePath(path: string): string {
  const escaped = path.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(toWellFormed(character)));
  return escaped.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
}

/** A lone surrogate has no escape. */
function toWellFormed(character: string): string {
  return /[\uD800-\uDFFF]/.test(character) && character.length === 1 ? '\uFFFD' : character;
}
