import type { Article, Judgement } from './article.js';
import type { Calendar } from './calendar.js';
import { demoFeeds, feedsShowing } from './feeds.js';
import { observationOf } from './outages.js';
import { agencySlug, demoOutlets, demoPlaces } from './outlets.js';
import type { DemoOutlet } from './outlets.js';
import type { Random } from './random.js';
import { englishStories } from './texts/general.js';
import { slotFiller } from './texts/story.js';
import type { Story } from './texts/story.js';

/** The newest minutes belong to what appears while the demo runs. */
export const quietMinutes = 45;

const germanOutlets = demoOutlets.filter(({ language }) => language === undefined);
const agencyTakers = germanOutlets.filter(({ slug }) => slug !== agencySlug);
const interest = { local: 3, regional: 3, national: 2, trade: 1.2, international: 0.8 };

/** Writes the articles of the year, only such as polling could see. */
export class NewsDesk {
  readonly articles: Article[] = [];

  constructor(
    private readonly calendar: Calendar,
    private readonly random: Random,
  ) {}

  /** An article that an outlet wrote itself; the outlet is one that brings such news. */
  own(stories: readonly Story[], daysAgo: number, judgement: Judgement = 'relevant'): void {
    const writers = judgement === 'relevant' ? demoOutlets : germanOutlets;
    const outlet = this.random.weighted(writers, ({ scope }) => interest[scope]);
    this.write(
      outlet,
      this.random.pick(outlet.language === 'en' ? englishStories : stories),
      daysAgo,
      judgement,
    );
  }

  /** An article on a site that nobody entered as an outlet. */
  elsewhere(stories: readonly Story[], daysAgo: number, site?: string): void {
    this.write(null, this.random.pick(stories), daysAgo, 'relevant', site);
  }

  /** One agency text in several outlets, under headlines of their own, on the same and the next day. */
  copies(story: Story, count: number, daysAgo: number): void {
    const fill = slotFiller(this.random.pick(demoPlaces), this.random);
    const dateline = fill('{ort} (amw) – ');
    const summary = dateline + fill(this.random.pick(story.summaries));
    const agency = demoOutlets.find(({ slug }) => slug === agencySlug)!;
    const takers = this.random.shuffled(agencyTakers).sort((a, b) => interest[b.scope] - interest[a.scope]);
    for (const outlet of [agency, ...takers].slice(0, count)) {
      const later = daysAgo > 0 && this.random.chance(0.3) ? 1 : 0;
      const title = fill(this.random.pick(story.titles));
      this.publish(outlet, { title, summary }, this.moment(daysAgo - later), 'relevant');
    }
  }

  /** What one outlet wrote on a day. */
  write(
    outlet: DemoOutlet | null,
    story: Story,
    daysAgo: number,
    judgement: Judgement | null,
    site?: string,
  ): void {
    const fill = slotFiller(outlet?.place ?? this.random.pick(demoPlaces), this.random);
    const telling = {
      title: fill(this.random.pick(story.titles)),
      summary: fill(this.random.pick(story.summaries)),
    };
    this.publish(outlet, { ...telling, site }, this.moment(daysAgo), judgement);
  }

  /** The same article once more at another address, some hours later. */
  repeat({ outlet, site, title, summary, publishedAt }: Article): void {
    const later = new Date(publishedAt.getTime() + this.random.int(2, 20) * 3_600_000);
    const again = { title: this.random.chance(0.5) ? title : `Aktualisiert: ${title}`, summary, site };
    this.publish(demoOutlets.find(({ slug }) => slug === outlet) ?? null, again, later, 'duplicate');
  }

  private publish(
    outlet: DemoOutlet | null,
    telling: Pick<Article, 'title' | 'summary' | 'site'>,
    publishedAt: Date,
    judgement: Judgement | null,
  ): void {
    const article: Article = {
      number: 1000 + this.articles.length,
      outlet: outlet?.slug ?? null,
      ...telling,
      publishedAt,
      language: outlet?.language ?? 'de',
      judgement,
    };
    if (this.isSeen(article)) this.articles.push(article);
  }

  private isSeen(article: Article): boolean {
    const shownBy = feedsShowing({ ...article, names: article.judgement !== null });
    const daysAgo = this.calendar.daysAgo(article.publishedAt);
    return demoFeeds.some((feed) => shownBy.includes(feed.slug) && observationOf(feed, daysAgo) === 'seen');
  }

  /** Between breakfast and evening in Europe, never within the quiet minutes. */
  private moment(daysAgo: number): Date {
    const minute = this.random.int(4 * 60, 18 * 60);
    const at = Date.parse(`${this.calendar.day(daysAgo)}T00:00:00Z`) + minute * 60_000;
    const latest = Math.floor(this.calendar.now.getTime() / 60_000 - quietMinutes) * 60_000;
    return new Date(at <= latest ? at : latest - (minute % 400) * 60_000);
  }
}
