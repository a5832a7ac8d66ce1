/** FNV-1a over UTF-16 code units, 32 bits. It only finds candidates: every hit is compared letter by letter. */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
/** Times `HASH_PRIME` this is 1 modulo 2^32. */
const INVERSE = 0x359c449b;

export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The hash before its last letter was added. */
export function shortenHash(hash: number, lastUnit: number): number {
  return Math.imul(hash, INVERSE) ^ lastUnit;
}

export function hashText(text: string, length = text.length): number {
  let hash = HASH_SEED;
  for (let i = 0; i < length; i++) hash = extendHash(hash, text.charCodeAt(i));
  return hash;
}
