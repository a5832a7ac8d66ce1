const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Text as XML 1.0 takes it, inside elements and attributes: letters it has no place for, which cannot be escaped either, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/[&<>"'\r]/g, (letter) => entities[letter] ?? letter);
}
