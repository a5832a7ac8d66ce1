import { searchKey } from '../../../shared/search-key.js';
import type { Contact } from '../contact.entity.js';
import { nameKeyOf } from './identity.js';
import type { Named } from './identity.js';

export type Comparable = Named & Pick<Contact, 'id' | 'emailKey' | 'objectedAt' | 'erasedAt'>;
export type Sought = Named & Pick<Contact, 'emailKey'>;

/** Finds the contact that a row of a file speaks of. */
export class KnownContacts<Known extends Comparable> {
  private readonly byEmail = new Map<string, Known[]>();
  private readonly byName = new Map<string, Known[]>();

  constructor(contacts: readonly Known[]) {
    for (const contact of contacts) this.add(contact);
  }

  add(contact: Known): void {
    if (contact.emailKey !== null) push(this.byEmail, contact.emailKey, contact);
    const name = nameKeyOf(contact);
    if (name !== '') push(this.byName, `${contact.kind} ${name}`, contact);
  }

  /** The same address, or the same kind, name and outlet. */
  find(sought: Sought): Known | null {
    const sameAddress = (sought.emailKey === null ? [] : (this.byEmail.get(sought.emailKey) ?? [])).filter(
      (known) => mayBeOne(known, sought),
    );
    const name = nameKeyOf(sought);
    const exact = sameAddress.find((known) => nameKeyOf(known) === name);
    if (exact ?? sameAddress[0]) return exact ?? sameAddress[0]!;
    return (
      this.named(sought).find(
        (known) => known.outletId === sought.outletId && !otherMailbox(known, sought),
      ) ?? null
    );
  }

  /** Somebody of this name who does not want to be written to, at the same outlet or where one of the two is not known. */
  findObjector(sought: Sought): Known | null {
    if (sought.kind !== 'person') return null;
    const named = this.named(sought).filter(
      ({ objectedAt, erasedAt }) => objectedAt !== null || erasedAt !== null,
    );
    return (
      named.find(
        ({ outletId }) => outletId === sought.outletId || outletId === null || sought.outletId === null,
      ) ?? null
    );
  }

  private named(sought: Sought): Known[] {
    const name = nameKeyOf(sought);
    return name === '' ? [] : (this.byName.get(`${sought.kind} ${name}`) ?? []);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Several desks, or persons, may share a mailbox; somebody who has married keeps theirs. */
function mayBeOne(known: Named, sought: Named): boolean {
  if (known.kind !== sought.kind) return sought.kind === 'desk' && sought.desk === '';
  const [a, b] = [nameKeyOf(known), nameKeyOf(sought)];
  if (a === '' || b === '' || a === b) return true;
  if (known.kind === 'desk') return false;
  const same = (one: string, other: string) => one !== '' && searchKey(one) === searchKey(other);
  return same(known.lastName, sought.lastName) && (!known.firstName || !sought.firstName)
    ? true
    : same(known.firstName, sought.firstName);
}

/** Without an outlet a name alone does not say who it is, and two desks of one name are told apart by their addresses. */
function otherMailbox(known: Comparable, sought: Sought): boolean {
  const differ = known.emailKey !== null && sought.emailKey !== null && known.emailKey !== sought.emailKey;
  return differ && (sought.outletId === null || sought.kind === 'desk');
}
