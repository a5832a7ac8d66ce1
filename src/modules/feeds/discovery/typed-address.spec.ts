import { describe, expect, it } from '@jest/globals';
import { typedAddress } from './typed-address.js';

describe('typedAddress', () => {
  it.each([
    ['a bare host', 'waz.de', 'https://waz.de'],
    ['a host with path', ' www.waz.de/essen ', 'https://www.waz.de/essen'],
    ['a host with port', 'example.org:8080/feed', 'https://example.org:8080/feed'],
    ['a host with query', 'example.org?rss=1', 'https://example.org?rss=1'],
    ['an umlaut', 'köln.de', 'https://köln.de'],
    ['http stays http', 'http://waz.de/', 'http://waz.de/'],
    ['another scheme', 'ftp://example.org', 'ftp://example.org'],
    ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['a mail address', 'mail@example.org', 'mail@example.org'],
    ['a password', 'me:secret@example.org', 'me:secret@example.org'],
    ['words', 'Westdeutsche Allgemeine', 'Westdeutsche Allgemeine'],
    ['nothing', '', ''],
  ])('%s: %s', (_name, text, address) => {
    expect(typedAddress(text)).toBe(address);
  });
});
