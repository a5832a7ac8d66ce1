import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../../../shared/zone-time.js';
import { heldBack } from './held-back.js';

const now = new Date('2026-03-05T09:00:00Z');
const later = new Date('2026-03-05T09:00:01Z');
const published = { state: 'published' as const, publishedAt: now, embargoUntil: null };
const draft = { state: 'draft' as const, publishedAt: null, embargoUntil: later };
const approved = { ...draft, state: 'approved' as const };
const atOnce = { timing: 'now' as const, startAt: null, underEmbargo: false };

describe('what holds a sending back', () => {
  it.each([
    ['nothing', atOnce, published, null],
    ['the moment', { ...atOnce, timing: 'at' as const, startAt: later }, published, 'time'],
    ['a moment that is there', { ...atOnce, timing: 'at' as const, startAt: now }, published, null],
    ['publication', atOnce, approved, 'publication'],
    ['the embargo', atOnce, { ...published, embargoUntil: later }, 'embargo'],
    ['an embargo that ends now', atOnce, { ...published, embargoUntil: now }, null],
    ['approval', { ...atOnce, underEmbargo: true }, draft, 'approval'],
    ['nothing, ahead under embargo', { ...atOnce, underEmbargo: true }, approved, null],
  ])('%s', (_, sending, release, hold) => {
    expect(heldBack(sending, release, now)).toBe(hold);
  });

  it.each([
    ['2026-03-29', '03:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00Z'],
  ])('in the night when clocks change: %s %s', (day, time, instant) => {
    const startAt = instantOf(day, time, 'Europe/Berlin');
    expect(startAt).toEqual(new Date(instant));
    const sending = { timing: 'at' as const, startAt, underEmbargo: false };
    const release = { ...published, publishedAt: new Date('2026-01-01T00:00:00Z') };
    expect(heldBack(sending, release, new Date(startAt.getTime() - 1))).toBe('time');
    expect(heldBack(sending, release, startAt)).toBeNull();
  });
});
