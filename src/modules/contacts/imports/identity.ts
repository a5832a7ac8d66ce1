import { searchKey } from '../../../shared/search-key.js';
import type { Contact } from '../contact.entity.js';

export type Named = Pick<Contact, 'kind' | 'desk' | 'firstName' | 'lastName' | 'outletId'>;

/** The name of a contact as it is compared: of a person the words of the name in any order, of a desk its own. Empty: it has none. */
export function nameKeyOf({ kind, desk, firstName, lastName }: Omit<Named, 'outletId'>): string {
  const name = searchKey(kind === 'person' ? `${firstName} ${lastName}` : desk);
  return kind === 'person' ? name.split(' ').sort().join(' ') : name;
}

/**
 * What the list of suppressed addresses holds beside the address of a person who has objected or was erased, so that the same
 * name at the same outlet does not come back without an address. Null: a desk, or a person without a name.
 */
export function suppressedNameOf(contact: Named): string | null {
  const name = contact.kind === 'person' && contact.lastName !== '' ? nameKeyOf(contact) : '';
  return name === '' ? null : `name:${name}|${contact.outletId ?? ''}`;
}
