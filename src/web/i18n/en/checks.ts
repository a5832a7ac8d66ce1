import type { checks as german } from '../de/checks.js';
import { counted } from '../plural.js';

const n = counted('en');

export const checks: typeof german = {
  tab: 'Check',
  title: 'Check before publication',
  lead: (day) => `Checked for publication on ${day}, for each grant.`,
  caption: (grant) => `Check: ${grant}`,
  rule: 'Duty',
  reason: 'Finding',
  statement: 'Funding statement on that day',
  rules: {
    statement: 'Funding statement',
    reference: 'Reference',
    logo: 'Logo',
    approval: 'Approval of the funder',
    notice: 'Notice to the funder',
  },
  states: { ok: 'OK', missing: 'missing', waived: 'waived', 'not-required': 'not required' },
  missingCount: (count) => n(count, '1 missing', '# missing'),
  reasons: {
    'in-text': 'Stands in the text.',
    printed: 'Is printed beneath the text.',
    'no-wording': 'No wording is entered for this day and language.',
    'not-in-text': 'Does not stand in the text.',
    'no-reference': 'The grant has no reference entered.',
    recorded: 'Recorded.',
    'not-recorded': 'Not recorded yet.',
    late: 'Told too late.',
    waived: 'Waived with a reason.',
    'not-asked': 'Not asked for by the grant.',
  },
  blocks: 'As long as something is missing, this grant holds up publication.',
  empty: {
    title: 'No grant assigned',
    text: 'Grants that belong to a release are chosen when it is edited. Their duties then appear here.',
  },
  proposed: (titles) => `The campaign is also funded by: ${titles}.`,
  take: (count) => n(count, 'Take grant', 'Take grants'),
  grantsSet: (count) =>
    n(count, 'The release now belongs to 1 grant.', 'The release now belongs to # grants.'),
  mend: 'Record',
  change: 'Change',
  record: 'Record',
  note: 'Note',
  fields: {
    statement: { day: 'Day', party: 'Who' },
    reference: { day: 'Day', party: 'Who' },
    logo: { day: 'Attached on', party: 'Where' },
    approval: { day: 'Agreed on', party: 'Who agreed' },
    notice: { day: 'Told on', party: 'By which way' },
  },
  waivedReason: 'Waived, because',
  waive: 'Waive',
  clear: 'Delete entry',
  saved: (rule) => `${rule}: saved.`,
  conflicts: 'Several grants',
  conflictsLead:
    'The award notices make demands side by side. What holds has to be settled with the funders.',
  conflictKinds: { statements: 'Different funding statements', logos: 'Several logos' },
  noRule: 'no rule entered',
};
