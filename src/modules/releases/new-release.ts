import type { Release } from './release.entity.js';

/** Columns of a release that nobody has filled in yet. */
export function unwrittenRelease(): Omit<
  Release,
  'id' | 'headline' | 'body' | 'createdAt' | 'updatedAt' | 'version'
> {
  return {
    campaignId: null,
    state: 'draft',
    language: 'de',
    kicker: '',
    subhead: '',
    lead: '',
    quotes: [],
    boilerplate: '',
    pressContact: null,
    spokespersons: [],
    links: [],
    place: '',
    embargoUntil: null,
    embargoReason: '',
    asksForVoucher: false,
    plannedAt: null,
    approvedAt: null,
    approvedBy: null,
    publishedAt: null,
    day: null,
    correctedAt: null,
    heldBack: null,
    replyDays: 14,
    silenceDays: null,
    masterId: null,
    districtAgs: null,
    placeFacts: null,
    archivedAt: null,
  };
}
