const openingTag =
  /<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,64})\s*(\/?)>/y;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i;

/** Feeds nest some ten elements deep. */
const deepest = 50;
/** The root element with all its namespaces has about 2 kB; longer tags are an attack. */
const longestTag = 20_000;

/**
 * Is `xml` (from the root on) well-formed, with XML's own entities only and no more nesting than feeds have? One
 * linear pass. rss-parser's tokenizer goes on after an error, and the time that takes grows with the square of the text.
 */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    const text = xml.slice(at, tag < 0 ? undefined : tag);
    if (bareAmpersand.test(text)) return false;
    if (tag < 0) return open.length === 0;
    const end = endOfTag(xml, tag, open);
    if (end < 0 || open.length > deepest) return false;
    at = end;
  }
}

/** The offset behind the tag that begins at `tag`, or -1; keeps `open` up to date. */
function endOfTag(xml: string, tag: number, open: string[]): number {
  if (xml.startsWith('<!--', tag)) return behind(xml, '-->', tag + 4);
  if (xml.startsWith('<![CDATA[', tag)) return behind(xml, ']]>', tag + 9);
  if (xml.startsWith('<?', tag)) return behind(xml, '?>', tag + 2);
  if (xml.startsWith('</', tag)) {
    const close = behind(xml, '>', tag);
    const name = xml.slice(tag + 2, close - 1).trimEnd();
    return close > 0 && open.pop() === name ? close : -1;
  }
  openingTag.lastIndex = tag;
  const match = openingTag.exec(xml);
  if (!match || match[0].length > longestTag || bareAmpersand.test(match[2] ?? '')) return -1;
  if (match[3] === '') open.push(match[1] ?? '');
  return openingTag.lastIndex;
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}
