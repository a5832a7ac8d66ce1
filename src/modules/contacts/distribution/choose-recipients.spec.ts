import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseRecipients } from './choose-recipients.js';
import type { Candidate } from './choose-recipients.js';

const someone = (contactId: string, fields: Partial<Candidate> = {}): Candidate => ({
  contactId,
  kind: 'person',
  outletId: null,
  emailKey: `${contactId}@zeitung.example`,
  erased: false,
  objected: false,
  archived: false,
  suppressed: false,
  lastWrittenAt: null,
  ...fields,
});
const written = (chosen: Candidate[], options = {}) =>
  chooseRecipients(chosen, options)
    .recipients.map(({ contactId }) => contactId)
    .sort();
const reasons = (chosen: Candidate[], options = {}) =>
  Object.fromEntries(
    chooseRecipients(chosen, options).leftOut.map(({ contactId, reason }) => [contactId, reason]),
  );

describe('chooseRecipients', () => {
  it.each<[string, Partial<Candidate>]>([
    ['erased', { erased: true, emailKey: null, archived: true }],
    ['objected', { objected: true, suppressed: true }],
    ['archived', { archived: true, emailKey: null }],
    ['no-address', { emailKey: null }],
    ['suppressed', { suppressed: true }],
  ])('leaves out who is %s, and says the gravest reason', (reason, fields) => {
    expect(reasons([someone('a', fields), someone('b')])).toEqual({ a: reason });
  });

  it('writes to a newsroom once: to its desk', () => {
    const chosen = [
      someone('person', { outletId: 'o', lastWrittenAt: 2 }),
      someone('desk', { outletId: 'o', kind: 'desk', lastWrittenAt: 1 }),
    ];
    expect(written(chosen)).toEqual(['desk']);
    expect(reasons(chosen)).toEqual({ person: 'same-newsroom' });
    expect(written(chosen, { everyone: true })).toEqual(['desk', 'person']);
  });

  it('else to whom was written last', () => {
    const chosen = [
      someone('never', { outletId: 'o' }),
      someone('long-ago', { outletId: 'o', lastWrittenAt: 1 }),
      someone('lately', { outletId: 'o', lastWrittenAt: 2 }),
    ];
    expect(written(chosen)).toEqual(['lately']);
  });

  it('lets somebody else of the newsroom speak where the desk must not be written to', () => {
    const desk = someone('desk', { outletId: 'o', kind: 'desk', suppressed: true });
    expect(written([desk, someone('person', { outletId: 'o' })])).toEqual(['person']);
  });

  it('writes to an address once, even when everyone is to get a mail', () => {
    const shared = { emailKey: 'lokales@zeitung.example' };
    const chosen = [someone('b', { ...shared, outletId: 'o' }), someone('a', { ...shared, outletId: 'p' })];
    expect(written(chosen, { everyone: true })).toEqual(['a']);
    expect(reasons(chosen, { everyone: true })).toEqual({ b: 'same-address' });
  });

  it('does not lose an address to a contact that is itself left out', () => {
    const chosen = [
      someone('desk', { outletId: 'o', kind: 'desk', lastWrittenAt: 2 }),
      someone('second-desk', { outletId: 'o', kind: 'desk', emailKey: 'shared@x.example' }),
      someone('person', { outletId: 'p', emailKey: 'shared@x.example' }),
    ];
    expect(written(chosen)).toEqual(['desk', 'person']);
  });

  it('counts who is chosen twice once', () => {
    expect(written([someone('a'), someone('a')])).toEqual(['a']);
  });

  const candidate = fc.record<Candidate>({
    contactId: fc.constantFrom(...'abcdefghij'),
    kind: fc.constantFrom('desk', 'person'),
    outletId: fc.constantFrom(null, 'o', 'p', 'q'),
    emailKey: fc.constantFrom(null, '1@x.example', '2@x.example', '3@x.example', '4@x.example'),
    erased: fc.boolean(),
    objected: fc.boolean(),
    archived: fc.boolean(),
    suppressed: fc.boolean(),
    lastWrittenAt: fc.constantFrom(null, 1, 2),
  });
  const chosen = fc.uniqueArray(candidate, { selector: ({ contactId }) => contactId });

  it('accounts for everybody once, and never writes to one who must not be written to', () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), (all, everyone) => {
        const { recipients, leftOut } = chooseRecipients(all, { everyone });
        const told = [...recipients, ...leftOut].map(({ contactId }) => contactId);
        expect(told.sort()).toEqual(all.map(({ contactId }) => contactId).sort());
        for (const one of recipients)
          expect([one.erased, one.objected, one.archived, one.suppressed, one.emailKey === null]).toEqual(
            Array<boolean>(5).fill(false),
          );
      }),
    );
  });

  it('writes to each address and, unless told otherwise, to each newsroom at most once, and to all that can be', () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), (all, everyone) => {
        const { recipients, leftOut } = chooseRecipients(all, { everyone });
        const addresses = recipients.map(({ emailKey }) => emailKey);
        const newsrooms = recipients.flatMap(({ outletId }) => outletId ?? []);
        expect(new Set(addresses).size).toBe(addresses.length);
        if (!everyone) expect(new Set(newsrooms).size).toBe(newsrooms.length);
        for (const { contactId, reason } of leftOut) {
          const one = all.find((candidate) => candidate.contactId === contactId)!;
          if (reason === 'same-address') expect(addresses).toContain(one.emailKey);
          if (reason === 'same-newsroom') expect(newsrooms).toContain(one.outletId);
        }
      }),
    );
  });

  it('is the same in whatever order they are chosen', () => {
    const shuffled = chosen.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(chooseRecipients(again)).toEqual(chooseRecipients(all));
      }),
    );
  });
});
