/**
 * Text from outside as both databases take it: at most `max` UTF-16 units, never half a surrogate pair, no NUL (PostgreSQL refuses it).
 */
export function clipText(text: string, max: number): string {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  if (clean.length <= max) return clean;
  const last = clean.charCodeAt(max - 1);
  return clean.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
