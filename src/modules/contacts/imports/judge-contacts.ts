import { searchKey } from '../../../shared/search-key.js';
import type { Contact } from '../contact.entity.js';
import { KnownContacts } from './find-known.js';
import { suppressedNameOf } from './identity.js';
import type { ContactDraft, RowProblem } from './read-row.js';

/** What an import may fill in or replace. */
export const importedTexts = [
  'desk',
  'role',
  'title',
  'firstName',
  'lastName',
  'salutation',
  'phone',
  'address',
  'preferredTime',
  'copyDeadline',
  'note',
] as const;

export type KnownContact = Pick<
  Contact,
  | 'id'
  | 'kind'
  | 'outletId'
  | 'email'
  | 'emailKey'
  | 'objectedAt'
  | 'erasedAt'
  | (typeof importedTexts)[number]
> & { topics: string[]; districts: string[] };

/** A row with its outlet. */
export type PlacedDraft = ContactDraft & { outletId: string | null };

/** What of a known contact becomes different. */
export type ContactChanges = Partial<
  Pick<
    KnownContact,
    'outletId' | 'email' | 'emailKey' | 'topics' | 'districts' | (typeof importedTexts)[number]
  >
>;

/** suppressed: the address, or the name at this outlet, is on the list of those who must not be written to. objected: a contact of ours has objected. */
export type RefusalReason = 'suppressed' | 'objected';
export type Verdict =
  | { kind: 'new'; line: number; draft: PlacedDraft }
  | { kind: 'changed'; line: number; draft: PlacedDraft; contactId: string; changes: ContactChanges }
  | { kind: 'same'; line: number; draft: PlacedDraft; contactId: string }
  | { kind: 'twice'; line: number; draft: PlacedDraft; other: number }
  | { kind: 'refused'; line: number; draft: PlacedDraft; reason: RefusalReason }
  | { kind: 'wrong'; line: number; problems: RowProblem[] };

export interface Judging {
  known: readonly KnownContact[];
  /** Addresses and names (`identity.ts`) that are suppressed. */
  suppressed: ReadonlySet<string>;
  /** fill: only what is empty with us. overwrite: what the file says. */
  onKnown: 'fill' | 'overwrite';
}

type Seen = KnownContact & { line: number | null };

/** What would become of each row, in their order. Pure: the trial run and the take-over ask the same. */
export function judgeContacts(drafts: readonly PlacedDraft[], judging: Judging): Verdict[] {
  const contacts = new KnownContacts<Seen>(judging.known.map((contact) => ({ ...contact, line: null })));
  const takenBy = new Map<string, number>();
  return drafts.map((draft): Verdict => {
    const { line } = draft;
    if (isSuppressed(draft, judging.suppressed))
      return { kind: 'refused', line, draft, reason: 'suppressed' };
    const found = contacts.find(draft);
    if (found?.objectedAt || found?.erasedAt || contacts.findObjector(draft))
      return { kind: 'refused', line, draft, reason: 'objected' };
    if (!found) {
      contacts.add(asSeen(draft));
      return { kind: 'new', line, draft };
    }
    const other = found.line ?? takenBy.get(found.id);
    if (other !== undefined) return { kind: 'twice', line, draft, other };
    takenBy.set(found.id, line);
    const changes = changesOf(found, draft, judging.onKnown);
    const contactId = found.id;
    return Object.keys(changes).length
      ? { kind: 'changed', line, draft, contactId, changes }
      : { kind: 'same', line, draft, contactId };
  });
}

function isSuppressed(draft: PlacedDraft, suppressed: ReadonlySet<string>): boolean {
  const name = suppressedNameOf(draft);
  return suppressed.has(draft.emailKey ?? '') || (name !== null && suppressed.has(name));
}

function asSeen(draft: PlacedDraft): Seen {
  return { ...draft, id: `line ${draft.line}`, objectedAt: null, erasedAt: null };
}

function changesOf(known: KnownContact, draft: PlacedDraft, onKnown: Judging['onKnown']): ContactChanges {
  const replaces = onKnown === 'overwrite';
  const changes: ContactChanges = {};
  for (const name of importedTexts) {
    // a contact stays what it is: a row without a name takes none away
    if (draft[name] !== '' && known[name] !== draft[name] && (known[name] === '' || replaces))
      changes[name] = draft[name];
  }
  if (draft.outletId !== null && known.outletId !== draft.outletId && (known.outletId === null || replaces))
    changes.outletId = draft.outletId;
  if (draft.emailKey !== null && known.emailKey !== draft.emailKey && (known.emailKey === null || replaces)) {
    changes.email = draft.email;
    changes.emailKey = draft.emailKey;
  }
  if (draft.topics.length && (!known.topics.length || (replaces && !sameTopics(known.topics, draft.topics))))
    changes.topics = draft.topics;
  if (
    draft.districts.length &&
    (!known.districts.length || (replaces && !sameSet(known.districts, draft.districts)))
  )
    changes.districts = draft.districts;
  return changes;
}

const sameTopics = (a: readonly string[], b: readonly string[]) =>
  sameSet(a.map(searchKey), b.map(searchKey));

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
