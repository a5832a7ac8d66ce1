import { failingFrom } from './failure-weight.js';
import { silentAfterDays, silentSince } from './feed-health.js';

/** Why somebody should look at a feed: three states of health, and far fewer or far more items than usual. */
export const feedAlarms = ['failing', 'gone', 'silent', 'low', 'high'] as const;
export type FeedAlarm = (typeof feedAlarms)[number];

/** SQL condition for an alarm, the same as `feedHealth` and `volume` say of a single feed; needs {@link alarmParameters}. */
export function alarmCondition(alias: string, alarm: FeedAlarm): string {
  switch (alarm) {
    case 'gone':
      return `${alias}.state = 'gone'`;
    case 'failing':
      return `(${alias}.state = 'active' AND ${alias}.failureWeight >= :failingFrom)`;
    case 'low':
    case 'high':
      return `(${alias}.state = 'active' AND ${alias}.volume = '${alarm}')`;
    case 'silent':
      return `(${alias}.state = 'active' AND ${alias}.kind <> 'search' AND ${alias}.lastPolledAt IS NOT NULL AND ${alias}.failureWeight < :failingFrom AND ${silence(alias)})`;
  }
}

export function alarmParameters(now: Date): Record<string, Date | number> {
  const parameters: Record<string, Date | number> = { failingFrom };
  silentAfterDays.forEach(({ paceMinutes }, at) => {
    parameters[`silentSince${at}`] = silentSince(paceMinutes, now);
  });
  return parameters;
}

/** True for feeds with any alarm; needs {@link alarmParameters}. */
export function anyAlarm(alias: string): string {
  return `(${feedAlarms.map((alarm) => alarmCondition(alias, alarm)).join(' OR ')})`;
}

function silence(alias: string): string {
  const bands = silentAfterDays.map(({ paceMinutes }, at) => {
    const next = silentAfterDays[at + 1];
    const below = next ? ` AND ${alias}.intervalMinutes < ${next.paceMinutes}` : '';
    return `(${alias}.intervalMinutes >= ${paceMinutes}${below} AND COALESCE(${alias}.lastNewItemAt, ${alias}.createdAt) < :silentSince${at})`;
  });
  return `(${bands.join(' OR ')})`;
}
