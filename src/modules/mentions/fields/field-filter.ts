import type { SelectQueryBuilder } from 'typeorm';
import { containsText, likePattern } from '../../../database/contains-text.js';
import { UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import { isStorableText } from '../../../shared/storable-text.js';
import { DataField } from './data-field.entity.js';
import { FieldValue } from './field-value.entity.js';

/** A condition on one own field. `is`: part of a text, the id of an option, `yes`, `no`, or `unset` for nothing noted down; `from` and `to` bound a number. */
export interface FieldCondition {
  fieldId: string;
  is?: string;
  from?: number;
  to?: number;
}

const mostConditions = 20;
const keyForm = /^field\.([^.]+)(?:\.(from|to))?$/;

/**
 * Conditions out of the query of an address: `field.<id>=…`, for numbers `field.<id>.from=…` and `field.<id>.to=…`. What makes no sense is a problem, and no condition. Values
 * of the wrong kind are not told here: they match nothing.
 */
export function readFieldConditions(query: Readonly<Record<string, unknown>>): {
  conditions: FieldCondition[];
  problems: FieldProblem[];
} {
  const byField = new Map<string, FieldCondition>();
  const problems: FieldProblem[] = [];
  for (const [path, raw] of Object.entries(query)) {
    if (!path.startsWith('field.') || raw === '') continue;
    const [, id, bound] = keyForm.exec(path) ?? [];
    const condition = isId(id) ? partOf(bound, raw) : null;
    const fieldId = String(id).toLowerCase();
    if (!condition) problems.push({ path, message: 'Use field.<id>, field.<id>.from or field.<id>.to.' });
    else if (!byField.has(fieldId) && byField.size === mostConditions)
      problems.push({ path, message: `At most ${mostConditions} fields.` });
    else byField.set(fieldId, { ...byField.get(fieldId), fieldId, ...condition });
  }
  return { conditions: [...byField.values()], problems };
}

/** For pages: what makes no sense is passed over. undefined: no condition. */
export function fieldConditions(query: Readonly<Record<string, unknown>>): FieldCondition[] | undefined {
  const { conditions } = readFieldConditions(query);
  return conditions.length ? conditions : undefined;
}

/** For the API. Throws `invalid-input` that names every key that makes no sense. */
export function requireFieldConditions(query: Readonly<Record<string, unknown>>): void {
  const { problems } = readFieldConditions(query);
  if (problems.length) throw new UserError('invalid-input', {}, problems);
}

/** Narrows a query over mentions with the alias `m`. A value stands in the column of its field's kind, so one condition fits them all. */
export function applyFieldConditions<T extends object>(
  query: SelectQueryBuilder<T>,
  conditions: readonly FieldCondition[] | undefined,
  m: string,
): void {
  for (const [index, { fieldId, is, from, to }] of (conditions ?? []).entries()) {
    const name = (part: string) => `field${index}${part}`;
    const v = `${m}v${index}`;
    const holding = () =>
      query
        .subQuery()
        .select(`${v}.mentionId`)
        .from(FieldValue, v)
        .where(`${v}.fieldId = :${name('id')}`);
    query.setParameter(name('id'), fieldId);
    if (from !== undefined || to !== undefined) {
      const within = holding();
      if (from !== undefined) within.andWhere(`${v}.number >= :${name('from')}`);
      if (to !== undefined) within.andWhere(`${v}.number <= :${name('to')}`);
      query.andWhere(`${m}.id IN ${within.getQuery()}`, { [name('from')]: from, [name('to')]: to });
    }
    if (is === undefined) continue;
    if (isId(is)) {
      const chosen = holding().andWhere(`${v}.optionId = :${name('is')}`);
      query.andWhere(`${m}.id IN ${chosen.getQuery()}`, { [name('is')]: is.toLowerCase() });
      continue;
    }
    const text = containsText(`${v}.text`, name('text'));
    query.setParameter(name('text'), likePattern(is));
    if (is === 'yes' || is === 'no') {
      const said = holding().andWhere(`(${v}.flag = :${name('flag')} OR ${text})`);
      query.andWhere(`${m}.id IN ${said.getQuery()}`, { [name('flag')]: is === 'yes' });
    } else if (is === 'unset') {
      const ofTexts = query
        .subQuery()
        .select('1')
        .from(DataField, `${v}f`)
        .where(`${v}f.id = :${name('id')} AND ${v}f.kind = 'text'`);
      query.andWhere(
        `(${m}.id IN ${holding().andWhere(text).getQuery()} OR ` +
          `(NOT EXISTS ${ofTexts.getQuery()} AND ${m}.id NOT IN ${holding().getQuery()}))`,
      );
    } else {
      query.andWhere(`${m}.id IN ${holding().andWhere(text).getQuery()}`);
    }
  }
}

function partOf(bound: string | undefined, raw: unknown): Omit<FieldCondition, 'fieldId'> | null {
  if (typeof raw !== 'string') return null;
  const typed = raw.trim();
  if (bound === undefined)
    return typed && typed.length <= 200 && isStorableText(typed) ? { is: typed } : null;
  // addresses are written by forms in either language: a comma is a decimal mark
  const number = Number(typed.replace(',', '.'));
  if (!/^-?\d{1,12}([.,]\d{1,3})?$/.test(typed) || !Number.isFinite(number)) return null;
  return bound === 'from' ? { from: number } : { to: number };
}
