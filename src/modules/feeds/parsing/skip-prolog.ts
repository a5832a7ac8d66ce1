/**
 * The offset behind white space, byte order marks, XML declarations, other processing instructions, comments and a
 * DOCTYPE with its internal subset, from `from` on. What is not closed is not skipped.
 */
export function skipProlog(text: string, from: number): number {
  let at = behindSpace(text, from);
  let typed = false;
  for (;;) {
    const next = behindNote(text, at) ?? (typed ? null : behindDoctype(text, at));
    if (next === null) return at;
    typed ||= text.startsWith('<!D', at) || text.startsWith('<!d', at);
    at = behindSpace(text, next);
  }
}

const space = /[\s\0\ufeff]*/y;

function behindSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

function behindNote(text: string, at: number): number | null {
  if (text.startsWith('<?', at)) return behind(text, '?>', at);
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  return null;
}

/** A document has one; looking for the bracket of each of thousands would take forever. */
function behindDoctype(text: string, at: number): number | null {
  if (!/^<!doctype\s+(?!html\b)/i.test(text.slice(at, at + 40))) return null;
  const end = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  return subset < 0 || subset > end ? behind(text, '>', at) : behind(text, /\]\s*>/g, subset);
}

function behind(text: string, mark: string | RegExp, from: number): number | null {
  if (typeof mark === 'string') {
    const found = text.indexOf(mark, from);
    return found < 0 ? null : found + mark.length;
  }
  mark.lastIndex = from;
  return mark.test(text) ? mark.lastIndex : null;
}
