import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { readRow } from './read-row.js';
import type { RowReading } from './read-row.js';

const reading: RowReading = {
  mapping: { day: 0, headline: 1, url: 2, campaign: 3, tone: 4, depth: 5, note: 6 },
  width: 7,
  dateOrder: null,
  timeZone: 'Europe/Berlin',
  now: new Date('2026-03-05T09:00:00Z'),
  campaignNamed: (name) => (name === 'Werkstatt' ? 'c1' : null),
};
const read = (...cells: string[]) => readRow({ line: 7, cells }, reading);
const problemsOf = (...cells: string[]) => {
  const row = read(...cells);
  return row.ok ? [] : row.problems.map(({ reason, target, column }) => [reason, target, column]);
};

describe('reading a row', () => {
  it('takes what is there', () => {
    expect(read('05.03.2024', ' Ein  Titel ', 'bote.example/a', 'Werkstatt', '+', 'Zitat', 'a\nb')).toEqual({
      ok: true,
      draft: {
        line: 7,
        headline: 'Ein Titel',
        day: '2024-03-05',
        publishedAt: new Date('2024-03-05T12:00:00Z'),
        outlet: '',
        url: 'https://bote.example/a',
        author: null,
        page: null,
        edition: null,
        timeCode: null,
        campaignId: 'c1',
        depth: 'quote',
        tone: 'positive',
        note: 'a\nb',
      },
    });
  });

  it('keeps the day of late evenings in the reporting zone', () => {
    expect(read('2024-03-05T23:30:00Z', 'A')).toMatchObject({ draft: { day: '2024-03-06' } });
    expect(read('05.03.2024 23:59', 'A')).toMatchObject({ draft: { day: '2024-03-05' } });
  });

  it('tells all that is wrong at once, with the column', () => {
    expect(problemsOf('31.02.2024', '', 'javascript:alert(1)', 'Gibt es nicht', 'toll', 'viel')).toEqual([
      ['missing', 'headline', 1],
      ['notADate', 'day', 0],
      ['notAUrl', 'url', 2],
      ['unknownCampaign', 'campaign', 3],
      ['unknownDepth', 'depth', 5],
      ['unknownTone', 'tone', 4],
    ]);
  });

  it.each<[string, string[], unknown[]]>([
    ['a day to come', ['06.03.2026', 'A'], ['future', 'day', 0]],
    ['a day before there were lists', ['01.01.0024', 'A'], ['tooOld', 'day', 0]],
    ['an ambiguous date', ['03/04/2024', 'A'], ['ambiguousDate', 'day', 0]],
    ['an error of Excel', ['05.03.2024', '#BEZUG!'], ['formulaError', 'headline', 1]],
    ['a NUL', ['05.03.2024', 'a\0b'], ['unstorable', 'headline', 1]],
    ['half a letter', ['05.03.2024', 'a\ud800b'], ['unstorable', 'headline', 1]],
    ['a megabyte', ['05.03.2024', 'x'.repeat(1_000_000)], ['tooLong', 'headline', 1]],
    ['more cells than headers', ['05.03.2024', 'A', '', '', '', '', '', 'x'], ['moreCells', null, null]],
    ['an address with a password', ['05.03.2024', 'A', 'https://a:b@bote.example/'], ['notAUrl', 'url', 2]],
    ['an address of a file', ['05.03.2024', 'A', 'file:///etc/passwd'], ['notAUrl', 'url', 2]],
  ])('refuses %s', (_, cells, problem) => {
    expect(problemsOf(...cells)).toEqual([problem]);
  });

  it('leaves a formula as the text it is', () => {
    expect(read('05.03.2024', '=HYPERLINK("x")')).toMatchObject({ draft: { headline: '=HYPERLINK("x")' } });
  });

  it('takes back the apostrophe of an export, and no other', () => {
    expect(read('05.03.2024', "'+49 ruft an")).toMatchObject({ draft: { headline: '+49 ruft an' } });
    expect(read('05.03.2024', "'s Lädle macht zu")).toMatchObject({
      draft: { headline: "'s Lädle macht zu" },
    });
  });

  it('is not kept busy by hostile cells', () => {
    for (const cell of ['1.'.repeat(50_000), ' '.repeat(100_000), 'a-'.repeat(50_000), '1 '.repeat(50_000)])
      withoutHanging(() => read(cell, cell, cell, cell, cell, cell, cell));
  });
});
