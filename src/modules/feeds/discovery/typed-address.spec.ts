import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { isWithoutScheme, typedAddress } from './typed-address.js';

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
    ['a dot behind the host', 'example.org./feed', 'https://example.org./feed'],
    ['two dots', 'example..org', 'example..org'],
  ])('%s: %s', (_name, text, address) => {
    expect(typedAddress(text)).toBe(address);
  });

  it('says what was typed without scheme', () => {
    expect(['waz.de', ' waz.de/x ', 'https://waz.de', 'feed:waz.de', ''].map(isWithoutScheme)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('is not held up by a hundred thousand dots', () => {
    expect(withoutHanging(() => isWithoutScheme(`${'a.'.repeat(100_000)} `.replace(/ $/, '@')))).toBe(false);
  });
});
