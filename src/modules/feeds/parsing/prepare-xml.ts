import { expandPlainEntities, internalEntities, isEntityBomb } from './internal-entities.js';

export interface PreparedXml {
  /** From the root element to its closing tag. */
  xml: string;
  /** Name of the root element as written. */
  tag: string;
  /** Something other than white space, prolog, comments and DOCTYPE stood before the root. */
  junkBefore: boolean;
  /** The closing tag of the root is there. */
  closed: boolean;
}

/** Cuts what does not belong to the root element and mends characters that no XML parser accepts; null for an entity bomb. */
export function prepareXml(text: string, root: number, tag: string): PreparedXml | null {
  const prolog = text.slice(0, root);
  const entities = internalEntities(prolog);
  const body = text.slice(root);
  if (isEntityBomb(entities, body)) return null;

  const xml = mendCharacters(expandPlainEntities(body, entities));
  const end = xml.lastIndexOf(`</${tag}`);
  const close = end < 0 ? -1 : xml.indexOf('>', end);
  return {
    xml: close < 0 ? xml : xml.slice(0, close + 1),
    tag,
    junkBefore: !/^[\s\ufeff]*(?:<[?!]|$)/.test(prolog),
    closed: close >= 0 || /^<[^>]*\/>\s*$/.test(xml.slice(0, 5000)),
  };
}

/** Removes control characters and references to them, and joins references to surrogate halves (`&#55357;&#56832;`). */
function mendCharacters(xml: string): string {
  const clean = xml.replace(/\v|\f/g, ' ').replace(controls, '');
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

const controls = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;

function codeOf(digits: string): number {
  return /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
