/**
 * Mends what would make the forgiving reader swallow whole items: a CDATA section, comment or attribute that is never
 * closed, and "<" that begins no tag. For documents known to be damaged; sound ones could be changed by it.
 */
export function mendMarkup(xml: string): string {
  return reopen(reopen(closeQuotes(xml), '<![CDATA[', ']]>'), '<!--', '-->').replace(
    /<(?![A-Za-z_:/!?\u00c0-\uffff])/g,
    '&lt;',
  );
}

/** `href="https://…/1/>` before another tag: the quotation mark is missing, not the rest of the document an address. */
function closeQuotes(xml: string): string {
  return xml.replace(/=(["'])([^"'<>]{0,4000}?)(\/?>)(?=\s*<[A-Za-z/!])/g, '=$1$2$1$3');
}

/** Takes away the last opening `mark` when its `end` never comes but the end of an item does. */
function reopen(xml: string, mark: string, end: string): string {
  const start = xml.lastIndexOf(mark);
  if (start < 0 || xml.indexOf(end, start) >= 0) return xml;
  return /<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s*>/i.test(xml.slice(start))
    ? xml.slice(0, start) + xml.slice(start + mark.length)
    : xml;
}
