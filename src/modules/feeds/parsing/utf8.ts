import { windows1252Character } from './windows-1252.js';

/** How many multi-byte characters of UTF-8 the bytes hold, and how many bytes that belong to none. */
export interface Utf8Survey {
  characters: number;
  strayBytes: number;
}

/** A character cut off by the end of the input is not counted as stray: downloads break anywhere. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const survey = { characters: 0, strayBytes: 0 };
  walk(bytes, (_start, length) => {
    if (length > 0) survey.characters++;
    else survey.strayBytes++;
  });
  return survey;
}

/** UTF-8 in which stray bytes are read as windows-1252 (agency text pasted into a UTF-8 feed). */
export function decodeMixedUtf8(bytes: Uint8Array): string {
  const { strayBytes } = surveyUtf8(bytes);
  const out = Buffer.alloc(bytes.length + strayBytes * 2);
  let from = 0;
  let to = 0;
  const copyUntil = (end: number): void => {
    if (end > from) out.set(bytes.subarray(from, end), to);
    to += end - from;
    from = end;
  };
  walk(bytes, (start, length) => {
    if (length > 0) return;
    copyUntil(start);
    const encoded = upperHalf[(bytes[start] ?? 0) - 0x80];
    if (encoded) {
      out.set(encoded, to);
      to += encoded.length;
    }
    from = start + 1;
  });
  copyUntil(bytes.length);
  return out.toString('utf8', 0, to);
}

/** windows-1252 from 0x80 up, in UTF-8. */
const upperHalf = Array.from({ length: 128 }, (_, i) => Buffer.from(windows1252Character(0x80 + i)));

/** Calls `visit` for every byte from 0x80 up that starts something: length 2 to 4 for a character, 0 for a stray byte. */
function walk(bytes: Uint8Array, visit: (start: number, length: number) => void): void {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i, lead);
    if (length === 'cut') return;
    visit(i, length);
    i += length || 1;
  }
}

/** RFC 3629, table 3: no overlong forms, no surrogates, nothing above U+10FFFF. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number | 'cut' {
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let k = 1; k < length; k++) {
    const byte = bytes[at + k];
    if (byte === undefined) return 'cut';
    const low = k === 1 ? (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) : 0x80;
    const high = k === 1 ? (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf) : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}
