import type { de } from '../de.js';
import { counted } from '../plural.js';

const n = counted('en');

export const silence: (typeof de)['silence'] = {
  tab: 'Silence',
  lead: (days: number) =>
    n(
      days,
      'Where nothing appeared after 1 day, a follow-up is due.',
      'Where nothing appeared after # days, a follow-up is due.',
    ),
  notPublished: 'Not published yet; days count from publication and sending.',
  wholeFamily: 'All variants together',
  days: 'Follow up after days',
  daysHint: (reply: number) => `Empty: ${reply}, as long as replies count.`,
  daysSaved: 'Saved.',
  outlets: 'Outlets written to',
  districts: 'Districts',
  count: (silent: number, all: number) => `${n(silent, '1 silent', '# silent')} of ${n(all, '1', '#')}`,
  noOutlets: 'No outlet was written to yet.',
  noDistricts: 'No variants, and no target districts of the campaign.',
  outletsCaption: 'Outlets, silent ones first',
  districtsCaption: 'Districts, silent ones first',
  outlet: 'Outlet',
  district: 'District',
  state: 'State',
  since: 'Waited',
  sinceDays: (days: number) => n(days, '1 day', '# days'),
  lastContact: 'Last contact',
  noContact: 'none noted',
  task: 'Follow-up',
  states: {
    silent: 'silent',
    unobserved: 'not observed',
    waiting: 'still waiting',
    covered: 'appeared',
  },
};
