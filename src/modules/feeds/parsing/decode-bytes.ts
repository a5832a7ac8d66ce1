import { isAscii, isUtf8 } from 'node:buffer';
import { browserLabel } from './charset-labels.js';
import { detectCharset } from './detect-charset.js';
import { decodeDosPage } from './dos-code-pages.js';
import { decodeMixedUtf8, surveyUtf8 } from './utf8.js';
import { decodeWindows1252 } from './windows-1252.js';

export interface DecodedText {
  text: string;
  charset: string;
  /** True when no claim fitted the bytes and the charset had to be guessed. */
  guessed: boolean;
}

/**
 * Bytes to text. Claims are believed in this order, and only if the bytes agree: byte order mark, NUL pattern of
 * UTF-16/32, "is it UTF-8 with multi-byte characters?", HTTP charset, XML prolog; then the habits of other scripts, then
 * UTF-8 with stray windows-1252.
 * `contentType` is the whole HTTP header. ISO-8859-1 always means windows-1252, as in browsers.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): DecodedText {
  const marked = byMark(bytes) ?? byNulPattern(bytes);
  if (marked) return { ...marked, guessed: false };

  const claims = [claimOfHeader(contentType), claimOfProlog(bytes)].filter((label) => label !== null);
  if (isUtf8(bytes) && !(claims.some((label) => label.startsWith('iso-2022')) && isAscii(bytes)))
    return { text: utf8Text(bytes), charset: 'utf-8', guessed: false };
  const { characters, strayBytes } = surveyUtf8(bytes);
  // Cut off in the middle of a character, and sound up to there.
  if (strayBytes === 0 && characters > 0)
    return { text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8', guessed: false };
  // Legible UTF-8 characters hardly ever arise by chance: where they outnumber the strays, a claim of latin-1 is wrong.
  const mostlyUtf8 = characters > 2 * strayBytes;
  for (const label of claims) {
    const text = mostlyUtf8 ? null : decodeAs(label, bytes);
    if (text !== null) return { text, charset: label, guessed: false };
  }
  return { ...guess(bytes, characters, strayBytes), guessed: true };
}

function utf8Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function guess(bytes: Uint8Array, characters: number, strayBytes: number): { text: string; charset: string } {
  const charset = characters < strayBytes ? detectCharset(bytes) : null;
  if (charset !== null) return { text: new TextDecoder(charset).decode(bytes), charset };
  // One or two pairs that would be UTF-8 arise by chance among many letters of latin-1 ("Ü“").
  return characters * 5 < strayBytes
    ? { text: decodeWindows1252(bytes), charset: 'windows-1252' }
    : { text: decodeMixedUtf8(bytes), charset: 'utf-8 with windows-1252' };
}

function byMark(bytes: Uint8Array): { text: string; charset: string } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false);
  if (a === 0xff && b === 0xfe) return utf16(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return utf16(bytes, 'utf-16be');
  if (a !== 0xef || b !== 0xbb || c !== 0xbf) return null;
  return { text: decodeMixedUtf8(bytes.subarray(3)), charset: 'utf-8' };
}

/** Markup is mostly ASCII, so in UTF-16 every other byte of the first ones is NUL, in UTF-32 three of four. */
function byNulPattern(bytes: Uint8Array): { text: string; charset: string } | null {
  const head = bytes.subarray(0, Math.min(bytes.length, 256) & ~3);
  if (head.length < 4) return null;
  const nuls = [0, 0, 0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i % 4] = (nuls[i % 4] ?? 0) + 1;
  });
  const rows = head.length / 4;
  const [n0, n1, n2, n3] = nuls.map((count) => count / rows > 0.6);
  if (n1 && n2 && n3 && !n0) return utf32(bytes, true);
  if (n0 && n1 && n2 && !n3) return utf32(bytes, false);
  if (n1 && n3 && !n0 && !n2) return utf16(bytes, 'utf-16le');
  if (n0 && n2 && !n1 && !n3) return utf16(bytes, 'utf-16be');
  return null;
}

function utf16(bytes: Uint8Array, label: string): { text: string; charset: string } {
  return { text: new TextDecoder(label).decode(bytes), charset: label };
}

function utf32(bytes: Uint8Array, littleEndian: boolean): { text: string; charset: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const codePoint = view.getUint32(i, littleEndian);
    characters.push(codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd');
  }
  return { text: characters.join(''), charset: littleEndian ? 'utf-32le' : 'utf-32be' };
}

function claimOfHeader(contentType: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase() ?? null;
}

function claimOfProlog(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

const latin1 = /^(?:iso-8859-1|latin[-_]?1|l1|8859|windows-1252|ansi)$/;
const claimsOfUtf8 = /^(?:utf|ucs|unicode|u8$|(?:us[-_]?)?ascii$)/;

/** Null when the label is unknown or the bytes contradict it. */
function decodeAs(claim: string, bytes: Uint8Array): string | null {
  const label = browserLabel(claim);
  if (latin1.test(label)) return decodeWindows1252(bytes);
  if (claimsOfUtf8.test(label)) return null; // valid ASCII, UTF-8 and UTF-16 were recognised before
  const page = decodeDosPage(label, bytes);
  if (page !== null) return page;
  try {
    const text = new TextDecoder(label).decode(bytes);
    let replaced = 0;
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++;
    return replaced * 100 <= text.length ? text : null;
  } catch {
    return null;
  }
}
