import { ownSite, partnerSite } from './article.js';
import type { Article } from './article.js';
import { releaseDay, yearLength } from './calendar.js';
import type { Calendar } from './calendar.js';
import { demoCampaigns } from './campaigns.js';
import type { DemoEvent } from './campaigns.js';
import { demoFeeds } from './feeds.js';
import { NewsDesk } from './news-desk.js';
import { demoOutlets } from './outlets.js';
import { Random } from './random.js';
import { newsWeight } from './rhythm.js';
import { generalStories } from './texts/general.js';
import { homonymStories } from './texts/homonyms.js';
import { otherNews } from './texts/other-news.js';
import type { Story } from './texts/story.js';

/** Articles about the enterprise, copies included. */
export const wantedMentions = 614;
const homonyms = 34;
const repeats = 18;
/** What the enterprise's own site and a partner's published. */
const postsOfSite = 12;
const wantedOthers = 3000;

/** All articles that polling saw in the year before now, oldest first. The same `now` gives the same year. */
export function planYear(calendar: Calendar): Article[] {
  const random = new Random(20_111);
  const desk = new NewsDesk(calendar, random);
  const days = Array.from({ length: yearLength }, (_, daysAgo) => ({
    daysAgo,
    weight: newsWeight(calendar.day(daysAgo)),
  }));
  const someDay = () => random.weighted(days, ({ weight }) => weight).daysAgo;

  for (const { events, stories } of demoCampaigns) {
    for (const event of events) echo(desk, random, calendar, event, stories);
  }
  for (const site of [ownSite, partnerSite]) {
    for (let i = 0; i < postsOfSite; i++) desk.elsewhere(generalStories, someDay(), site);
  }
  while (desk.articles.length < wantedMentions) everyday(desk, random, someDay());
  for (let i = 0; i < homonyms; i++) desk.own(homonymStories, someDay(), 'irrelevant');
  const settled = desk.articles.filter(
    ({ publishedAt, judgement }) => judgement === 'relevant' && calendar.daysAgo(publishedAt) > 3,
  );
  for (let i = 0; i < repeats; i++) desk.repeat(random.pick(settled));
  others(desk, random, someDay);
  return desk.articles.sort(
    (a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.number - b.number,
  );
}

/** What the press makes of an event: an agency text that many take over, then pieces of their own for a week. */
function echo(
  desk: NewsDesk,
  random: Random,
  calendar: Calendar,
  event: DemoEvent,
  stories: readonly Story[],
): void {
  const day = event.kind === 'release' ? releaseDay(calendar, event.daysAgo) : event.daysAgo;
  const copied = Math.min(20, Math.round(event.echo * 0.45));
  if (event.echo > 0) desk.copies(random.pick(stories), copied, day);
  for (let i = copied; i < event.echo; i++) {
    const later = Math.min(6, day, Math.floor(-Math.log(1 - random.next()) * 1.7));
    desk.own(stories, day - later);
  }
}

/** Coverage without an occasion, now and then of a campaign that is under way. */
function everyday(desk: NewsDesk, random: Random, daysAgo: number): void {
  const running = demoCampaigns.filter(({ from, to }) => daysAgo <= from && daysAgo >= to);
  const stories = running.length && random.chance(0.35) ? random.pick(running).stories : generalStories;
  if (random.chance(0.03)) desk.elsewhere(stories, daysAgo);
  else if (random.chance(0.12)) desk.copies(random.pick(stories), random.int(2, 4), daysAgo);
  else desk.own(stories, daysAgo);
}

function others(desk: NewsDesk, random: Random, someDay: () => number): void {
  const polled = demoOutlets.filter(({ slug }) => demoFeeds.some(({ outlet }) => outlet === slug));
  const busy = { local: 3, regional: 4, national: 4, trade: 1.5, international: 1.5 };
  const goal = desk.articles.length + wantedOthers;
  while (desk.articles.length < goal) {
    const outlet = random.weighted(polled, ({ scope }) => busy[scope]);
    desk.write(outlet, random.pick(otherNews[outlet.scope]), someDay(), null);
  }
}
