import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchQuery } from './match-query.js';
import { parseQuery } from './parse-query.js';
import { partsFromQuery, queryFromParts } from './query-parts.js';

describe('queryFromParts', () => {
  const cases: [name: string, parts: Partial<Parameters<typeof queryFromParts>[0]>, query: string][] = [
    ['words', { must: ['Integreat', 'Stadt-Werkstatt'] }, 'Integreat Stadt-Werkstatt'],
    ['names', { must: ['Tür an Tür'] }, '"Tür an Tür"'],
    ['one alternative', { any: ['Stadt'] }, 'Stadt'],
    ['alternatives', { any: ['Stadt', 'Kreis Unna'] }, '(Stadt OR "Kreis Unna")'],
    ['all three', { must: ['App'], any: ['a', 'b'], not: ['Fest', 'c d'] }, 'App (a OR b) -Fest -"c d"'],
    ['a star', { must: ['Integreat*', 'Tür an Tür*'] }, 'Integreat* "Tür an Tür*"'],
    ['quotation marks of people', { must: ['„Tür an Tür“'] }, '"Tür an Tür"'],
    [
      'signs and operators meant literally',
      { must: ['AND', '=a', 'title:b', '@c'] },
      '"AND" "=a" "title:b" "@c"',
    ],
    ['empty entries', { must: ['', '  ', '…'], not: ['"'] }, ''],
  ];
  it.each(cases)('%s', (_name, parts, query) =>
    expect(queryFromParts({ must: [], any: [], not: [], ...parts })).toBe(query),
  );

  it('makes a query of whatever is typed that finds what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        const query = queryFromParts({ must: [typed], any: [], not: [] });
        const text = typed.replaceAll('*', ' ');
        if (query === '' || queryFromParts({ must: [text], any: [], not: [] }) === '') return;
        const parsed = parseQuery(query);
        if (!parsed.ok) return void expect(parsed.error.code).toBe('short-prefix');
        const result = matchQuery(query, [{ id: 'x', title: text.replaceAll('\n', ' '), summary: null }]);
        expect(result).toMatchObject({ matched: [{ id: 'x' }] });
      }),
    );
  });
});

describe('partsFromQuery', () => {
  const cases: [query: string, parts: ReturnType<typeof partsFromQuery>][] = [
    ['Integreat "Tür an Tür"', { must: ['Integreat', 'Tür an Tür'], any: [], not: [] }],
    ['a (b OR „c d“) -e NICHT f', { must: ['a'], any: ['b', 'c d'], not: ['e', 'f'] }],
    ['a OR bcd*', { must: [], any: ['a', 'bcd*'], not: [] }],
    ['a -(b OR c)', { must: ['a'], any: [], not: ['b', 'c'] }],
    ['(a OR b) (c OR d)', null],
    ['a (b OR c d)', null],
    ['a -(b c)', null],
    ['title:a', null],
    ['=a', null],
    ['a NEAR/3 b', null],
    ['a AND', null],
  ];
  it.each(cases)('%s', (query, parts) => expect(partsFromQuery(query)).toEqual(parts));

  it('gives back what made the query', () => {
    const entry = fc.constantFrom(
      'Integreat',
      'Tür an Tür',
      'Müller & Söhne',
      'Integreat*',
      'AND',
      'a:b',
      'e.V.',
    );
    const list = fc.array(entry, { maxLength: 3 });
    fc.assert(
      fc.property(fc.record({ must: list, any: list, not: list }), (parts) => {
        if (parts.must.length + parts.any.length === 0) return;
        const single = parts.any.length === 1;
        const expected = single ? { ...parts, must: [...parts.must, ...parts.any], any: [] } : parts;
        expect(partsFromQuery(queryFromParts(parts))).toEqual(expected);
      }),
    );
  });
});
