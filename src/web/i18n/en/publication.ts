import type { publication as de } from '../de/publication.js';
import { counted } from '../plural.js';
import { blockers } from './blockers.js';

const n = counted('en');

/** The way of a release to the public: states, approval, plan, versions, previews. */
export const publication: typeof de = {
  states: {
    draft: 'Draft',
    approved: 'Approved',
    scheduled: 'Planned',
    published: 'Published',
  },
  correct: 'Correct',
  embargoed: 'Embargo',
  corrected: 'Corrected',
  archived: 'Archived',
  blockers,
  rooms: {
    label: 'Pages of the release',
    text: 'Text',
    versions: 'Versions',
  },
  steps: {
    title: 'Way to publication',
    approve: 'Approve',
    approveHint: 'Exactly this wording is approved. A later change of the text withdraws the approval.',
    withdraw: 'Withdraw approval',
    publishNow: 'Publish now',
    plan: 'Plan publication',
    replan: 'Change moment',
    unschedule: 'Give up plan',
    day: 'Day',
    time: 'Time',
    zone: 'German time. The release then appears by itself.',
    blocked: 'Stands in the way of publication',
    approvedBy: (name, moment) => `Approved by ${name} on ${moment}`,
    approvedAt: (moment) => `Approved on ${moment}`,
    notApproved: 'not approved yet',
    heldBack: (moment) => `Not published at the planned moment (${moment}):`,
    plannedFor: (moment) => `Appears on ${moment} by itself.`,
  },
  done: {
    approved: 'Approved.',
    withdrawn: 'The approval has been withdrawn.',
    scheduled: (moment) => `Planned for ${moment}.`,
    scheduledTwice: (moment) =>
      `Planned for ${moment}. This hour comes twice because the clocks change; the first one counts (summer time).`,
    unscheduled: 'No longer planned. The approval still holds.',
    published: 'Published.',
    publishedBefore: 'It had been published before.',
    approvalGone: 'Saved. The text has changed, so the approval is withdrawn.',
    corrected: 'The correction has been saved.',
  },
  facts: {
    state: 'State',
    approval: 'Approval',
    embargo: 'Embargo',
    planned: 'Planned for',
    corrected: 'Corrected',
    grants: 'Grants',
    quotes: 'Quotes',
    length: 'Length',
    none: 'none',
  },
  embargoUntil: (moment) => `until ${moment}`,
  embargoOver: (moment) => `ended on ${moment}`,
  embargoWarning: 'An embargo is an agreement with newsrooms, not law: it can be broken.',
  quoteApproved: (name) => `approved by ${name}`,
  quoteApprovedOn: (name, day) => `approved by ${name} on ${day}`,
  quoteOpen: 'not approved',
  characters: (count) => n(count, '1 character including spaces', '# characters including spaces'),
  lengths: {
    good: 'good length',
    long: 'long: newsrooms cut from 1,800 characters on',
    'too-long': 'too long: more than 3,000 characters',
  },
};
