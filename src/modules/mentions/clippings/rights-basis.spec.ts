import { describe, expect, it } from '@jest/globals';
import { basisRules, coversUse, expiryOf, rightsBases, rightsProblems } from './rights-basis.js';
import type { Rights, RightsBasis } from './rights-basis.js';

const timeZone = 'Europe/Berlin';
const uploadedAt = new Date('2026-03-05T09:00:00Z');
const when = { uploadedAt, now: uploadedAt, timeZone };

const rights = (rightsBasis: RightsBasis, more: Partial<Rights> = {}): Rights => ({
  rightsBasis,
  readers: '',
  readerCount: null,
  validUntil: null,
  proof: '',
  forReports: false,
  forSharing: false,
  place: '',
  ...more,
});
const problems = (...from: Parameters<typeof rights>) =>
  rightsProblems(rights(...from), when).map(({ path, problem }) => `${path}: ${problem}`);

describe('what a basis asks for', () => {
  it.each<[RightsBasis, string[]]>([
    ['own', []],
    ['permission', ['proof: proofMissing']],
    ['pmg', ['proof: proofMissing', 'readerCount: readersMissing', 'validUntil: validUntilMissing']],
    ['section49', ['readerCount: readersMissing']],
    ['paper', ['place: placeMissing']],
  ])('%s', (basis, expected) => {
    expect(problems(basis)).toEqual(expected);
  });

  it('is content with what it asked for', () => {
    expect(problems('permission', { proof: 'Mail vom 4. März' })).toEqual([]);
    expect(problems('pmg', { proof: '4711', readerCount: 12, validUntil: '2026-04-02' })).toEqual([]);
    expect(problems('section49', { readerCount: 5 })).toEqual([]);
    expect(problems('paper', { place: 'Regal 3' })).toEqual([]);
  });

  it('ends neither in the past nor after the longest term', () => {
    const pmg = { proof: '4711', readerCount: 12 };
    expect(problems('pmg', { ...pmg, validUntil: '2026-03-04' })).toEqual(['validUntil: validUntilPast']);
    expect(problems('pmg', { ...pmg, validUntil: '2026-03-05' })).toEqual([]);
    expect(problems('pmg', { ...pmg, validUntil: '2027-03-05' })).toEqual([]);
    expect(problems('pmg', { ...pmg, validUntil: '2027-03-06' })).toEqual(['validUntil: validTooLong']);
    expect(problems('own', { validUntil: '2099-12-31' })).toEqual([]);
  });
});

describe('the end of a right', () => {
  it('is the end of its last day in the reporting time zone', () => {
    const end = expiryOf({ rightsBasis: 'permission', validUntil: '2026-03-31' }, uploadedAt, timeZone);
    expect(end?.toISOString()).toBe('2026-03-31T22:00:00.000Z');
  });

  it('comes under § 49 seven days after the upload, to the minute', () => {
    const end = expiryOf({ rightsBasis: 'section49', validUntil: null }, uploadedAt, timeZone);
    expect(end?.toISOString()).toBe('2026-03-12T09:00:00.000Z');
  });

  it('never comes later than the longest term, whatever day stands there', () => {
    for (const rightsBasis of rightsBases) {
      const { longestDays } = basisRules[rightsBasis];
      const end = expiryOf({ rightsBasis, validUntil: '2199-01-01' }, uploadedAt, timeZone);
      if (longestDays !== null)
        expect(end!.getTime() - uploadedAt.getTime()).toBeLessThanOrEqual(longestDays * 86_400_000);
    }
  });

  it('is open without a day', () => {
    expect(expiryOf({ rightsBasis: 'own', validUntil: null }, uploadedAt, timeZone)).toBeNull();
  });
});

describe('uses other than reading it here', () => {
  const uses = (basis: RightsBasis, more: Partial<Rights> = {}) =>
    (['internal', 'report', 'share'] as const).filter((use) => coversUse(rights(basis, more), use));

  it.each<[RightsBasis, Partial<Rights>, string[]]>([
    ['own', {}, ['internal', 'report', 'share']],
    ['permission', {}, ['internal']],
    ['permission', { forReports: true }, ['internal', 'report']],
    ['permission', { forSharing: true }, ['internal', 'share']],
    ['pmg', {}, ['internal']],
    ['pmg', { forReports: true, forSharing: true }, ['internal', 'report', 'share']],
    ['section49', { forReports: true, forSharing: true }, ['internal']],
    ['paper', { forReports: true, forSharing: true }, []],
  ])('%s %j', (basis, more, expected) => {
    expect(uses(basis, more)).toEqual(expected);
  });
});
