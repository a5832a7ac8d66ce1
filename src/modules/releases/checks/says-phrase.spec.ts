import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saysPhrase } from './says-phrase.js';

const statement = 'Gefördert durch das Bundesministerium für Wege im Rahmen des Programms „Miteinander“.';

describe('saysPhrase', () => {
  it.each([
    ['as it is', statement],
    ['in the middle of a text', `Am Montag. ${statement} Mehr dazu bald.`],
    ['in capitals', statement.toUpperCase()],
    ['with blanks and breaks', statement.replaceAll(' ', ' \n ')],
    ['with no-break spaces', statement.replaceAll(' ', '\u00a0')],
    ['with other quotation marks', statement.replace('„', '"').replace('“', '"')],
    ['with umlauts spelled out', statement.replace('ö', 'oe').replaceAll('ü', 'ue')],
    ['with umlauts taken apart', statement.normalize('NFD')],
    ['cut at the end of a line', statement.replace('Bundesministerium', 'Bundes-\nministerium')],
    ['with soft hyphens', statement.replace('Bundesministerium', 'Bundes\u00administerium')],
    ['with a hyphen too many', statement.replace('Bundesministerium', 'Bundes-Ministerium')],
    ['with emphasis', statement.replace('Bundesministerium', '**Bundesministerium**')],
    ['with emphasis within a word', statement.replace('Bundesministerium', 'Bundes*ministerium*')],
  ])('%s', (_, text) => expect(saysPhrase(text, statement)).toBe(true));

  it.each([
    ['with a word less', statement.replace('Rahmen des ', '')],
    ['with another word', statement.replace('Wege', 'Ziele')],
    ['not at all', 'Am Montag geht es los.'],
    ['in an empty text', ''],
  ])('not %s', (_, text) => expect(saysPhrase(text, statement)).toBe(false));

  it('finds a short reference between the borders of words only', () => {
    expect(saysPhrase('unter dem Kennzeichen AB 123-4 gefördert', 'AB-123/4')).toBe(true);
    expect(saysPhrase('im Jahr 2012 gefördert', '12')).toBe(false);
    expect(saysPhrase('AB-123/45', 'AB-123/4')).toBe(false);
  });

  it('finds every wording in a text that carries it, however it was set', () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß]{1,12}$/);
    const blank = fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \n', '\t');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 15 }),
        blank,
        fc.constantFrom('', '**', '„', '»'),
        fc.boolean(),
        (words, gap, mark, loud) => {
          const text = `Davor ${mark}${words.join(gap)}${mark} danach`;
          expect(saysPhrase(loud ? text.toUpperCase() : text, words.join(' '))).toBe(true);
        },
      ),
    );
  });
});
