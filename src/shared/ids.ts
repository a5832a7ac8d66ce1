import { randomBytes } from 'node:crypto';
import { UserError } from './errors.js';

/**
 * A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits. Ids made later sort later, so lists
 * can page by id and B-tree indexes grow at one end.
 */
export function newId(now: Date = new Date()): string {
  const bytes = sixteenRandomBytes();
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Fetched for 256 ids at once: asking the system for each takes longer than everything else about an id. */
let pool = Buffer.alloc(0);

function sixteenRandomBytes(): Buffer {
  if (pool.length === 0) pool = randomBytes(16 * 256);
  const bytes = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return bytes;
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuidForm.test(value);
}

/** The id out of an address or a form, as it is stored. Throws `invalid-id` for anything else. */
export function requireId(value: unknown): string {
  if (!isId(value)) throw new UserError('invalid-id');
  return value.toLowerCase();
}
