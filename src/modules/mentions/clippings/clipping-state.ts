import type { Clipping } from './clipping.entity.js';

/** So many days ahead a clipping is said to end soon. */
export const soonDays = 7;

/**
 * stored: the file is there. expiring: so it is, but not for long. missing: it should be and is not. expired: its time is over, whether
 * or not the job has been by. removed: somebody took it out. noFile: there never was one.
 */
export const clippingStates = ['stored', 'expiring', 'missing', 'expired', 'removed', 'noFile'] as const;
export type ClippingState = (typeof clippingStates)[number];

export type StateFacts = Pick<
  Clipping,
  'fileId' | 'deletedAt' | 'deletionReason' | 'expiresAt' | 'missingSince'
>;

export function stateOf(clipping: StateFacts, now: Date): ClippingState {
  const { fileId, deletedAt, deletionReason, expiresAt, missingSince } = clipping;
  if (deletionReason === 'removed') return 'removed';
  if (deletedAt !== null || (fileId !== null && expiresAt !== null && expiresAt <= now)) return 'expired';
  if (fileId === null) return 'noFile';
  if (missingSince !== null) return 'missing';
  return expiresAt !== null && expiresAt <= soonAfter(now) ? 'expiring' : 'stored';
}

export function soonAfter(now: Date, days = soonDays): Date {
  return new Date(now.getTime() + days * 86_400_000);
}
