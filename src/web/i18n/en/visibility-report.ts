import { counted } from '../plural.js';
import type { visibility as german } from '../de/visibility-report.js';

const n = counted('en');

export const visibility: typeof german = {
  kind: 'Visibility report',
  sections: {
    summary: 'Summary',
    targets: 'Targets and results',
    activities: 'Activities',
    coverage: 'Media coverage',
    timeline: 'Course over time',
    outlets: 'Outlets',
    reach: 'Opportunities of contact',
    districts: 'Where it was heard',
    content: 'Content',
    highlights: 'Selected examples',
    effects: 'From input to outcome',
    lessons: 'Lessons and outlook',
    methods: 'Method and limits',
    'annex-mentions': 'List of placements',
    'annex-releases': 'Releases and funding statements',
    'annex-vouchers': 'Copies held',
    'annex-definitions': 'Terms and formulas',
  },
  cover: {
    period: 'Reporting period',
    soFar: 'Counted up to',
    countedUntil: (day) => `${day}; the period is still running`,
    grantPeriod: 'Grant period',
    grantPeriodOf: (grant) => `Grant period ${grant}`,
    campaigns: 'Campaigns',
    asOf: 'Data as of',
    revision: 'Version',
    everything: 'All mentions',
  },
  span: (from, to) => `${from} to ${to}`,
  of: (part, whole) => `${part} of ${whole}`,
  range: (low, high) => `${low} to ${high}`,
  hours: (hours) => `${hours} hours`,
  rule: (text, version) => `${text} (rule ${version})`,
  periodBefore: (from, to) => `Period before, ${from} to ${to}`,
  basis: (what, from, to) => `${what}, ${from} to ${to}`,
  counted: {
    placements: (count) => n(count, '1 placement', '# placements'),
    releases: (count) => n(count, '1 release', '# releases'),
    outlets: (count) => n(count, '1 outlet', '# outlets'),
    districts: (count) => n(count, '1 district', '# districts'),
    enquiries: (count) => n(count, '1 enquiry', '# enquiries'),
    days: (count) => n(count, '1 day with looks at feeds', '# days with looks at feeds'),
    readings: (count) => n(count, '1 reading entered', '# readings entered'),
  },
  unknownMore: (count) => n(count, '1 more not known', '# more not known'),
  withUnknown: (what, unknown) => `${what}; ${unknown}`,
  nothing: 'Nothing in this period.',
  summary: {
    limits:
      'What is counted was found and reviewed; it is not all that was published. The numbers do not say how many people read it or what came of it.',
  },
  coverage: {
    byScope: 'Placements by how far the outlet spreads',
    placements: 'Placements',
    share: 'Share',
    before: 'Period before',
    scopeNote: 'How far the outlet spread, as it was entered when the mention was recorded.',
  },
};
