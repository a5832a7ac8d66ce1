import { describe, expect, it } from '@jest/globals';
import { cleanSummary, cleanTitle } from './placement-text.js';

describe('what outlets put around a text', () => {
  it.each([
    ['Stadtwerkstatt öffnet | BR24', null, 'Stadtwerkstatt öffnet'],
    ['Stadtwerkstatt öffnet - Augsburger Bote', 'Augsburger Bote', 'Stadtwerkstatt öffnet'],
    ['Stadtwerkstatt öffnet – Bote', 'Augsburger Bote', 'Stadtwerkstatt öffnet'],
    ['Stadtwerkstatt – ein Haus für alle', 'Augsburger Bote', 'Stadtwerkstatt – ein Haus für alle'],
    ['Update: Stadtwerkstatt öffnet', null, 'Stadtwerkstatt öffnet'],
    ['+++ Eilmeldung +++ Brand im Rathaus', null, 'Brand im Rathaus'],
  ])('title: %s', (title, outlet, expected) => {
    expect(cleanTitle({ title, summary: '', outlet })).toBe(expected);
  });

  it.each([
    ['Augsburg (dpa/lby) – Die Stadt hat es eilig.', 'Die Stadt hat es eilig.'],
    ['Berlin/Bonn (epd). Die Kirche hat es eilig.', 'Die Kirche hat es eilig.'],
    ['Frankfurt am Main (dpa) - Die Bank wartet.', 'Die Bank wartet.'],
    ['AUGSBURG. Die Stadt hat es eilig.', 'Die Stadt hat es eilig.'],
    ['Augsburg – Die Stadt hat es eilig.', 'Die Stadt hat es eilig.'],
    ['(dpa) Die Stadt hat es eilig.', 'Die Stadt hat es eilig.'],
    ['Die Stadt hat es eilig. (dpa)', 'Die Stadt hat es eilig.'],
    ['Die Stadt hat es eilig und will … [mehr]', 'Die Stadt hat es eilig und will'],
    ['Die Stadt hat es eilig und will [...]', 'Die Stadt hat es eilig und will'],
    ['Die Stadt hat es eilig. Weiterlesen →', 'Die Stadt hat es eilig.'],
    ['Die Stadt hat es eilig.', 'Die Stadt hat es eilig.'],
    ['', ''],
  ])('teaser: %s', (summary, expected) => {
    expect(cleanSummary(summary)).toBe(expected);
  });
});
