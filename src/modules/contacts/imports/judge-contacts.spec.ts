import { describe, expect, it } from '@jest/globals';
import { judgeContacts } from './judge-contacts.js';
import type { Judging, KnownContact, PlacedDraft } from './judge-contacts.js';
import { suppressedNameOf } from './identity.js';

const texts = {
  desk: '',
  role: '',
  title: '',
  firstName: '',
  lastName: '',
  salutation: '',
  phone: '',
  address: '',
  preferredTime: '',
  copyDeadline: '',
  note: '',
};
const known = (contact: Partial<KnownContact>): KnownContact => ({
  id: 'anna',
  kind: 'person',
  outletId: 'bote',
  email: null,
  emailKey: contact.email?.toLowerCase() ?? null,
  objectedAt: null,
  erasedAt: null,
  topics: [],
  districts: [],
  ...texts,
  ...contact,
});
const draft = (row: Partial<PlacedDraft>): PlacedDraft => ({
  line: 2,
  kind: 'person',
  outlet: '',
  outletId: 'bote',
  email: null,
  emailKey: row.email?.toLowerCase() ?? null,
  topics: [],
  districts: [],
  ...texts,
  ...row,
});
const anna = { firstName: 'Anna', lastName: 'Moos' };
const moos = 'moos@bote.example';
const judge = (drafts: PlacedDraft[], judging: Partial<Judging> = {}) =>
  judgeContacts(drafts, { known: [], suppressed: new Set(), onKnown: 'fill', ...judging });
const kinds = (drafts: PlacedDraft[], judging: Partial<Judging> = {}) =>
  judge(drafts, judging).map(({ kind }) => kind);

describe('rows of an address list', () => {
  it('are new, and the same only once', () => {
    expect(judge([draft({ ...anna, email: moos }), draft({ line: 3, ...anna, email: moos })])).toMatchObject([
      { kind: 'new' },
      { kind: 'twice', other: 2 },
    ]);
  });

  it('fill in what is empty, and replace only when told so', () => {
    const contact = known({ ...anna, email: moos, phone: '1' });
    const row = draft({ ...anna, email: moos, phone: '2', role: 'Redakteurin', topics: ['Bauen'] });
    expect(judge([row], { known: [contact] })[0]).toMatchObject({
      kind: 'changed',
      contactId: 'anna',
      changes: { role: 'Redakteurin', topics: ['Bauen'] },
    });
    expect(judge([row], { known: [contact], onKnown: 'overwrite' })[0]).toMatchObject({
      changes: { role: 'Redakteurin', topics: ['Bauen'], phone: '2' },
    });
    expect(kinds([draft({ ...anna, email: moos })], { known: [contact] })).toEqual(['same']);
  });

  it('know a contact by name and outlet too', () => {
    const contact = known({ ...anna });
    expect(kinds([draft({ firstName: 'ANNA', lastName: 'Moos' })], { known: [contact] })).toEqual(['same']);
    expect(kinds([draft({ ...anna, outletId: 'kurier' })], { known: [contact] })).toEqual(['new']);
  });

  it('tell desks and persons apart that share a mailbox', () => {
    const desk = known({ id: 'desk', kind: 'desk', desk: 'Lokales', email: 'redaktion@bote.example' });
    const of = (row: Partial<PlacedDraft>) =>
      kinds([draft({ email: 'redaktion@bote.example', ...row })], { known: [desk] })[0];
    expect(of({ kind: 'desk', desk: 'Kultur' })).toBe('new');
    expect(of({ kind: 'desk', desk: '' })).toBe('same');
    expect(of({ ...anna })).toBe('new');
  });

  it('keep a contact that has married', () => {
    const contact = known({ ...anna, email: moos });
    expect(
      kinds([draft({ firstName: 'Anna', lastName: 'Hain', email: moos })], { known: [contact] }),
    ).toEqual(['same']);
  });
});

describe('somebody who has objected', () => {
  const objector = known({ ...anna, email: moos, objectedAt: new Date() });

  it.each([
    ['by address', draft({ ...anna, email: moos })],
    ['by address, with another name', draft({ lastName: 'Hain', email: moos })],
    ['by name and outlet, without an address', draft({ ...anna })],
    ['by name and outlet, with another address', draft({ ...anna, email: 'a.moos@bote.example' })],
    ['by name, without an outlet', draft({ ...anna, outletId: null })],
    ['by name turned round', draft({ firstName: 'MOOS', lastName: 'anna' })],
  ])('is not brought back: %s', (_, row) => {
    expect(judge([row], { known: [objector], suppressed: new Set([moos]) })[0]).toMatchObject({
      kind: 'refused',
    });
  });

  it('is no reason to refuse somebody of the same name elsewhere', () => {
    const elsewhere = draft({ ...anna, outletId: 'kurier', email: 'moos@kurier.example' });
    expect(kinds([elsewhere], { known: [objector] })).toEqual(['new']);
  });

  it('stays out after erasure, known by hash alone', () => {
    const name = suppressedNameOf(objector)!;
    expect(kinds([draft({ ...anna })], { suppressed: new Set([name]) })).toEqual(['refused']);
    expect(kinds([draft({ ...anna, email: moos })], { suppressed: new Set([moos]) })).toEqual(['refused']);
  });
});
