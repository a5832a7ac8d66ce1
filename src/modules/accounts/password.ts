import { hash, verify } from '@node-rs/argon2';
import { UserError } from '../../shared/errors.js';

/** argon2id with OWASP's first recommendation (19 MiB, 2 passes, 1 lane); about 12 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const minPasswordLength = 10;
/** Longer input costs hashing time and protects nothing. */
export const maxPasswordLength = 200;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let unknownUserHash: Promise<string> | undefined;

/** True when `password` belongs to `passwordHash`. Without a hash (no such account) it takes as long and is false. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  unknownUserHash ??= hashPassword('nobody has this password');
  const fits = await verify(passwordHash ?? (await unknownUserHash), password.slice(0, maxPasswordLength));
  return passwordHash !== null && fits;
}

/** Throws `weak-password` for passwords that are short, one repeated character, or the person's own address. */
export function assertStrongPassword(password: string, email: string): void {
  const weak =
    password.length < minPasswordLength ||
    password.length > maxPasswordLength ||
    new Set(password).size < 4 ||
    password.toLowerCase().includes(email.split('@')[0]!.toLowerCase().padEnd(4, '\0'));
  if (weak) throw new UserError('weak-password', { min: minPasswordLength });
}
