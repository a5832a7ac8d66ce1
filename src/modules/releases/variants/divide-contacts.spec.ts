import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideContacts } from './divide-contacts.js';

const variants = [
  { releaseId: 'dachau', ags: '09174' },
  { releaseId: 'freising', ags: '09178' },
];
const areas = new Map([
  [
    'both',
    [
      { ags: '09178', share: 0.3 },
      { ags: '09174', share: 0.7 },
    ],
  ],
  [
    'unknown',
    [
      { ags: '09178', share: null },
      { ags: '09174', share: null },
    ],
  ],
  [
    'half',
    [
      { ags: '09174', share: null },
      { ags: '09178', share: 0.1 },
    ],
  ],
  ['far', [{ ags: '01001', share: 1 }]],
]);

describe('contacts of variants', () => {
  it('go where their outlet is strongest, else to the first district', () => {
    const contacts = ['both', 'unknown', 'half', 'far', 'both'].map((outletId, at) => ({
      contactId: `${at}`,
      outletId,
    }));
    const { of, left } = divideContacts([...contacts, { contactId: '5', outletId: null }], areas, variants);
    expect([...of]).toEqual([
      ['dachau', ['0', '1', '4']],
      ['freising', ['2']],
    ]);
    expect(left).toEqual(['3', '5']);
  });

  it('get one variant each, in whatever order variants and areas stand', () => {
    const keys = ['01001', '01002', '01003', '01004'];
    const part = fc.record({
      ags: fc.constantFrom(...keys),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    const area = fc.uniqueArray(part, { selector: ({ ags }) => ags });
    const outlets = fc.dictionary(fc.constantFrom('a', 'b', 'c'), area);
    const contacts = fc.array(
      fc.record({ contactId: fc.constantFrom(...'123456'), outletId: fc.constantFrom('a', 'b', 'c', null) }),
    );
    fc.assert(
      fc.property(contacts, outlets, fc.subarray(keys), (some, spread, targets) => {
        const known = new Map(Object.entries(spread));
        const made = targets.map((ags) => ({ releaseId: `r${ags}`, ags }));
        const { of, left } = divideContacts(some, known, made);
        const all = [...[...of.values()].flat(), ...left];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(some.map(({ contactId }) => contactId)));
        const turned = new Map([...known].map(([id, parts]) => [id, [...parts].reverse()]));
        expect(divideContacts(some, turned, [...made].reverse()).of).toEqual(of);
      }),
    );
  });
});
