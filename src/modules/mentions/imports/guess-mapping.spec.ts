import { describe, expect, it } from '@jest/globals';
import { guessHeader, guessMapping, guessTarget } from './guess-mapping.js';

describe('guessing columns', () => {
  it.each([
    ['Datum', 'day'],
    ['ERSCHEINUNGSDATUM', 'day'],
    ['Datum (TT.MM.JJJJ)', 'day'],
    ['Überschrift', 'headline'],
    ['Ueberschrift', 'headline'],
    ['Medium / Quelle', null],
    ['Quelle', 'outlet'],
    ['Link zum Artikel', 'url'],
    ['Verfasser', 'author'],
    ['Autor/in', 'author'],
    ['Seite', 'page'],
    ['Tonalität', 'tone'],
    ['Reichweite', null],
    ['AVE', null],
    ['Headline', 'headline'],
    ['Publication', 'outlet'],
    ['', null],
  ])('%s is %s', (header, target) => {
    expect(guessTarget(header)).toBe(target);
  });

  it('takes the first column of a kind', () => {
    expect(guessMapping(['Link', 'Datum', 'Titel', 'Date', 'Reichweite'])).toEqual({
      url: 0,
      day: 1,
      headline: 2,
    });
  });

  it('finds the header beneath a title', () => {
    const rows = [
      ['Pressespiegel 2024'],
      ['Stand', '1.1.2025'],
      ['Datum', 'Titel', 'Medium'],
      ['1.1.2024', 'A', 'B'],
    ];
    expect(guessHeader(rows.map((cells) => ({ cells })))).toBe(2);
    expect(guessHeader([{ cells: ['a', 'b'] }, { cells: ['Datum'] }])).toBe(0);
  });
});
