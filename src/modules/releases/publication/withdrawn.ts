import type { Release } from '../release.entity.js';

/** A release that waits for approval (again), and so cannot be planned. */
export const withdrawn = {
  state: 'draft',
  approvedAt: null,
  approvedBy: null,
  plannedAt: null,
  heldBack: null,
} as const satisfies Partial<Release>;
