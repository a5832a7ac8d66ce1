import type { Contact } from '../contact.entity.js';

/** What a person may choose of one or the other. */
export const chosenFields = [
  'kind',
  'outletId',
  'desk',
  'role',
  'title',
  'firstName',
  'lastName',
  'salutation',
  'email',
  'phone',
  'address',
  'preferredTime',
  'copyDeadline',
  'note',
] as const;
export type ChosenField = (typeof chosenFields)[number];
/** Which of the two: the one that is kept, the other; of notes also both. */
export type Choice = 'kept' | 'other' | 'both';
export type Choices = Partial<Record<ChosenField, Choice>>;

export const longestNote = 4_000;

/** What is offered first: what only one of them has; of two texts the fuller, of two that say as much the newer. */
export function defaultChoices(kept: Contact, other: Contact): Record<ChosenField, Choice> {
  const newer: Choice = other.updatedAt > kept.updatedAt ? 'other' : 'kept';
  const pairs = chosenFields.map((field): readonly [ChosenField, Choice] => {
    const [a, b] = [kept[field] ?? '', other[field] ?? ''];
    if (b === '' || a === b) return [field, 'kept'];
    if (a === '') return [field, 'other'];
    if (field === 'note') return [field, `${a}\n${b}`.length <= longestNote ? 'both' : newer];
    // a fuller address is no better one
    const counts = !['kind', 'outletId', 'email'].includes(field) && a.length !== b.length;
    return [field, counts ? (b.length > a.length ? 'other' : 'kept') : newer];
  });
  return Object.fromEntries(pairs) as Record<ChosenField, Choice>;
}

/** Whether there is anything to choose. */
export function differs(kept: Contact, other: Contact, field: ChosenField): boolean {
  return (kept[field] ?? '') !== (other[field] ?? '');
}

/**
 * The fields of the one contact that comes of two. What the law asks for is not chosen: an objection of either counts, the data have been with us since the
 * earlier day and come from the source of that day, and the notice is due when the first of the two was.
 */
export function mergedFields(kept: Contact, other: Contact, choices: Choices): Partial<Contact> {
  const chosen = { ...defaultChoices(kept, other), ...choices };
  const fields: Record<string, unknown> = {};
  for (const field of chosenFields) {
    const choice = chosen[field];
    fields[field] =
      choice === 'both' && field === 'note'
        ? [kept.note, other.note].filter(Boolean).join('\n').slice(0, longestNote)
        : (choice === 'other' ? other : kept)[field];
  }
  return { ...fields, ...law(kept, other), ...history(kept, other) };
}

function law(kept: Contact, other: Contact): Partial<Contact> {
  const persons = [kept, other].filter(({ legalBasis }) => legalBasis !== 'none');
  const [first = kept] = persons.sort((a, b) => order(a.obtainedDay, b.obtainedDay));
  return {
    source: first.source || kept.source || other.source,
    legalBasis: first.legalBasis,
    obtainedDay: first.obtainedDay ?? kept.obtainedDay ?? other.obtainedDay,
    noticeDueDay: earliest(kept.noticeDueDay, other.noticeDueDay),
    noticeSentAt: earliest(kept.noticeSentAt, other.noticeSentAt),
    objectedAt: earliest(kept.objectedAt, other.objectedAt),
  };
}

function history(kept: Contact, other: Contact): Partial<Contact> {
  return {
    firstContactAt: earliest(kept.firstContactAt, other.firstContactAt),
    lastContactAt: latest(kept.lastContactAt, other.lastContactAt),
    nextContactDay: earliest(kept.nextContactDay, other.nextContactDay),
    archivedAt: kept.archivedAt && other.archivedAt ? latest(kept.archivedAt, other.archivedAt) : null,
    createdAt: earliest(kept.createdAt, other.createdAt) ?? kept.createdAt,
  };
}

const order = (a: string | null, b: string | null) => ((a ?? '9') < (b ?? '9') ? -1 : 1);

function earliest<T extends Date | string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

function latest<T extends Date | string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a >= b ? a : b;
}
