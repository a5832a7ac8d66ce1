import type { Day } from '../../../shared/days.js';

/** So many mails within so many days are felt to be too many. */
export const oftenTimes = 3;
export const oftenDays = 30;

/** What there is to know before a contact is written to; a reason to think, none to leave them out. */
export interface Warning {
  contactId: string;
  kind: 'written-often' | 'wrong-desk' | 'notice-due';
  /** Of `written-often`: mails within the last {@link oftenDays} days. */
  count?: number;
}

export interface ContactPast {
  contactId: string;
  noticeDueDay: Day | null;
  noticeSent: boolean;
  /** Mails and releases to the contact within the last {@link oftenDays} days. */
  writtenLately: number;
  /** When the contact last let us know that the topic belongs to somebody else, and when it last took one up or turned it down; milliseconds. */
  wrongDeskAt: number | null;
  rightDeskAt: number | null;
}

export function warningsOf(past: ContactPast): Warning[] {
  const { contactId, writtenLately } = past;
  const warnings: Warning[] = [];
  if (writtenLately >= oftenTimes) warnings.push({ contactId, kind: 'written-often', count: writtenLately });
  if (past.wrongDeskAt !== null && past.wrongDeskAt > (past.rightDeskAt ?? 0))
    warnings.push({ contactId, kind: 'wrong-desk' });
  // the first message is the last moment for it (Art. 14(3)(b) GDPR), so it is due with this one
  if (past.noticeDueDay !== null && !past.noticeSent) warnings.push({ contactId, kind: 'notice-due' });
  return warnings;
}
