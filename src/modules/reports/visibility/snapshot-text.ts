import { createHash } from 'node:crypto';

/**
 * A value as canonical JSON: keys sorted by their code units, no spaces, numbers as ECMAScript writes them (the shortest digits that give the same number), members without a value left
 * out. The same value gives the same text on every machine, after RFC 8785. Throws for numbers that JSON cannot hold.
 */
export function snapshotText(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('a snapshot holds finite numbers only');
  if (value instanceof Date) return snapshotText(value.toISOString());
  if (Array.isArray(value)) return `[${value.map((each) => snapshotText(each ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${snapshotText(each)}`).join(',')}}`;
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function sha256Of(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
