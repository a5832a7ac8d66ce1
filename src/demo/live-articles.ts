import type { Article } from './article.js';
import { demoFeeds } from './feeds.js';
import { demoOutlets, demoPlaces } from './outlets.js';
import { Random } from './random.js';
import { englishStories, generalStories } from './texts/general.js';
import { otherNews } from './texts/other-news.js';
import { slotFiller } from './texts/story.js';
import { volunteerStories } from './texts/volunteers.js';

/** Published shortly before the start, so that the first round finds something. */
const waiting = 8;
const everySeconds = 150;
const firstNumber = 100_000;

const publishers = demoOutlets.filter(({ slug }) =>
  demoFeeds.some(({ outlet, trouble }) => outlet === slug && trouble === null),
);

/** Articles that appear while the demo runs, up to `now`, oldest first; every third names the enterprise. */
export function liveArticles(startedAt: Date, now: Date): Article[] {
  const articles: Article[] = [];
  for (let index = 0; momentOf(index, startedAt) <= now.getTime(); index++)
    articles.push(liveArticle(index, startedAt));
  return articles;
}

function liveArticle(index: number, startedAt: Date): Article {
  const random = new Random(7 * firstNumber + index);
  const outlet = random.pick(publishers);
  const names = index % 3 === 1;
  const named = outlet.language === 'en' ? englishStories : [...volunteerStories, ...generalStories];
  const story = random.pick(names ? named : otherNews[outlet.scope]);
  const fill = slotFiller(outlet.place ?? random.pick(demoPlaces), random);
  return {
    number: firstNumber + index,
    outlet: outlet.slug,
    title: fill(random.pick(story.titles)),
    summary: fill(random.pick(story.summaries)),
    publishedAt: new Date(momentOf(index, startedAt)),
    language: outlet.language ?? 'de',
    judgement: names ? 'relevant' : null,
  };
}

/** Whole seconds: feeds know no smaller ones. */
function momentOf(index: number, startedAt: Date): number {
  const start = Math.floor(startedAt.getTime() / 1000) * 1000;
  return index < waiting
    ? start - (waiting - index) * 300_000
    : start + (index - waiting + 1) * everySeconds * 1000;
}
