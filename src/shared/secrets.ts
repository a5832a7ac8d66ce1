import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, URL-safe. Given to a person or browser once; only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex. Fit for random secrets only: passwords need a slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
