import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pickLocale } from './locale.js';

describe('pickLocale', () => {
  it.each([
    ['nothing known', undefined, undefined, 'de'],
    ['own setting wins', 'de-DE,de', 'en', 'en'],
    ['an unknown setting is no setting', 'en', 'fr', 'en'],
    ['region is ignored', 'en-GB,en;q=0.9', null, 'en'],
    ['Austrian German', 'de-AT', null, 'de'],
    ['best quality, not first', 'de;q=0.3, en;q=0.8', null, 'en'],
    ['first of equals', 'en,de', null, 'en'],
    ['unknown languages are passed over', 'fr-FR,fr;q=0.9,en;q=0.4', null, 'en'],
    ['refused by q=0', 'en;q=0', null, 'de'],
    ['anything', '*', null, 'de'],
    ['quality beyond 1 counts as none', 'en;q=7,de;q=0.1', null, 'de'],
    ['not a prefix match', 'entirely', null, 'de'],
  ])('%s', (_, header, setting, locale) => {
    expect(pickLocale(header, setting)).toBe(locale);
  });

  it('takes any header', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (header) =>
        ['de', 'en'].includes(pickLocale(header, null)),
      ),
    );
  });
});
