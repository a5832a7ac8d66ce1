import { describe, expect, it } from '@jest/globals';
import { emailKey } from './email-key.js';

describe('the identity of a mail address', () => {
  it.each([
    [' Lokales@Moosbote.Example ', 'lokales@moosbote.example'],
    ['redaktion@müller.example', 'redaktion@xn--mller-kva.example'],
    ["o'neill+presse@sub.moosbote.example.", "o'neill+presse@sub.moosbote.example"],
  ])('reads %s', (address, key) => {
    expect(emailKey(address)).toBe(key);
  });

  it.each([
    '',
    'lokales',
    '@moosbote.example',
    'a b@moosbote.example',
    'a@b',
    'a@1.2.3.4',
    'a@b.example,c@d.example',
  ])('refuses %j', (address) => {
    expect(emailKey(address)).toBeNull();
  });

  it('refuses a second header', () => {
    expect(emailKey('a@b.example\r\nBcc: c@d.example')).toBeNull();
  });
});
