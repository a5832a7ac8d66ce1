import type { retention as de } from '../de/retention.js';
import { counted } from '../plural.js';

const n = counted('en');

export const retention: typeof de = {
  tab: 'Retention',
  lead: 'Items of feeds that no watch has found are removed after a while. Mentions and their evidence stay.',
  days: 'Days to keep',
  daysHint: (least: number, most: number) =>
    `${least} to ${most}. New watches can only search items that are kept. Full texts of feeds are removed after this time even behind mentions.`,
  saved: 'Saved. It applies from the next daily removal.',
  state: 'Stored',
  items: 'Items',
  oldest: 'Oldest, first seen',
  none: 'none yet',
  lastRun: 'Last removal',
  never: 'None yet. It runs once a day while the server runs.',
  running: 'running since',
  removed: (count: number) => n(count, '1 item removed', '# items removed'),
  texts: (count: number) => n(count, '1 full text removed', '# full texts removed'),
};
