import type { SheetProblem } from './sheet-row.js';

export type FileKind = { kind: 'text' } | { kind: 'zip' } | { kind: 'other'; reason: SheetProblem };

const signatures: readonly (readonly [bytes: string, reason: SheetProblem])[] = [
  ['25504446', 'pdf'],
  ['d0cf11e0a1b11ae1', 'oldExcel'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['1f8b', 'zip'],
  ['526172211a07', 'zip'],
  ['377abcaf271c', 'zip'],
  ['7b5c727466', 'word'],
];

/** What a file is by its first bytes, whatever its name says. `head`: up to 4 kB. */
export function sniffFile(head: Buffer): FileKind {
  if (head.length === 0) return { kind: 'other', reason: 'empty' };
  const hex = head.subarray(0, 12).toString('hex');
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'zip' };
  const known = signatures.find(([bytes]) => hex.startsWith(bytes));
  if (known) return { kind: 'other', reason: known[1] };
  if (hex.startsWith('52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP')
    return { kind: 'other', reason: 'picture' };
  if (
    /^\s*<(!doctype html|html|\?xml|svg|table)/i.test(
      head.subarray(0, 200).toString('latin1').replace(/^ï»¿/, ''),
    )
  )
    return { kind: 'other', reason: 'web' };
  if (utf16Of(head) === null && odd(head) > head.length / 100) return { kind: 'other', reason: 'binary' };
  return { kind: 'text' };
}

/** Byte order of UTF-16 text, by its mark or by where its zero bytes stand; null for anything else. */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  let even = 0;
  let uneven = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] === 0) {
      if (i % 2) uneven++;
      else even++;
    }
  }
  const many = head.length / 4;
  if (head.length < 16 || (uneven > many && even > many)) return null;
  return uneven > many ? 'utf-16le' : even > many ? 'utf-16be' : null;
}

/** Control characters that no text holds. */
function odd(head: Buffer): number {
  let count = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) count++;
  return count;
}
