import { UserError } from '../../shared/errors.js';

/** An official district key out of an address; throws `invalid-id` when it is not 5 digits. */
export function districtKey(text: string): string {
  if (!/^\d{5}$/.test(text)) throw new UserError('invalid-id');
  return text;
}
