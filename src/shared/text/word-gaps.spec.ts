import { describe, expect, it } from '@jest/globals';
import { normaliseGap, writtenForm } from './word-gaps.js';

describe('normaliseGap', () => {
  const cases: [name: string, gap: string, wanted: string | null][] = [
    ['a blank', ' ', ' '],
    ['no-break space, tab and line break', '\u00A0\t\r\n', ' '],
    ['any dash', '–', '-'],
    ['a non-breaking hyphen with a soft hyphen', '\u2011\u00AD', '-'],
    ['quotes of every kind', ' „“»«’', ' '],
    ['a dash between blanks', ' — ', ' - '],
    ['a full stop', '. ', '. '],
    ['a new paragraph', '\n\n', null],
    ['far apart', ' '.repeat(201), null],
    ['nothing', '', ''],
  ];
  it.each(cases)('%s', (_name, gap, wanted) => expect(normaliseGap(gap)).toBe(wanted));
});

describe('writtenForm', () => {
  it('keeps case and letters, drops what cannot be seen', () => {
    expect(writtenForm('In\u00ADte\u200Bgreat')).toBe('Integreat');
    expect(writtenForm('Tu\u0308r')).toBe('Tür');
  });
});
