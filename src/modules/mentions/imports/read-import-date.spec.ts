import { describe, expect, it } from '@jest/globals';
import { readImportDate } from './read-import-date.js';

describe('dates in lists', () => {
  it.each<[string, string, string | null]>([
    ['05.03.2024', '2024-03-05', null],
    ['5.3.24', '2024-03-05', null],
    ['5.3.98', '1998-03-05', null],
    ['5. 3. 2024', '2024-03-05', null],
    ['2024-03-05', '2024-03-05', null],
    ['2024/03/05', '2024-03-05', null],
    ['20240305', '2024-03-05', null],
    ['45356', '2024-03-05', null],
    ['45356,5', '2024-03-05', '12:00'],
    ['5. März 2024', '2024-03-05', null],
    ['5 Mär. 2024', '2024-03-05', null],
    ['5 Mar 2024', '2024-03-05', null],
    ['March 5th, 2024', '2024-03-05', null],
    ['Di, 05.03.2024', '2024-03-05', null],
    ['Dienstag, 5. März 2024', '2024-03-05', null],
    ['05.03.2024 14:30', '2024-03-05', '14:30'],
    ['05.03.2024, 9.05 Uhr', '2024-03-05', '09:05'],
    ['05.03.2024 9 Uhr', '2024-03-05', '09:00'],
    ['2024-03-05 14:30:59', '2024-03-05', '14:30'],
    ['2024-03-05T14:30', '2024-03-05', '14:30'],
    ['25/03/2024', '2024-03-25', null],
    ['03/25/2024', '2024-03-25', null],
    ['03/03/2024', '2024-03-03', null],
  ])('%s', (text, day, time) => {
    expect(readImportDate(text, null, 2026)).toEqual({ kind: 'day', day, time });
  });

  it('never guesses which part is the month', () => {
    expect(readImportDate('03/04/2024', null, 2026)).toEqual({ kind: 'ambiguous' });
    expect(readImportDate('03/04/2024', 'dmy', 2026)).toMatchObject({ day: '2024-04-03' });
    expect(readImportDate('03/04/2024', 'mdy', 2026)).toMatchObject({ day: '2024-03-04' });
    expect(readImportDate('25/03/2024', 'mdy', 2026)).toEqual({ kind: 'none' });
  });

  it('takes an instant where the list gives one', () => {
    expect(readImportDate('2024-03-05T23:30:00Z', null, 2026)).toEqual({
      kind: 'instant',
      at: new Date('2024-03-05T23:30:00Z'),
    });
  });

  it.each([
    '',
    'gestern',
    '31.02.2024',
    '2024-13-01',
    '5.3.',
    '05.03.2024 25:00',
    'Quartal 1/2024',
    '1',
    '٣/٤/٢٠٢٤',
  ])('takes %j for no date', (text) => {
    expect(readImportDate(text, null, 2026)).toEqual({ kind: 'none' });
  });
});
