import { describe, expect, it } from '@jest/globals';
import { timesAfter } from './contact-times.js';
import type { ContactTimes } from './contact-times.js';

const person = (fields: Partial<ContactTimes> = {}): ContactTimes => ({
  id: 'a',
  firstContactAt: null,
  lastContactAt: null,
  obtainedDay: '2026-03-01',
  noticeDueDay: '2026-04-01',
  nextContactDay: null,
  remindAfterDays: null,
  ...fields,
});
const at = (text: string) => new Date(text);
const span = (first: string, last = first) => ({ first: at(first), last: at(last) });
const after = (contact: ContactTimes, found: ReturnType<typeof span> | null) =>
  timesAfter(contact, found, 'Europe/Berlin');

describe('timesAfter', () => {
  it('makes the notice due with the first contact, in the reporting time zone', () => {
    expect(after(person(), span('2026-03-09T23:30:00Z')).noticeDueDay).toBe('2026-03-10');
  });

  it('gives the month back when the only contact was a mistake', () => {
    const early = person({ noticeDueDay: '2026-03-02', firstContactAt: at('2026-03-02T12:00:00Z') });
    expect(after(early, null)).toMatchObject({
      noticeDueDay: '2026-04-01',
      firstContactAt: null,
      lastContactAt: null,
    });
  });

  it('lets a desk be without a notice', () => {
    const desk = person({ obtainedDay: null, noticeDueDay: null });
    expect(after(desk, span('2026-03-09T12:00:00Z')).noticeDueDay).toBeNull();
  });

  it('counts the reminder from the last contact', () => {
    const contact = person({ remindAfterDays: 14, nextContactDay: '2026-03-20' });
    expect(after(contact, span('2026-03-02T12:00:00Z', '2026-03-10T12:00:00Z')).nextContactDay).toBe(
      '2026-03-24',
    );
  });

  it('leaves a day that was put off while the last contact stays the same', () => {
    const contact = person({
      remindAfterDays: 14,
      nextContactDay: '2026-05-01',
      lastContactAt: at('2026-03-10T12:00:00Z'),
    });
    expect(after(contact, span('2026-03-02T12:00:00Z', '2026-03-10T12:00:00Z')).nextContactDay).toBe(
      '2026-05-01',
    );
  });

  it('leaves a day alone that no rule made', () => {
    const contact = person({ nextContactDay: '2026-05-01' });
    expect(after(contact, span('2026-03-02T12:00:00Z')).nextContactDay).toBe('2026-05-01');
  });
});
