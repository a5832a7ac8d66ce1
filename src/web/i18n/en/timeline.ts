import type { timeline as de } from '../de/timeline.js';
import { counted } from '../plural.js';

const n = counted('en');

export const timeline: typeof de = {
  title: 'Timeline',
  finding: (total, from, to) => `${total} from ${from} to ${to}`,
  placements: (count, stories) =>
    `${n(count, '1 placement', '# placements')} in ${n(stories, '1 story', '# stories')}`,
  inStories: (stories) => `${n(stories, 'In 1 story', 'In # stories')}.`,
  origins: {
    pitched: 'goes back to a release',
    organic: 'without our doing',
    unknown: 'impulse unknown',
  },
  originCount: {
    pitched: (count) => n(count, '1 pitched', '# pitched'),
    organic: (count) => n(count, '1 organic', '# organic'),
    unknown: (count) => n(count, '1 unknown', '# unknown'),
  },
  originFigure: 'Pitched by releases',
  once: 'each placement once',
  presets: {
    '30d': '30 days',
    '90d': '90 days',
    '365d': '12 months',
    quarter: 'This quarter',
    year: 'This year',
  },
  presetsLabel: 'Period',
  bucket: 'Divided into',
  buckets: { day: 'days', week: 'weeks', month: 'months' },
  bucketAuto: 'What fits',
  total: 'Placements in the period',
  previous: (period) => `Period before: ${period}`,
  difference: (difference, total) => `${difference} against ${total} in the period before`,
  notComparable: 'The period before was not observed: no comparison.',
  previousObserved: (share) => `(only ${share} observed before)`,
  observedFigure: 'Observed',
  observedNote: 'of outlet-days observed',
  observedUnit: 'share of feeds that answered on a day, mean of the days',
  waiting: (count) =>
    n(count, '1 mention without a review is not counted.', '# mentions without a review are not counted.'),
  waitingCounted: (count) => n(count, '1 of them is not reviewed yet.', '# of them are not reviewed yet.'),
  withNew: 'Count them too',
  withoutNew: 'Count reviewed ones only',
  reviewNow: 'Review now',
  rule: 'Counting rule',
  ruleText: (zone) =>
    `Placements by newsrooms and agencies reviewed as relevant are counted: an outlet counts once for each story, on the day it first published it (${zone}). What a title carries itself (shared section) does not count again for its editions. The scope is that of the outlet when the mention was recorded. Duplicates and those that do not mean us never count.`,
  ruleLabels: 'Press portals, sites of partners and own sites stand beside the sum and are not in it.',
  ruleOrigins:
    'Pitched is what takes over text of a release (A), names it, its spokespersons or its link (B), or came from an outlet that was written to, within the time set (C). Organic: compared, and none of these found (D). Unknown: there was no release yet, or no text to compare. Evidence, not a claim about causes.',
  ruleUnknown:
    'Without a known outlet the scope is unknown: such mentions count in the total and are drawn with a dashed edge.',
  ruleObserved:
    'Hatched is the share of feeds that were due on a day and never answered; search feeds do not count. Something may be missing there.',
  unit: 'placements (one outlet, one story)',
  table: 'The same numbers as a table',
  period: 'Period',
  unknown: 'unknown',
  sum: 'Total',
  observed: 'observed',
  observedNone: 'unknown',
  events: 'Releases and events',
  eventKinds: { release: 'Release', event: 'Event' },
  csv: 'Download CSV',
  empty: {
    title: 'The timeline grows here',
    text: 'It shows by day, week or month how often local and national media reported. That takes mentions: a watch, feeds and the first poll.',
    action: 'Go to the inbox',
  },
  csvColumns: { start: 'Start', end: 'End', total: 'Total', observed: 'Observed' },
};
