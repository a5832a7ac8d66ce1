import { UserError } from '../../shared/errors.js';
import { isId } from '../../shared/ids.js';

/** The id from an address or form. Throws `invalid-id` for anything else. */
export function requireId(value: unknown): string {
  if (!isId(value)) throw new UserError('invalid-id');
  return value.toLowerCase();
}
