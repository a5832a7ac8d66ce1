import { describe, expect, it } from '@jest/globals';
import { readTypedDay } from './typed-day.js';

describe('reading a typed day', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    [' 05.03.2026 ', '2026-03-05'],
    ['5.3.2026', '2026-03-05'],
    ['5. 3. 2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['29.02.2024', '2024-02-29'],
  ])('"%s" is %s', (text, day) => {
    expect(readTypedDay(text)).toBe(day);
  });

  it.each([
    '',
    '29.02.2026',
    '32.01.2026',
    '5.13.2026',
    '2026-02-30',
    '5.3.',
    '05/03/2026',
    '5.3.026',
    'morgen',
    '٥.٣.٢٠٢٦',
  ])('"%s" is no day', (text) => {
    expect(readTypedDay(text)).toBeNull();
  });
});
