import { describe, expect, it } from '@jest/globals';
import { assertStrongPassword, hashPassword, passwordFits } from './password.js';

describe('passwords', () => {
  it('fit their own hash only, and none fits an account that does not exist', async () => {
    const stored = await hashPassword('drei Bögen im Echolot');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwordFits('drei Bögen im Echolot', stored)).toBe(true);
    expect(await passwordFits('drei Boegen im Echolot', stored)).toBe(false);
    expect(await passwordFits('nobody has this password', null)).toBe(false);
  });

  it.each([
    ['too short', 'kurz', 'alice@example.org'],
    ['one character', 'aaaaaaaaaaaaaa', 'alice@example.org'],
    ['own address', 'alice-2026-alice', 'alice@example.org'],
    ['endless', 'abcd'.repeat(60), 'alice@example.org'],
  ])('refuses a weak one: %s', (_name, password, email) => {
    expect(() => assertStrongPassword(password, email)).toThrow('weak-password');
  });

  it('accepts a sentence, whatever the address', () => {
    expect(() => assertStrongPassword('drei Bögen im Echolot', 'a@example.org')).not.toThrow();
  });
});
