import { describe, expect, it } from '@jest/globals';
import { calendarOf, releaseDay } from './calendar.js';
import { demoCampaigns } from './campaigns.js';
import { planYear } from './plan-year.js';
import { planReleases } from './releases.js';

describe.each(['2026-03-05T09:00:00Z', '2026-08-16T05:00:00Z', '2026-01-01T00:10:00Z'])(
  'the invented releases on %s',
  (moment) => {
    const calendar = calendarOf(new Date(moment), 'Europe/Berlin');
    const year = planYear(calendar);
    const releases = planReleases(year, calendar);
    const events = demoCampaigns.flatMap(({ events }) => events.filter(({ kind }) => kind === 'release'));

    it('are one for each event that is a release, on its day', () => {
      expect(releases.map(({ headline }) => headline)).toEqual(events.map(({ title }) => title));
      expect(releases.map(({ publishedAt }) => calendar.daysAgo(publishedAt))).toEqual(
        events.map(({ daysAgo }) => releaseDay(calendar, daysAgo)),
      );
    });

    it('have a lead that several outlets took over word by word afterwards', () => {
      for (const { body, publishedAt } of releases) {
        const [lead = ''] = body.split('\n\n');
        const copies = year.filter(({ summary }) => summary.endsWith(` (amw) – ${lead}`));
        expect(copies.length).toBeGreaterThan(2);
        expect(copies.filter((copy) => copy.publishedAt <= publishedAt)).toEqual([]);
      }
    });

    it('quote the person they name, and went to ten outlets or more, each once', () => {
      for (const { body, spokespersons, outlets } of releases) {
        expect(body).toContain(spokespersons[0]);
        expect(outlets.length).toBeGreaterThanOrEqual(10);
        expect(new Set(outlets).size).toBe(outlets.length);
      }
    });
  },
);
