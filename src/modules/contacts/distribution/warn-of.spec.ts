import { describe, expect, it } from '@jest/globals';
import { warningsOf } from './warn-of.js';
import type { ContactPast } from './warn-of.js';

const past = (fields: Partial<ContactPast>): ContactPast => ({
  contactId: 'a',
  noticeDueDay: null,
  noticeSent: false,
  writtenLately: 0,
  wrongDeskAt: null,
  rightDeskAt: null,
  ...fields,
});
const kinds = (fields: Partial<ContactPast>) => warningsOf(past(fields)).map(({ kind }) => kind);

describe('warningsOf', () => {
  it('has nothing to say of a new desk', () => {
    expect(kinds({})).toEqual([]);
  });

  it('warns at the third mail within 30 days, with their number', () => {
    expect(kinds({ writtenLately: 2 })).toEqual([]);
    expect(warningsOf(past({ writtenLately: 3 }))).toEqual([
      { contactId: 'a', kind: 'written-often', count: 3 },
    ]);
  });

  it('remembers "wrong desk" until the contact takes something up again', () => {
    expect(kinds({ wrongDeskAt: 2, rightDeskAt: 1 })).toEqual(['wrong-desk']);
    expect(kinds({ wrongDeskAt: 2, rightDeskAt: 3 })).toEqual([]);
  });

  it('names a notice that was not given, however far its day is: the first mail is the last moment', () => {
    expect(kinds({ noticeDueDay: '2099-01-01' })).toEqual(['notice-due']);
    expect(kinds({ noticeDueDay: '2020-01-01', noticeSent: true })).toEqual([]);
  });
});
