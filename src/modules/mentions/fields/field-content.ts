import { UserError } from '../../../shared/errors.js';
import type { DataField, FieldKind } from './data-field.entity.js';
import type { FieldValue } from './field-value.entity.js';

/** A value of a field: a text, a number, the id of an option, or yes and no. */
export type FieldContent = string | number | boolean;

export const longestText = 2000;
/** Fifteen digits, so that what is stored is what was typed. */
export const greatestNumber = 999_999_999_999;
export const mostDecimals = 3;

type Stored = Pick<FieldValue, 'text' | 'number' | 'optionId' | 'flag'>;

const nothing: Stored = { text: null, number: null, optionId: null, flag: null };

/** The columns for a content. Throws `field-value` when the field cannot hold it. An archived option may stay, but not be chosen anew: `before`. */
export function storedContent(
  field: Pick<DataField, 'name' | 'kind' | 'options'>,
  content: FieldContent,
  before: FieldContent | null,
): Stored {
  const refuse = () => new UserError('field-value', { what: field.name });
  switch (field.kind) {
    case 'text':
      if (typeof content !== 'string' || content.length > longestText) throw refuse();
      return { ...nothing, text: content };
    case 'number':
      if (typeof content !== 'number' || !isExact(content)) throw refuse();
      return { ...nothing, number: content };
    case 'check':
      if (typeof content !== 'boolean') throw refuse();
      return { ...nothing, flag: content };
    case 'list': {
      const option = field.options.find(({ id }) => id === content);
      if (!option || (option.archived && content !== before)) throw refuse();
      return { ...nothing, optionId: option.id };
    }
  }
}

export function contentOf(value: Stored, kind: FieldKind): FieldContent | null {
  switch (kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'check':
      return value.flag;
    case 'list':
      return value.optionId;
  }
}

/** Whether a number is within bounds and has no more decimals than are kept. */
export function isExact(number: number): boolean {
  return (
    Number.isFinite(number) &&
    Math.abs(number) <= greatestNumber &&
    Number(number.toFixed(mostDecimals)) === number
  );
}
