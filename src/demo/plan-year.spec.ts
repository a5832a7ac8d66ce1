import { describe, expect, it } from '@jest/globals';
import { compileWatches, matchItem } from '../modules/mentions/matching/compile-watches.js';
import { parseQuery } from '../modules/mentions/matching/parse-query.js';
import { articleUrl } from './article.js';
import type { Article } from './article.js';
import { weekdayOf } from '../shared/days.js';
import { calendarOf, releaseDay } from './calendar.js';
import { demoCampaigns, nameWatch } from './campaigns.js';
import { demoFeeds, feedsShowing } from './feeds.js';
import { liveArticles } from './live-articles.js';
import { observationOf } from './outages.js';
import { planYear, wantedMentions } from './plan-year.js';

const now = new Date('2026-03-05T09:00:00Z');
const calendar = calendarOf(now, 'Europe/Berlin');
const year = planYear(calendar);

const watches = [nameWatch, ...demoCampaigns.map(({ watch }) => watch)];
const index = compileWatches(
  watches.map(({ name, query }) => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(`${name}: ${parsed.error.code}`);
    return { id: name, query: parsed.query };
  }),
);
const watchesOf = ({ title, summary }: Pick<Article, 'title' | 'summary'>) =>
  matchItem(index, { id: '', title, summary }).map(({ watchId }) => watchId);
const countOf = (judgement: Article['judgement']) =>
  year.filter((article) => article.judgement === judgement).length;

describe('the invented year', () => {
  it('has about as many articles of each kind as promised', () => {
    expect(countOf('relevant')).toBeGreaterThanOrEqual(wantedMentions);
    expect(countOf('relevant')).toBeLessThan(wantedMentions + 5);
    expect(countOf('irrelevant')).toBeGreaterThan(20);
    expect(countOf('duplicate')).toBeGreaterThan(10);
    expect(countOf(null)).toBe(3000);
  });

  it('is the same for the same moment and another one for another', () => {
    expect(planYear(calendarOf(now, 'Europe/Berlin'))).toEqual(year);
    expect(planYear(calendarOf(new Date('2026-07-01T09:00:00Z'), 'Europe/Berlin'))).not.toEqual(year);
  });

  it('is found by the watches exactly where it names the enterprise', () => {
    const wrong = year.filter((article) => watchesOf(article).length > 0 !== (article.judgement !== null));
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it.each(demoCampaigns.map((campaign) => [campaign.watch.name, campaign] as const))(
    'has only stories for %s that its watch finds',
    (name, { stories }) => {
      const missed = stories.flatMap(({ summaries }) =>
        summaries.filter((summary) => !watchesOf({ title: '', summary }).includes(name)),
      );
      expect(missed).toEqual([]);
    },
  );

  it('leaves no slot open', () => {
    const open = [...year, ...liveArticles(now, new Date(now.getTime() + 86_400_000))].filter(
      ({ title, summary }) => /[{}]/.test(title + summary),
    );
    expect(open).toEqual([]);
  });

  it('never reaches into the last three quarters of an hour, nor before the year', () => {
    expect(year.at(-1)!.publishedAt.getTime()).toBeLessThanOrEqual(now.getTime() - 45 * 60_000);
    expect(calendar.daysAgo(year[0]!.publishedAt)).toBeLessThanOrEqual(366);
  });

  it('holds nothing that no feed could have shown on its day', () => {
    const unseen = year.filter((article) => {
      const shownBy = feedsShowing({ ...article, names: article.judgement !== null });
      const daysAgo = calendar.daysAgo(article.publishedAt);
      return !demoFeeds.some(
        (feed) => shownBy.includes(feed.slug) && observationOf(feed, daysAgo) === 'seen',
      );
    });
    expect(unseen).toEqual([]);
  });

  it.each([
    ['a new year that has just begun', '2026-01-01T00:10:00Z'],
    ['a Sunday in the summer dip', '2026-08-16T05:00:00Z'],
    ['the night the clocks change', '2026-03-29T00:59:00Z'],
    ['a leap day', '2028-02-29T23:30:00Z'],
  ])('holds together on %s', (_, moment) => {
    const then = calendarOf(new Date(moment), 'Europe/Berlin');
    const articles = planYear(then);
    expect(articles.filter(({ judgement }) => judgement === 'relevant').length).toBeGreaterThanOrEqual(
      wantedMentions,
    );
    expect(articles.at(-1)!.publishedAt.getTime()).toBeLessThanOrEqual(then.now.getTime() - 45 * 60_000);
    expect(then.daysAgo(articles[0]!.publishedAt)).toBeLessThanOrEqual(366);
  });

  it('gives each article an address of its own below a reserved domain', () => {
    const addresses = new Set(year.map(articleUrl));
    expect(addresses.size).toBe(year.length);
    for (const address of addresses) expect(new URL(address).hostname).toMatch(/^[a-z-]+\.example$/);
  });

  it('is louder in the week after a release than in the week before', () => {
    const inDays = (from: number, to: number) =>
      year.filter(({ judgement, publishedAt }) => {
        const daysAgo = calendar.daysAgo(publishedAt);
        return judgement === 'relevant' && daysAgo <= from && daysAgo >= to;
      }).length;
    const day = releaseDay(calendar, 334);
    expect(inDays(day, day - 6)).toBeGreaterThan(2 * inDays(day + 7, day + 1));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'sends releases from Tuesday to Thursday, not earlier than asked (%i)',
    (daysAgo) => {
      expect([2, 3, 4]).toContain(weekdayOf(calendar.day(releaseDay(calendar, daysAgo))));
      expect(releaseDay(calendar, daysAgo)).toBeGreaterThanOrEqual(daysAgo);
    },
  );
});

describe('what appears while the demo runs', () => {
  it('begins with eight articles, some of which name the enterprise', () => {
    const waiting = liveArticles(now, now);
    expect(waiting).toHaveLength(8);
    expect(waiting.filter((article) => watchesOf(article).length > 0)).toHaveLength(3);
  });

  it('grows with time and changes nothing of what was there', () => {
    const later = liveArticles(now, new Date(now.getTime() + 10 * 60_000));
    expect(later).toHaveLength(12);
    expect(later.slice(0, 8)).toEqual(liveArticles(now, now));
  });

  it('appears in feeds that answer', () => {
    const healthy = new Set(demoFeeds.filter(({ trouble }) => !trouble).map(({ outlet }) => outlet));
    const later = liveArticles(now, new Date(now.getTime() + 3_600_000));
    expect(later.filter(({ outlet }) => !healthy.has(outlet))).toEqual([]);
  });
});
