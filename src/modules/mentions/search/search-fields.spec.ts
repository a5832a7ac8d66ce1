import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysOf } from './search-days.js';
import { takeFields } from './search-fields.js';

describe('the fields of a search', () => {
  const read = (text: string) => {
    const reading = takeFields(text);
    if (!reading.ok) return reading.problem;
    return {
      fields: reading.fields.map(({ name, value }) => `${name}=${value}`),
      rest: reading.rest.replace(/ +/g, ' ').trim(),
    };
  };

  it.each([
    ['Tür watch:Netz an', ['watch=Netz'], 'Tür an'],
    ['kampagne:„Digitale Teilhabe“', ['campaign=Digitale Teilhabe'], ''],
    ['Tür UND in:items', ['in=items'], 'Tür'],
    ['ab:2026 AND Tür', ['from=2026'], 'Tür'],
    ['Tür AND prüfung:neu AND an', ['review=neu'], 'Tür AND an'],
    ['(Tür OR an) bis:2026', ['to=2026'], '(Tür OR an)'],
    ['"in: watch:x" title:Tür', [], '"in: watch:x" title:Tür'],
    ['url:https://a.example/in:x', [], 'url:https://a.example/in:x'],
  ])('of %j are %j', (text, fields, rest) => {
    expect(read(text)).toEqual({ fields, rest });
  });

  it.each([
    ['Tür OR watch:x', 'place', 7],
    ['watch:x OR Tür', 'place', 0],
    ['Tür NOT watch:x', 'place', 8],
    ['Tür -watch:x', 'place', 4],
    ['(Tür watch:x)', 'place', 5],
    ['Tür NEAR/2 from:2026', 'place', 11],
    ['Tür watch: an', 'no-value', 4],
    ['watch:""', 'no-value', 0],
    ['in:items in:mentions', 'twice', 9],
  ])('%j is refused: %s at %d', (text, code, position) => {
    expect(read(text)).toMatchObject({ code, position });
  });

  it('leave every other character where it was, whatever is typed', () => {
    const piece = fc.constantFrom(
      'in:x',
      'watch:',
      '"',
      '(',
      ')',
      ' ',
      'AND',
      'OR',
      '-',
      'Tür',
      ':',
      '„',
      '“',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const reading = takeFields(text);
        if (!reading.ok) return;
        expect(reading.rest).toHaveLength(text.length);
        [...reading.rest].forEach((character, at) => {
          if (character !== ' ') expect(character).toBe([...text][at]);
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the days that a text means', () => {
  it.each([
    ['2026-03-05', '2026-03-05', '2026-03-05'],
    ['5.3.2026', '2026-03-05', '2026-03-05'],
    ['05. 03. 2026', '2026-03-05', '2026-03-05'],
    ['2024-2', '2024-02-01', '2024-02-29'],
    ['12.2025', '2025-12-01', '2025-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last });
  });

  it.each(['31.2.2026', '2026-13', '0026', '26', 'heute', '2026-03-05T10:00', '', '1.1.26'])(
    '%j is none',
    (text) => {
      expect(daysOf(text)).toBeNull();
    },
  );
});
