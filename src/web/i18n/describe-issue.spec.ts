import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeIssue } from './describe-issue.js';
import { messagesFor } from './messages.js';

const t = messagesFor('de');
const v = t.validation;

function textFor(schema: z.ZodType, input: unknown): string {
  const result = schema.safeParse(input);
  const issue = result.error?.issues[0];
  if (!issue) throw new Error('the input was accepted');
  return describeIssue(issue, t);
}

describe('describeIssue', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a missing field', z.string(), undefined, v.required],
    ['an empty required text', z.string().min(1), '', v.required],
    ['a number instead of a text', z.string(), 5, v.wrongType],
    ['a short text', z.string().min(12), 'abc', v.tooShort(12)],
    ['a long text', z.string().max(2), 'abc', v.tooLong(2)],
    ['an exact length', z.string().length(5), 'abc', v.exactLength(5)],
    ['not a number', z.coerce.number(), 'drei', v.notANumber],
    ['not a whole number', z.number().int(), 1.5, v.notAnInteger],
    ['too small', z.number().min(3), 1, v.tooSmall('3')],
    ['not over zero', z.number().positive(), 0, v.mustBeOver('0')],
    ['too big', z.number().max(3), 9, v.tooBig('3')],
    ['not under', z.number().lt(3), 3, v.mustBeUnder('3')],
    ['no multiple', z.number().multipleOf(5), 7, v.step('5')],
    ['a bad address', z.url(), 'kaputt', v.notAUrl],
    ['a bad mail address', z.email(), 'a@', v.notAnEmail],
    ['a bad day', z.iso.date(), '2026-02-31', v.notADate],
    ['a bad id', z.uuid(), '1 or 1=1', v.notAnId],
    ['a pattern', z.string().regex(/^\d{5}$/), 'x', v.wrongFormat],
    ['a prefix', z.string().startsWith('AGS'), 'x', v.mustStartWith('AGS')],
    ['not in the list', z.enum(['day', 'week']), 'year', v.notInList('day, week')],
    ['unknown keys', z.strictObject({ a: z.number() }), { a: 1, b: 2, c: 3 }, v.unknownKeys('b, c')],
    ['too few entries', z.array(z.string()).min(1), [], v.tooFew(1)],
    ['too many entries', z.array(z.string()).max(1), ['a', 'b'], v.tooMany(1)],
    ['an early date', z.date().min(new Date('2026-01-01')), new Date('2025-01-01'), v.tooEarly('2026-01-01')],
    ['a union', z.union([z.number(), z.string().min(3)]), 'a', v.tooShort(3)],
    [
      'an own check with a text',
      z.string().refine(() => false, { params: { text: 'notADate' } }),
      'x',
      v.notADate,
    ],
    ['an own check without a text', z.string().refine(() => false), 'x', v.invalid],
    [
      'an own check naming no text',
      z.string().refine(() => false, { params: { text: 'constructor' } }),
      'x',
      v.invalid,
    ],
  ])('%s', (_, schema, input, text) => {
    expect(textFor(schema, input)).toBe(text);
  });
});
