import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { districtNamed, namingText, oneOfFamily } from './one-of-family.js';
import type { FamilyMember } from './one-of-family.js';

const member = (releaseId: string, facts: Partial<FamilyMember> = {}): FamilyMember => ({
  releaseId,
  isMaster: releaseId === 'master',
  reached: false,
  named: 0,
  inArea: false,
  covered: 0,
  ...facts,
});

describe('one release of a family', () => {
  it.each<[string, FamilyMember[], string]>([
    [
      'the one sent',
      [member('a', { reached: true }), member('b', { named: 2, inArea: true, covered: 900 })],
      'a',
    ],
    ['else the one named', [member('a', { named: 1 }), member('b', { inArea: true, covered: 900 })], 'a'],
    ['named with its kind before by name alone', [member('a', { named: 1 }), member('b', { named: 2 })], 'b'],
    ['else the one nearby', [member('a', { inArea: true }), member('b', { covered: 900 })], 'a'],
    [
      'nearby only when it is alone',
      [member('a', { inArea: true }), member('b', { inArea: true, covered: 5 }), member('c', { covered: 9 })],
      'c',
    ],
    ['else the most words', [member('a', { covered: 5 }), member('b', { covered: 9 })], 'b'],
    ['else the master', [member('a'), member('master'), member('b')], 'master'],
    ['else the oldest', [member('b'), member('a')], 'a'],
    [
      'of several that were sent the one named',
      [member('a', { reached: true }), member('b', { reached: true, named: 1 }), member('c', { named: 2 })],
      'b',
    ],
  ])('is %s', (_, members, chosen) => {
    expect(oneOfFamily(members)).toBe(chosen);
  });

  it('is the same in whatever order', () => {
    const members = fc.uniqueArray(
      fc.record({
        releaseId: fc.constantFrom('master', ...'abcdefgh'),
        isMaster: fc.boolean(),
        reached: fc.boolean(),
        named: fc.constantFrom(0 as const, 1 as const, 2 as const),
        inArea: fc.boolean(),
        covered: fc.nat(3),
      }),
      { minLength: 1, selector: ({ releaseId }) => releaseId },
    );
    fc.assert(
      fc.property(members, (some) => {
        expect(oneOfFamily([...some].reverse())).toBe(oneOfFamily(some));
      }),
    );
  });
});

describe('districts named in a piece', () => {
  it.each([
    ['Im Landkreis Dachau geht es los', 'Landkreis', 2],
    ['Kreis Dachau: es geht los', 'Landkreis', 2],
    ['Es geht los in DACHAU!', 'Landkreis', 1],
    ['Die Dachauer freuen sich', 'Landkreis', 0],
    ['Im Landkreis Dachau geht es los', 'Kreisfreie Stadt', 1],
  ] as const)('%j', (text, kind, named) => {
    expect(districtNamed(namingText([text]), { name: 'Dachau', kind })).toBe(named);
  });
});
