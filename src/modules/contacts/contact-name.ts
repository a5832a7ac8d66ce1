import type { Contact } from './contact.entity.js';

type Named = Pick<Contact, 'kind' | 'title' | 'firstName' | 'lastName' | 'desk' | 'email' | 'erasedAt'>;

/** What a contact is called in lists: a person by name, a desk by what it is for and its outlet. Null when nothing is left to call it by. */
export function contactName(contact: Named, outletName: string | null): string | null {
  if (contact.erasedAt) return null;
  const { kind, title, firstName, lastName, desk, email } = contact;
  if (kind === 'person') return [title, firstName, lastName].filter(Boolean).join(' ') || email;
  return [desk, outletName].filter(Boolean).join(', ') || email;
}
