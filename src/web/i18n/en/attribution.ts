import type { attribution as de } from '../de/attribution.js';
import { counted } from '../plural.js';

const n = counted('en');

export const attribution: typeof de = {
  title: 'Impulse',
  lead: 'Evidence that a release was behind it. It says nothing about causes.',
  origin: { pitched: 'Pitched by a release', organic: 'Without our doing', unknown: 'Impulse unknown' },
  originWhy: {
    pitched: 'At least one piece of evidence of grade A to C.',
    organic: 'Compared with the releases on record; nothing was found.',
    unknown: 'There was no release on record yet, or no text to compare.',
  },
  waiting: 'The comparison with releases is still to come, usually within seconds.',
  grades: {
    A: 'A: text taken over',
    B: 'B: release named',
    C: 'C: outlet written to',
    D: 'D: none of these',
  },
  release: (headline, day) => `${headline} (${day})`,
  reuse: (share, passages, field) =>
    `${share} ${field} verbatim in the release, ${n(passages, '1 passage', '# passages')}. The boilerplate does not count.`,
  reuseFields: { summary: 'of the teaser', content: 'of the text' },
  inPiece: 'In the piece',
  inRelease: 'In the release',
  passages: 'The same passages side by side',
  named: {
    person: (name) => `Names ${name}.`,
    headline: () => 'Names the headline of the release.',
    link: (name) => `Names the link ${name}.`,
  },
  sent: (outlet, moment, after, days) =>
    `${outlet} was written to on ${moment}; the piece appeared ${after} (within ${n(days, '1 day', '# days')}).`,
  after: (days) => (days === 0 ? 'the same day' : n(days, '1 day later', '# days later')),
  noProof: 'The rules found no evidence.',
  byRule: (grade) => `By rule: ${grade}.`,
  ruled: (who, moment, reason) => `${who} on ${moment}: “${reason}”`,
  somebody: 'Somebody',
  overrule: 'Judge otherwise',
  assign: 'Assign to a release',
  releaseField: 'Release',
  gradeField: 'Judgement',
  reason: 'Reason',
  reasonHint: 'How it is known, from a conversation for example.',
  save: 'Save judgement',
  withdraw: 'Back to the rule',
  saved: (grade) => `Judgement saved: ${grade}.`,
  withdrawn: 'The judgement is withdrawn; the rule holds again.',
  choose: 'Choose a release',
  noReleases: 'No release on record yet.',
  addRelease: 'Enter a release',
  ofStory: (count, all) => `${n(count, '1 placement', '# placements')} of ${all}`,
  strongest: 'Strongest evidence',
  mentions: 'One by one',
  sums: (pitched, organic, unknown) => `${pitched} pitched, ${organic} organic, ${unknown} unknown`,
};
