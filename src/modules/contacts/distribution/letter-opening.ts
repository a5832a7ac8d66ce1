import type { Contact } from '../contact.entity.js';

type Addressee = Pick<Contact, 'salutation' | 'kind' | 'title' | 'firstName' | 'lastName'>;

/** The line that a mail to a contact begins with: their own, else one that guesses neither sex nor rank. */
export function letterOpening({ salutation, kind, title, firstName, lastName }: Addressee): string {
  if (salutation.trim()) return salutation.trim();
  const name = [title, firstName, lastName].map((part) => part.trim()).filter(Boolean);
  return kind === 'person' && lastName.trim() ? `Guten Tag ${name.join(' ')},` : 'Guten Tag,';
}
