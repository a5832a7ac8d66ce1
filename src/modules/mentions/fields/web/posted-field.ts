import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import type { FieldOption } from '../data-field.entity.js';
import { fieldHelp, fieldKind, fieldName, mostOptions } from '../field-input.js';
import type { OptionChange } from '../field-input.js';

const several = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .pipe(z.array(z.string()).max(mostOptions));

/** One option a line; blank lines are none. */
const lines = z
  .string()
  .max(50_000)
  .default('')
  .transform((text) => text.split('\n').filter((line) => line.trim()))
  .pipe(z.array(fieldName).max(mostOptions));

export const newFieldForm = z.object({ name: fieldName, kind: fieldKind, help: fieldHelp, added: lines });

export const fieldForm = z.looseObject({
  name: fieldName,
  kind: fieldKind.optional(),
  help: fieldHelp,
  added: lines,
  version: z.coerce.number().int().min(1),
  remove: several,
  restore: several,
  /** `<option> up` or `<option> down`. */
  move: z.string().optional(),
});

/** The options as the form wants them, in order: renamed, moved, some out, some back, new ones at the end. Throws `invalid-input`. */
export function postedOptions(
  options: readonly FieldOption[],
  form: z.infer<typeof fieldForm>,
): OptionChange[] {
  const offered: OptionChange[] = options
    .filter(({ archived }) => !archived)
    .map(({ id, name }) => ({ id, name: nameOf(form[`option.${id}`] ?? name) }));
  const [moved, direction] = (form.move ?? '').split(' ');
  const at = offered.findIndex(({ id }) => id === moved);
  const to = at + (direction === 'up' ? -1 : 1);
  if (at >= 0 && offered[to]) [offered[at], offered[to]] = [offered[to], offered[at]!];
  const back = options.filter(({ id, archived }) => archived && form.restore.includes(id));
  return [
    ...offered.filter(({ id }) => !form.remove.includes(id!)),
    ...back.map(({ id, name }) => ({ id, name })),
    ...form.added.map((name) => ({ id: null, name })),
  ];
}

function nameOf(typed: unknown): string {
  const name = fieldName.safeParse(typed);
  if (!name.success) throw new UserError('invalid-input');
  return name.data;
}
