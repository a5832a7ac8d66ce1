import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { isSimilarHeadline } from './similar-headline.js';

describe('headlines of one piece', () => {
  it.each([
    ['Brücke über den Lech eröffnet', 'Eröffnet: Bruecke ueber den Lech'],
    ['Brücke Lech', 'Neue Brücke über den Lech ist eröffnet'],
    ['Neue Brücke über den Le', 'Neue Brücke über den Lech ist eröffnet'],
    ['Amtliche Mitteilung: Brückenlotse', 'AMTLICHE MITTEILUNG – Brückenlotse'],
    ['Brückenlotse', 'Brückenlotse'],
  ])('%s | %s', (typed, known) => expect(isSimilarHeadline(typed, known)).toBe(true));

  it.each([
    ['', 'Brücke eröffnet'],
    ['Brücke', 'Brücke über den Lech eröffnet'],
    ['Brücke gesperrt nach Unfall', 'Brücke über den Lech eröffnet'],
    ['Der Rat und die Stadt', 'Der Wald und die Kirche'],
    ['Markt verlegt', 'Brücke eröffnet'],
  ])('not: %s | %s', (typed, known) => expect(isSimilarHeadline(typed, known)).toBe(false));

  it('are told in time however long they are', () => {
    const long = Array.from({ length: 100_000 }, (_, n) => `wort${n}`).join(' ');
    expect(withoutHanging(() => isSimilarHeadline(long, long))).toBe(true);
  });
});
