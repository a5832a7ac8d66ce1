import { describe, expect, it } from '@jest/globals';
import { expiryOf } from '../../mentions/clippings/rights-basis.js';
import { clippingUse, licenceProblem } from './clipping-use.js';
import type { ReviewedClipping } from './clipping-use.js';

const now = new Date('2026-03-10T10:00:00Z');
const clipping = (changes: Partial<ReviewedClipping> = {}): ReviewedClipping => ({
  id: 'c',
  kind: 'scan',
  rightsBasis: 'own',
  readerCount: null,
  validUntil: null,
  forReports: false,
  forSharing: false,
  fileId: 'f',
  deletedAt: null,
  deletionReason: null,
  expiresAt: null,
  missingSince: null,
  ...changes,
});
const section49 = (uploadedAt: string) =>
  clipping({
    rightsBasis: 'section49',
    readerCount: 10,
    expiresAt: expiryOf(
      { rightsBasis: 'section49', validUntil: null },
      new Date(uploadedAt),
      'Europe/Berlin',
    ),
  });

describe('clippings in a press review', () => {
  it.each([
    ['our own', clipping(), null, 'file'],
    ['a permission for reports', clipping({ rightsBasis: 'permission', forReports: true }), null, 'file'],
    ['a permission for us alone', clipping({ rightsBasis: 'permission' }), null, 'page'],
    [
      'a licence for reports and enough readers',
      clipping({ rightsBasis: 'pmg', readerCount: 20, forReports: true }),
      20,
      'file',
    ],
    [
      'a licence for fewer readers',
      clipping({ rightsBasis: 'pmg', readerCount: 20, forReports: true }),
      21,
      'too-many-readers',
    ],
    [
      'a licence where nobody said how many read',
      clipping({ rightsBasis: 'pmg', readerCount: 20 }),
      null,
      'too-many-readers',
    ],
    ['§ 49 within its seven days: never in a file', section49('2026-03-04T10:00:00Z'), 10, 'page'],
    ['§ 49 to the minute', section49('2026-03-03T10:01:00Z'), 10, 'page'],
    ['§ 49 after its seven days', section49('2026-03-03T10:00:00Z'), 10, 'ended'],
    ['paper', clipping({ kind: 'paper', rightsBasis: 'paper', fileId: null }), null, 'elsewhere'],
    ['a PDF file, which is not drawn', clipping({ kind: 'pdf' }), null, 'pdf'],
    ['a recording', clipping({ kind: 'audio' }), null, 'audio'],
    ['a term that is over', clipping({ expiresAt: new Date('2026-03-10T10:00:00Z') }), null, 'ended'],
    ['a removed one', clipping({ deletionReason: 'removed', deletedAt: now }), null, 'ended'],
    ['a file that is gone', clipping({ missingSince: now }), null, 'missing'],
  ] as const)('%s', (_what, one, readers, expected) => {
    const use = clippingUse(one, readers, now);
    expect(use.kind === 'left-out' ? use.why : use.kind).toBe(expected);
  });

  it('needs a licence in words, a number of readers, and a day that is not over', () => {
    const whole = { licence: 'PMG 123', licenceUntil: '2026-03-10', readers: 5 };
    expect(licenceProblem(whole, '2026-03-10')).toBeNull();
    expect(licenceProblem(whole, '2026-03-11')).toBe('licence-over');
    expect(licenceProblem({ ...whole, licence: '' }, '2026-03-10')).toBe('licence-missing');
    expect(licenceProblem({ ...whole, readers: null }, '2026-03-10')).toBe('readers-missing');
    expect(licenceProblem({ ...whole, licenceUntil: null }, '2026-03-11')).toBeNull();
  });
});
