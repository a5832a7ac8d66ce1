import { describe, expect, it } from '@jest/globals';
import { tagKey, tagName, tagNames } from './tag-name.js';

describe('a tag', () => {
  it.each([
    ['Fördermittel', 'foerdermittel'],
    ['Straße', 'STRASSE'],
    ['Runder  Tisch', ' runder tisch '],
    ['Café', 'cafe'],
  ])('%j is the same as %j', (a, b) => {
    expect(tagKey(a)).toBe(tagKey(b));
  });

  it.each([
    ['Fördermittel', 'Fordermittel'],
    ['Runder Tisch', 'RunderTisch'],
    ['♥', '★'],
  ])('%j is another than %j', (a, b) => {
    expect(tagKey(a)).not.toBe(tagKey(b));
  });

  it('is never compared by nothing', () => {
    expect(tagKey('!!!')).toBe('!!!');
    expect(tagKey('ä'.repeat(60)).length).toBeLessThanOrEqual(80);
  });

  it('has one space between words', () => {
    expect(tagName('  Runder \n Tisch ')).toBe('Runder Tisch');
  });

  it('stands between commas, and is taken once', () => {
    expect(tagNames('Inklusion, , Förderung,inklusion,FOERDERUNG, Dialog,')).toEqual([
      'Inklusion',
      'Förderung',
      'Dialog',
    ]);
    expect(tagNames(' ')).toEqual([]);
  });
});
