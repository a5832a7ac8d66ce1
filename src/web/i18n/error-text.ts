import type { UserError } from '../../shared/errors.js';
import type { Messages } from './messages.js';

/** What went wrong and what mends it, in the reader's language. Missing parameters leave the sentence whole. */
export function errorText(error: Pick<UserError, 'code' | 'params'>, t: Messages): string {
  const text = t.errors.texts[error.code];
  return typeof text === 'string' ? text : text(error.params);
}
