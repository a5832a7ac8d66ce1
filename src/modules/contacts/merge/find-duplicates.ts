import type { Contact } from '../contact.entity.js';
import { nameKeyOf } from '../imports/identity.js';
import { isSimilarName } from './similar-names.js';

export type Candidate = Pick<
  Contact,
  'id' | 'kind' | 'outletId' | 'desk' | 'firstName' | 'lastName' | 'emailKey' | 'phone'
>;

export const duplicateReasons = ['email', 'name', 'similarName', 'phone', 'sharedEmail'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface DuplicatePair {
  /** The smaller id first. */
  ids: readonly [string, string];
  reasons: DuplicateReason[];
  score: number;
}

/** sharedEmail: one is a desk, the other a person; newsrooms often have one mailbox for all. */
const weight: Record<DuplicateReason, number> = {
  email: 100,
  name: 90,
  similarName: 60,
  phone: 40,
  sharedEmail: 30,
};
/** A switchboard or a mailbox that more contacts share says nothing of two of them. */
const mostSharing = 12;
/** In a larger newsroom names are compared only where they begin alike. */
const mostCompared = 200;

/** Pairs that may be one contact twice, the surest first. `decided`: pairs that a person has looked at (`pairKey`). */
export function findDuplicates(
  contacts: readonly Candidate[],
  decided: ReadonlySet<string>,
): DuplicatePair[] {
  const found = new Map<string, DuplicatePair>();
  const tell = (a: Candidate, b: Candidate, reason: DuplicateReason) => {
    if (a.id === b.id) return;
    const ids = a.id < b.id ? ([a.id, b.id] as const) : ([b.id, a.id] as const);
    const key = pairKey(...ids);
    if (decided.has(key)) return;
    const pair = found.get(key) ?? { ids, reasons: [], score: 0 };
    if (pair.reasons.includes(reason)) return;
    pair.reasons.push(reason);
    pair.score = Math.max(pair.score, weight[reason]) + (pair.reasons.length > 1 ? 5 : 0);
    found.set(key, pair);
  };
  for (const group of groupsBy(contacts, ({ emailKey }) => emailKey ?? '')) {
    for (const [a, b] of pairsOf(group)) tell(a, b, a.kind === b.kind ? 'email' : 'sharedEmail');
  }
  for (const group of groupsBy(contacts, nameAtOutlet))
    for (const [a, b] of pairsOf(group)) tell(a, b, 'name');
  for (const group of groupsBy(contacts, ({ phone }) => phoneKey(phone))) {
    if (group.length > mostSharing) continue;
    for (const [a, b] of pairsOf(group)) if (a.kind === b.kind && mayBeOne(a, b)) tell(a, b, 'phone');
  }
  for (const [a, b] of neighbours(contacts)) {
    if (isSimilarName(nameKeyOf(a), nameKeyOf(b)) && nameKeyOf(a) !== nameKeyOf(b)) tell(a, b, 'similarName');
  }
  return [...found.values()].sort(
    (a, b) => b.score - a.score || (pairKey(...a.ids) < pairKey(...b.ids) ? -1 : 1),
  );
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A telephone number in digits with its country: "0821 555-12" and "+49 821 55512" are one. Empty: too short to say anything. */
export function phoneKey(phone: string): string {
  const marked = phone.trim().replace(/\(0\)/, '');
  const digits = marked.replace(/\D/g, '');
  const whole = marked.startsWith('+')
    ? digits
    : digits.startsWith('00')
      ? digits.slice(2)
      : digits.startsWith('0')
        ? `49${digits.slice(1)}`
        : digits;
  return whole.length >= 7 ? whole : '';
}

function nameAtOutlet(contact: Candidate): string {
  const name = nameKeyOf(contact);
  return name === '' ? '' : `${contact.kind} ${name} ${contact.outletId ?? ''}`;
}

/** Persons of different names share the telephone of their newsroom. */
function mayBeOne(a: Candidate, b: Candidate): boolean {
  const [one, other] = [nameKeyOf(a), nameKeyOf(b)];
  return one === '' || other === '' || one === other || isSimilarName(one, other);
}

function groupsBy(contacts: readonly Candidate[], keyOf: (contact: Candidate) => string): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const contact of contacts) {
    const key = keyOf(contact);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** All pairs of a small group; of a large one each with the first. */
function* pairsOf(group: readonly Candidate[]): Generator<readonly [Candidate, Candidate]> {
  const firsts = group.length <= mostSharing ? group.length : 1;
  for (let i = 0; i < firsts; i++) for (let j = i + 1; j < group.length; j++) yield [group[i]!, group[j]!];
}

/** Contacts of one kind at one outlet, two by two. */
function* neighbours(contacts: readonly Candidate[]): Generator<readonly [Candidate, Candidate]> {
  const named = contacts.filter((contact) => contact.outletId !== null && nameKeyOf(contact) !== '');
  for (const group of groupsBy(named, ({ kind, outletId }) => `${kind} ${outletId}`)) {
    const near =
      group.length <= mostCompared
        ? [group]
        : groupsBy(group, (contact) =>
            nameKeyOf(contact)
              .split(' ')
              .map((word) => word[0])
              .join(''),
          );
    for (const some of near) {
      const few = some.slice(0, mostCompared);
      for (let i = 0; i < few.length; i++) for (let j = i + 1; j < few.length; j++) yield [few[i]!, few[j]!];
    }
  }
}
