import { describe, expect, it } from '@jest/globals';
import { instantOf, timeOf, wallTimeKind } from './zone-time.js';

describe('a time on the clocks of a zone', () => {
  it.each([
    ['in winter', '2026-03-05', '14:07', 'Europe/Berlin', '2026-03-05T13:07:00.000Z'],
    ['in summer', '2026-07-01', '00:30', 'Europe/Berlin', '2026-06-30T22:30:00.000Z'],
    ['in an hour that comes twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['right before that hour', '2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['right after that hour', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['in an hour that is left out', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['far in the east', '2026-01-01', '08:00', 'Pacific/Kiritimati', '2025-12-31T18:00:00.000Z'],
    ['with quarters of an hour', '2026-01-01', '08:00', 'Asia/Kathmandu', '2026-01-01T02:15:00.000Z'],
  ])('%s is one instant', (_, day, time, timeZone, instant) => {
    expect(instantOf(day, time, timeZone).toISOString()).toBe(instant);
  });

  it.each([
    ['2026-03-05T13:07:59.999Z', 'Europe/Berlin', '14:07'],
    ['2026-03-04T23:00:00Z', 'Europe/Berlin', '00:00'],
    ['2026-07-01T12:00:00Z', 'America/New_York', '08:00'],
  ])('%s is read back in %s', (instant, timeZone, time) => {
    expect(timeOf(new Date(instant), timeZone)).toBe(time);
  });

  it.each([
    ['2026-03-05', '14:07', 'Europe/Berlin', 'once'],
    ['2026-03-29', '01:59', 'Europe/Berlin', 'once'],
    ['2026-03-29', '02:00', 'Europe/Berlin', 'never'],
    ['2026-03-29', '02:59', 'Europe/Berlin', 'never'],
    ['2026-03-29', '03:00', 'Europe/Berlin', 'once'],
    ['2026-10-25', '01:59', 'Europe/Berlin', 'once'],
    ['2026-10-25', '02:00', 'Europe/Berlin', 'twice'],
    ['2026-10-25', '02:59', 'Europe/Berlin', 'twice'],
    ['2026-10-25', '03:00', 'Europe/Berlin', 'once'],
    ['2026-03-29', '02:30', 'UTC', 'once'],
  ])('%s, %s, in %s comes %s', (day, time, timeZone, kind) => {
    expect(wallTimeKind(day, time, timeZone)).toBe(kind);
  });
});
