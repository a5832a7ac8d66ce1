import type { Contact, ContactKind } from '../contact.entity.js';
import type { ContactImport } from './contact-import.entity.js';

type Law = Pick<Contact, 'source' | 'legalBasis' | 'obtainedDay'>;

/** What a new contact of a file says of where it comes from: a desk has no legal basis, for it is nobody's data. */
export function lawOf(
  kind: ContactKind,
  { source, legalBasis, obtainedDay }: Pick<ContactImport, keyof Law>,
): Law {
  return kind === 'person'
    ? { source, legalBasis, obtainedDay }
    : { source, legalBasis: 'none', obtainedDay };
}

/** What is missing as soon as a file holds persons (Art. 14(2)(f) GDPR). */
export function missingLaw({
  source,
  legalBasis,
  obtainedDay,
}: Pick<ContactImport, keyof Law>): (keyof Law)[] {
  return [
    ...(source === '' ? ['source' as const] : []),
    ...(legalBasis === 'none' ? ['legalBasis' as const] : []),
    ...(obtainedDay === null ? ['obtainedDay' as const] : []),
  ];
}

export function holdsPersons({ drafts }: { drafts: readonly { kind: ContactKind }[] }): boolean {
  return drafts.some(({ kind }) => kind === 'person');
}
