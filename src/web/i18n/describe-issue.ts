import type { z } from 'zod';
import type { Messages } from './messages.js';

type Issue = z.core.$ZodIssue;
type IssueOf<C extends Issue['code']> = Extract<Issue, { code: C }>;
type Texts = Messages['validation'];

/**
 * A zod issue as a sentence in the reader's language. Messages written in a schema are not shown, since they have one language
 * only: a custom check names its text with `params: { text: 'notADate' }`, a key of `t.validation` that takes no arguments.
 */
export function describeIssue(issue: Issue, t: Messages): string {
  const v = t.validation;
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue, v);
    case 'too_small':
      return describeTooSmall(issue, v);
    case 'too_big':
      return describeTooBig(issue, v);
    case 'invalid_format':
      return describeFormat(issue, v);
    case 'not_multiple_of':
      return v.step(String(issue.divisor));
    case 'invalid_value':
      return v.notInList(issue.values.map(String).join(', '));
    case 'unrecognized_keys':
      return v.unknownKeys(issue.keys.join(', '));
    case 'invalid_union':
      return describeUnion(issue, t);
    case 'custom':
      return describeCustom(issue, v);
    case 'invalid_key':
    case 'invalid_element':
      return v.invalid;
    default:
      return v.invalid;
  }
}

/** Texts without arguments. */
type PlainText = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts];

const expectedTypes = new Map<string, PlainText>([
  ['number', 'notANumber'],
  ['bigint', 'notANumber'],
  ['nan', 'notANumber'],
  ['int', 'notAnInteger'],
  ['date', 'notADate'],
  ['nonoptional', 'required'],
]);

const formats = new Map<string, PlainText>([
  ['email', 'notAnEmail'],
  ['url', 'notAUrl'],
  ['date', 'notADate'],
  ['datetime', 'notADate'],
  ['time', 'notATime'],
  ['uuid', 'notAnId'],
  ['guid', 'notAnId'],
]);

/** Origins that hold entries rather than a value. */
const lists = new Set<string>(['array', 'set', 'map']);

/** zod leaves `input` out of finished issues; that a field is missing stands in its message only. */
function describeType(issue: IssueOf<'invalid_type'>, v: Texts): string {
  if (issue.message.endsWith('received undefined')) return v.required;
  return v[expectedTypes.get(issue.expected) ?? 'wrongType'];
}

function describeTooSmall(issue: IssueOf<'too_small'>, v: Texts): string {
  const min = Number(issue.minimum);
  if (lists.has(issue.origin)) return v.tooFew(min);
  if (issue.origin === 'date') return v.tooEarly(dayOfLimit(min));
  if (issue.origin !== 'string')
    return issue.inclusive === false ? v.mustBeOver(String(min)) : v.tooSmall(String(min));
  if (issue.exact) return v.exactLength(min);
  return min <= 1 ? v.required : v.tooShort(min);
}

function describeTooBig(issue: IssueOf<'too_big'>, v: Texts): string {
  const max = Number(issue.maximum);
  if (lists.has(issue.origin)) return v.tooMany(max);
  if (issue.origin === 'date') return v.tooLate(dayOfLimit(max));
  if (issue.origin !== 'string')
    return issue.inclusive === false ? v.mustBeUnder(String(max)) : v.tooBig(String(max));
  return issue.exact ? v.exactLength(max) : v.tooLong(max);
}

function dayOfLimit(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

function describeFormat(issue: IssueOf<'invalid_format'>, v: Texts): string {
  if ('prefix' in issue && typeof issue.prefix === 'string') return v.mustStartWith(issue.prefix);
  if ('suffix' in issue && typeof issue.suffix === 'string') return v.mustEndWith(issue.suffix);
  if ('includes' in issue && typeof issue.includes === 'string') return v.mustContain(issue.includes);
  return v[formats.get(issue.format) ?? 'wrongFormat'];
}

/** A union fails as a whole; when exactly one branch came close, its first issue is the useful one. */
function describeUnion(issue: IssueOf<'invalid_union'>, t: Messages): string {
  const branches = issue.errors.filter((branch) => branch.every((inner) => inner.code !== 'invalid_type'));
  const inner = branches.length === 1 ? branches[0]?.[0] : undefined;
  return inner ? describeIssue(inner, t) : t.validation.invalid;
}

function describeCustom(issue: IssueOf<'custom'>, v: Texts): string {
  const key: unknown = issue.params?.['text'];
  const text = typeof key === 'string' && Object.hasOwn(v, key) ? v[key as keyof Texts] : undefined;
  return typeof text === 'string' ? text : v.invalid;
}
