/** What was wrong with a document and was repaired, in the words of the warning. */
export type XmlDamage =
  | 'junk before the prolog'
  | 'something behind the root'
  | 'control character'
  | 'bare ampersand'
  | 'undefined entity'
  | 'malformed tag'
  | 'duplicate attribute'
  | 'unclosed element'
  | 'stray closing tag'
  | 'unclosed CDATA section'
  | 'unclosed comment'
  | 'too many levels';

const openingTag =
  /<([A-Za-z_\u00c0-\uffff][\w:.\u00b7-\uffff-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,64})\s*(\/?)>/y;
const closingTag = /<\/([^\s<>]{1,200})\s*>/y;
const goodReference = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});/y;
const namedReference = /&[a-z][\w.-]{0,40};/iy;
const attributeName = /([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Feeds nest some ten elements deep. */
const deepest = 50;
/** The root element with all its namespaces has about 2 kB; longer tags are an attack. */
const longestTag = 20_000;

export interface XmlSurvey {
  /** What keeps the text from being well-formed XML with XML's own entities only and no more nesting than feeds have. */
  readonly damage: ReadonlySet<XmlDamage>;
  /** Where its `item` and `entry` elements begin and end, in their order; to be relied on when there is no damage. */
  readonly items: readonly ItemRange[];
}

/** Offsets of an element, from its opening `<` to behind its closing `>`. */
export interface ItemRange {
  start: number;
  end: number;
}

/**
 * Looks `xml` through, from the root on, in one linear pass: rss-parser's tokenizer goes on after an error, and the time that
 * takes grows with the square of the text.
 */
export function surveyXml(xml: string): XmlSurvey {
  return new Survey(xml);
}

class Survey implements XmlSurvey {
  readonly damage = new Set<XmlDamage>();
  readonly items: ItemRange[] = [];
  private readonly open: string[] = [];
  /** Depth and beginning of the item that is open. */
  private item: { depth: number; start: number } | null = null;
  private ampersand: number;
  private readonly lastTag: number;
  private rootSeen = false;

  constructor(private readonly xml: string) {
    this.ampersand = xml.indexOf('&');
    this.lastTag = xml.lastIndexOf('<');
    let at = 0;
    while (at >= 0) {
      const tag = xml.indexOf('<', at);
      const end = tag < 0 ? xml.length : tag;
      this.references(end);
      if (this.open.length === 0 && this.rootSeen && /\S/.test(xml.slice(at, end)))
        this.damage.add('something behind the root');
      at = tag < 0 ? -1 : this.markup(tag);
    }
    if (this.open.length > 0) this.damage.add('unclosed element');
  }

  /** Looks at the references from the last one up to `end`. */
  private references(end: number): void {
    while (this.ampersand >= 0 && this.ampersand < end) {
      goodReference.lastIndex = namedReference.lastIndex = this.ampersand;
      if (!goodReference.test(this.xml))
        this.damage.add(namedReference.test(this.xml) ? 'undefined entity' : 'bare ampersand');
      this.ampersand = this.xml.indexOf('&', this.ampersand + 1);
    }
  }

  /** The offset behind what begins at `tag`, or -1 when nothing can be told of the rest. */
  private markup(tag: number): number {
    if (tag === this.lastTag && this.xml.indexOf('>', tag) < 0) return -1; // cut off in the middle of a tag
    const sign = this.xml[tag + 1];
    if (sign === '/') return this.closing(tag);
    if (sign === '?') return this.skip('?>', tag + 2, 'malformed tag');
    if (sign !== '!') return this.opening(tag);
    if (this.xml.startsWith('<!--', tag)) return this.skip('-->', tag + 4, 'unclosed comment');
    if (this.xml.startsWith('<![CDATA[', tag)) return this.skip(']]>', tag + 9, 'unclosed CDATA section');
    return this.malformed(tag);
  }

  private opening(tag: number): number {
    openingTag.lastIndex = tag;
    const match = openingTag.exec(this.xml);
    if (!match || match[0].length > longestTag) return this.malformed(tag);
    if (this.open.length === 0) {
      if (this.rootSeen) this.damage.add('something behind the root');
      this.rootSeen = true;
    }
    const [, name = '', attributes = '', selfClosing] = match;
    if (attributes !== '' && repeats(attributes)) this.damage.add('duplicate attribute');
    this.references(openingTag.lastIndex);
    if (this.item === null && selfClosing === '' && (name === 'item' || name === 'entry'))
      this.item = { depth: this.open.length, start: tag };
    if (selfClosing === '' && this.open.push(name) > deepest) {
      this.damage.add('too many levels');
      this.open.length = 0;
      return -1;
    }
    return openingTag.lastIndex;
  }

  private closing(tag: number): number {
    closingTag.lastIndex = tag;
    const name = closingTag.exec(this.xml)?.[1];
    if (name === undefined) return this.malformed(tag);
    const close = closingTag.lastIndex;
    const depth = this.open.at(-1) === name ? this.open.length - 1 : this.open.lastIndexOf(name);
    if (depth < 0) this.damage.add('stray closing tag');
    else {
      if (depth < this.open.length - 1) this.damage.add('unclosed element');
      this.open.length = depth;
      if (this.item?.depth === depth) {
        this.items.push({ start: this.item.start, end: close });
        this.item = null;
      }
    }
    return close;
  }

  private malformed(tag: number): number {
    this.damage.add('malformed tag');
    return tag + 1;
  }

  /** References inside are none. */
  private skip(mark: string, from: number, otherwise: XmlDamage): number {
    const found = this.xml.indexOf(mark, from);
    if (found < 0) {
      this.damage.add(otherwise);
      return -1;
    }
    const end = found + mark.length;
    if (this.ampersand >= 0 && this.ampersand < end) this.ampersand = this.xml.indexOf('&', end);
    return end;
  }
}

function repeats(attributes: string): boolean {
  if (attributes.indexOf('=') === attributes.lastIndexOf('=')) return false;
  const names = Array.from(attributes.matchAll(attributeName), (match) => match[1]);
  return new Set(names).size < names.length;
}
