import type { FieldProblem } from '../../../../shared/errors.js';
import { typedNumber } from '../../../../shared/typed-number.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { DataField } from '../data-field.entity.js';
import { isExact, longestText } from '../field-content.js';
import type { FieldContent } from '../field-content.js';
import { inputName } from './field-inputs.js';

/** What a form says about each field; fields that it does not hold are left out. Problems are in the reader's language. */
export function typedContents(
  ctx: Pick<PageContext, 't' | 'locale'>,
  fields: readonly DataField[],
  body: unknown,
): { contents: Record<string, FieldContent | null>; problems: FieldProblem[] } {
  const posted = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const contents: Record<string, FieldContent | null> = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const path = inputName(field.id);
    if (!Object.hasOwn(posted, path)) continue;
    const typed = posted[path];
    const read = typeof typed === 'string' ? readContent(ctx, field, typed.trim()) : ctx.t.validation.invalid;
    if (typeof read === 'string') problems.push({ path, message: read });
    else contents[field.id] = read.content;
  }
  return { contents, problems };
}

/** The content, or a sentence about what is wrong with it. */
function readContent(
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
  field: DataField,
  typed: string,
): { content: FieldContent | null } | string {
  if (!typed) return { content: null };
  switch (field.kind) {
    case 'text': {
      // browsers send CRLF, people count one
      const text = typed.replaceAll('\r\n', '\n');
      return text.length > longestText ? t.validation.tooLong(longestText) : { content: text };
    }
    case 'number': {
      const number = typedNumber(typed, locale);
      if (number === null) return t.fields.notANumber;
      return isExact(number) ? { content: number } : t.fields.numberBounds;
    }
    case 'list':
      return field.options.some(({ id }) => id === typed) ? { content: typed } : t.validation.invalid;
    case 'check':
      return typed === 'yes' || typed === 'no' ? { content: typed === 'yes' } : t.validation.invalid;
  }
}
