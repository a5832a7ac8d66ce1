import type { timeline as de } from '../de/timeline.js';
import { counted } from '../plural.js';

const n = counted('en');

export const timeline: typeof de = {
  title: 'Timeline',
  finding: (total, from, to) => `${total} from ${from} to ${to}`,
  mentions: (count) => n(count, '1 mention', '# mentions'),
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
  total: 'Mentions in the period',
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
    `Mentions of newsrooms and agencies reviewed as relevant are counted, each once, on the day they were published (${zone}). The scope is that of the outlet when the mention was recorded. Duplicates and those that do not mean us never count.`,
  ruleLabels: 'Press portals, sites of partners and own sites stand beside the sum and are not in it.',
  ruleUnknown:
    'Without a known outlet the scope is unknown: such mentions count in the total and are drawn with a dashed edge.',
  ruleObserved:
    'Hatched is the share of feeds that were due on a day and never answered; search feeds do not count. Something may be missing there.',
  unit: 'mentions (placements, not stories)',
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
