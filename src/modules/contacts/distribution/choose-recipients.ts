import type { ContactKind } from '../contact.entity.js';

/** Why a chosen contact gets no mail. */
export const leftOutReasons = [
  'erased',
  'objected',
  'archived',
  'no-address',
  'suppressed',
  'same-newsroom',
  'same-address',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What the choice looks at. */
export interface Candidate {
  contactId: string;
  kind: ContactKind;
  outletId: string | null;
  emailKey: string | null;
  erased: boolean;
  objected: boolean;
  archived: boolean;
  /** The address is on the list of those that nobody writes to. */
  suppressed: boolean;
  /** Milliseconds; null: never. */
  lastWrittenAt: number | null;
}

export interface LeftOut {
  contactId: string;
  reason: LeftOutReason;
}

/**
 * Who of the chosen contacts gets a mail. A newsroom gets one, at its desk if that is among them, else to the one written to last; an address
 * gets one, whoever shares it. Whoever is left out for either shares it with one who is written to. Does not depend on the order of `chosen`; who is
 * chosen twice counts once.
 */
export function chooseRecipients<C extends Candidate>(
  chosen: readonly C[],
  { everyone = false }: { everyone?: boolean } = {},
): { recipients: C[]; leftOut: LeftOut[] } {
  const recipients: C[] = [];
  const leftOut: LeftOut[] = [];
  const newsrooms = new Set<string>();
  const addresses = new Set<string>();
  const once = new Map(chosen.map((candidate) => [candidate.contactId, candidate]));
  for (const candidate of [...once.values()].sort(bySuitability)) {
    const { contactId, outletId, emailKey } = candidate;
    const reason = ownReason(candidate) ?? takenReason(candidate);
    if (reason) {
      leftOut.push({ contactId, reason });
      continue;
    }
    recipients.push(candidate);
    if (emailKey !== null) addresses.add(emailKey);
    if (outletId !== null) newsrooms.add(outletId);
  }
  return { recipients, leftOut };

  function takenReason({ outletId, emailKey }: Candidate): LeftOutReason | null {
    if (emailKey !== null && addresses.has(emailKey)) return 'same-address';
    return !everyone && outletId !== null && newsrooms.has(outletId) ? 'same-newsroom' : null;
  }
}

/** The gravest first. */
function ownReason(candidate: Candidate): LeftOutReason | null {
  if (candidate.erased) return 'erased';
  if (candidate.objected) return 'objected';
  if (candidate.archived) return 'archived';
  if (candidate.emailKey === null) return 'no-address';
  return candidate.suppressed ? 'suppressed' : null;
}

function bySuitability(a: Candidate, b: Candidate): number {
  return (
    Number(b.kind === 'desk') - Number(a.kind === 'desk') ||
    (b.lastWrittenAt ?? 0) - (a.lastWrittenAt ?? 0) ||
    (a.contactId < b.contactId ? -1 : 1)
  );
}
