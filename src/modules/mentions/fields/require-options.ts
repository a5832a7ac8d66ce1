import { UserError } from '../../../shared/errors.js';
import type { FieldKind } from './data-field.entity.js';
import { mostOptions } from './field-input.js';
import { fieldNameKey } from './field-name.js';

/** Throws `list-without-options`, `option-twice` and `too-many-options`; other kinds than lists have none. */
export function requireOptions(kind: FieldKind, names: readonly string[]): void {
  if (kind !== 'list') return;
  if (!names.length) throw new UserError('list-without-options');
  if (names.length > mostOptions) throw new UserError('too-many-options', { limit: mostOptions });
  const seen = new Set<string>();
  for (const name of names) {
    const key = fieldNameKey(name);
    if (seen.has(key)) throw new UserError('option-twice', { what: name });
    seen.add(key);
  }
}
