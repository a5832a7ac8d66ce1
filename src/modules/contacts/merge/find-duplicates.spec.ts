import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicates, pairKey, phoneKey } from './find-duplicates.js';
import type { Candidate } from './find-duplicates.js';
import { isSimilarName, letterDistance } from './similar-names.js';

const person = (
  id: string,
  firstName: string,
  lastName: string,
  more: Partial<Candidate> = {},
): Candidate => ({
  id,
  kind: 'person',
  outletId: 'bote',
  desk: '',
  firstName,
  lastName,
  emailKey: null,
  phone: '',
  ...more,
});
const pairs = (contacts: Candidate[]) =>
  findDuplicates(contacts, new Set()).map(({ ids, reasons }) => [...ids, ...reasons]);

describe('names that are likely one', () => {
  it.each([
    ['anna moos', 'anna moss', true],
    ['anna moos', 'a moos', true],
    ['anna moos', 'moos anna', true],
    ['maximilian obermeier', 'maximilian obermaier', true],
    ['anna moos', 'anna hain', false],
    ['bo li', 'bo lu', false],
    ['', '', false],
  ])('%s, %s: %s', (a, b, similar) => {
    expect(isSimilarName(a, b)).toBe(similar);
    expect(isSimilarName(b, a)).toBe(similar);
  });

  it('distance is that of Levenshtein up to its limit', () => {
    expect(letterDistance('moos', 'moss', 2)).toBe(1);
    expect(letterDistance('moos', 'm', 2)).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(letterDistance(a, b, 20)).toBe(letterDistance(b, a, 20));
        expect(letterDistance(a, a, 0)).toBe(0);
      }),
    );
  });
});

it.each([
  ['0821 555-1234', '498215551234'],
  ['+49 (0)821 5551234', '498215551234'],
  ['0049 821/5551234', '498215551234'],
  ['12', ''],
])('telephone %s', (phone, key) => {
  expect(phoneKey(phone)).toBe(key);
});

describe('duplicates', () => {
  it('come with their reasons, the surest first', () => {
    const found = pairs([
      person('1', 'Anna', 'Moos', { emailKey: 'moos@bote.example', phone: '0821 5551234' }),
      person('2', 'Anna', 'Moss'),
      person('3', 'A.', 'Moos', { emailKey: 'moos@bote.example', outletId: null, phone: '+498215551234' }),
      person('4', 'Bert', 'Hain'),
      person('5', 'Hain', 'Bert'),
    ]);
    expect(found).toEqual([
      ['1', '3', 'email', 'phone'],
      ['4', '5', 'name'],
      ['1', '2', 'similarName'],
    ]);
  });

  it('of a desk and a person with one mailbox come last', () => {
    const desk = person('1', '', '', { kind: 'desk', desk: 'Lokales', emailKey: 'redaktion@bote.example' });
    expect(pairs([desk, person('2', 'Anna', 'Moos', { emailKey: 'redaktion@bote.example' })])).toEqual([
      ['1', '2', 'sharedEmail'],
    ]);
  });

  it('are not colleagues on one telephone', () => {
    expect(
      pairs([
        person('1', 'Anna', 'Moos', { phone: '0821 5551234' }),
        person('2', 'Bert', 'Hain', { phone: '0821 5551234' }),
      ]),
    ).toEqual([]);
  });

  it('are not told again once somebody has said that they are two', () => {
    const contacts = [person('1', 'Anna', 'Moos'), person('2', 'Anna', 'Moos')];
    expect(findDuplicates(contacts, new Set([pairKey('2', '1')]))).toEqual([]);
  });

  it('of ten thousand contacts in one newsroom are few enough to look at', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      person(String(at), `A${at}`, 'Moos', { emailKey: 'redaktion@bote.example' }),
    );
    expect(findDuplicates(many, new Set()).length).toBeLessThan(60_000);
  });
});
