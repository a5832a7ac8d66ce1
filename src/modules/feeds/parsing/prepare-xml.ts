import type { XmlDamage } from './xml-damage.js';
import { skipProlog } from './skip-prolog.js';
import type { XmlRoot } from './sniff-document.js';
import { expandPlainEntities, internalEntities, isEntityBomb } from './internal-entities.js';

export interface PreparedXml {
  /** From the root element to its closing tag. */
  xml: string;
  /** Name of the root element as written. */
  tag: string;
  /** Set when the root element is none of a feed. */
  loose?: 'rss' | 'atom';
  /** The closing tag of the root is there. */
  closed: boolean;
  /** What was mended already. */
  damage: XmlDamage[];
}

/** Cuts what does not belong to the root element and mends characters that no XML parser accepts; null for an entity bomb. */
export function prepareXml(text: string, { root, tag, loose }: XmlRoot): PreparedXml | null {
  const entities = internalEntities(text.slice(0, root));
  const body = text.slice(root);
  if (isEntityBomb(entities, body)) return null;

  const whole = expandPlainEntities(body, entities);
  const clean = mendCharacters(whole);
  const damage: XmlDamage[] = [];
  if (skipProlog(text, 0) !== root || /^\s+<\?xml\s/.test(text.slice(0, 200)))
    damage.push('junk before the prolog');
  if (clean !== whole) damage.push('control character');
  const close = endOfRoot(clean, tag);
  return {
    xml: close < 0 ? clean : clean.slice(0, close),
    tag,
    ...(loose && { loose }),
    closed: close >= 0 || /^<[^>]*\/>\s*$/.test(clean.slice(0, 5000)),
    damage,
  };
}

/** The offset behind the last closing tag, or behind everything when items follow it; -1 when there is none. */
function endOfRoot(xml: string, tag: string): number {
  const end = xml.lastIndexOf(`</${tag}`);
  const close = end < 0 ? -1 : xml.indexOf('>', end);
  if (close < 0) return -1;
  return /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/i.test(xml.slice(close)) ? xml.length : close + 1;
}

/** Removes control characters and references to them, and joins references to surrogate halves (`&#55357;&#56832;`). */
function mendCharacters(xml: string): string {
  const clean = forbidden.test(xml) ? xml.replace(/\v|\f/g, ' ').replace(controls, '') : xml;
  if (!clean.includes('&#')) return clean;
  return clean
    .replace(/&#(x?[\da-f]{4,6});&#(x?[\da-f]{4,6});/gi, (whole, high: string, low: string) => {
      const [h, l] = [codeOf(high), codeOf(low)];
      return h >= 0xd800 && h < 0xdc00 && l >= 0xdc00 && l < 0xe000 ? String.fromCharCode(h, l) : whole;
    })
    .replace(/&#(x[\da-f]{1,8}|\d{1,10});/gi, (whole, digits: string) =>
      isCharacter(codeOf(digits)) ? whole : '',
    );
}

// eslint-disable-next-line no-control-regex -- what XML 1.0 forbids, tested before the slower expression is used
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;
const controls = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;

function codeOf(digits: string): number {
  return /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
