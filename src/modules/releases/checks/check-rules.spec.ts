import { describe, expect, it } from '@jest/globals';
import { checkRelease } from './check-rules.js';
import type { CheckedText, CheckRecord, CheckRule, Duties } from './check-rules.js';

const free: Duties = {
  reference: '',
  referenceRequired: false,
  logoRequired: false,
  approvalRequired: false,
  noticeDays: null,
};
const release: CheckedText = { language: 'de', text: 'Es geht los.', printed: [], day: '2026-03-20' };
const wordings = [
  { language: 'de' as const, validFrom: '2024-01-01', text: 'Gefördert vom alten Ministerium.' },
  { language: 'de' as const, validFrom: '2025-05-06', text: 'Gefördert vom neuen Ministerium.' },
];

function outcome(
  rule: CheckRule,
  text: Partial<CheckedText>,
  duties: Partial<Duties>,
  statements = wordings.slice(0, 0),
  record?: Partial<CheckRecord>,
) {
  const records = record ? { [rule]: { doneDay: null, waivedReason: '', ...record } } : {};
  const results = checkRelease({ ...release, ...text }, { ...free, ...duties }, statements, records);
  const { state, reason } = results.find((each) => each.rule === rule)!;
  return `${state} ${reason}`;
}

describe('the statement', () => {
  const of = (text: Partial<CheckedText>, statements = wordings, record?: Partial<CheckRecord>) =>
    outcome('statement', text, {}, statements, record);

  it('is not asked for by a grant without any wording', () => {
    expect(of({}, [])).toBe('not-required not-asked');
  });
  it('has to be in the wording of the day', () => {
    expect(of({ text: 'Los! Gefördert vom neuen Ministerium.' })).toBe('ok in-text');
    expect(of({ text: 'Los! Gefördert vom alten Ministerium.' })).toBe('missing not-in-text');
    expect(of({ text: 'Gefördert vom alten Ministerium.', day: '2025-05-05' })).toBe('ok in-text');
  });
  it('may be printed by itself', () => {
    expect(of({ printed: ['Gefördert vom neuen Ministerium.'] })).toBe('ok printed');
  });
  it('is missing where no wording is in force', () => {
    expect(of({ language: 'en' })).toBe('missing no-wording');
    expect(of({ day: '2023-01-01' })).toBe('missing no-wording');
  });
  it('may be waived with a reason, which a kept rule does not need', () => {
    expect(of({}, wordings, { waivedReason: 'Absprache' })).toBe('waived waived');
    expect(of({ printed: [wordings[1]!.text] }, wordings, { waivedReason: 'Absprache' })).toBe('ok printed');
  });
});

describe('the reference', () => {
  const asked = { reference: 'AB-123/4', referenceRequired: true };
  it.each([
    ['not required not asked', {}, { reference: 'AB-123/4' }, 'not-required not-asked'],
    ['in the text', { text: 'Förderkennzeichen: ab 123 4.' }, asked, 'ok in-text'],
    ['in a printed statement', { printed: ['unter AB-123/4'] }, asked, 'ok printed'],
    ['nowhere', {}, asked, 'missing not-in-text'],
    ['asked for but never entered', {}, { referenceRequired: true }, 'missing no-reference'],
  ] as const)('%s', (_, text, duties, expected) => {
    expect(outcome('reference', text, duties)).toBe(expected);
  });
});

describe('logo and approval', () => {
  it.each([
    ['logo', 'logoRequired'],
    ['approval', 'approvalRequired'],
  ] as const)('%s', (rule, duty) => {
    expect(outcome(rule, {}, {})).toBe('not-required not-asked');
    expect(outcome(rule, {}, { [duty]: true })).toBe('missing not-recorded');
    expect(outcome(rule, {}, { [duty]: true }, [], { doneDay: '2026-03-01' })).toBe('ok recorded');
    expect(outcome(rule, {}, { [duty]: true }, [], { waivedReason: 'Absprache' })).toBe('waived waived');
  });
});

describe('notice to the funder', () => {
  it.each([
    [null, undefined, 'not-required not-asked'],
    [14, undefined, 'missing not-recorded'],
    [14, '2026-03-06', 'ok recorded'],
    [14, '2026-03-07', 'missing late'],
    [0, '2026-03-20', 'ok recorded'],
    [0, '2026-03-21', 'missing late'],
  ] as const)('%s days before, told on %s', (noticeDays, doneDay, expected) => {
    expect(outcome('notice', {}, { noticeDays }, [], doneDay === undefined ? undefined : { doneDay })).toBe(
      expected,
    );
  });
});
