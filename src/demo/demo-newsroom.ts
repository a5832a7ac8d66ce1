import type { Article } from './article.js';
import { feedsShowing } from './feeds.js';
import type { DemoFeed } from './feeds.js';
import { liveArticles } from './live-articles.js';

const shownAtOnce = 15;

/** What the demo's feeds show at any moment: the newest of the invented year, and what appears since the start. */
export class DemoNewsroom {
  private readonly newest = new Map<string, Article[]>();

  /** `year` oldest first. */
  constructor(
    year: readonly Article[],
    private readonly startedAt: Date,
  ) {
    for (const article of year) this.add(this.newest, article);
  }

  /**
   * Newest first. Once something has appeared, the articles from before are left out: with days between them the poller would take the feed for a
   * slow one and not come back while somebody watches.
   */
  articlesOf({ slug }: Pick<DemoFeed, 'slug'>, now: Date): Article[] {
    const live = new Map<string, Article[]>();
    for (const article of liveArticles(this.startedAt, now)) this.add(live, article);
    return [...(live.get(slug) ?? this.newest.get(slug) ?? [])].reverse();
  }

  private add(shown: Map<string, Article[]>, article: Article): void {
    for (const slug of feedsShowing({ ...article, names: article.judgement !== null })) {
      const list = shown.get(slug) ?? [];
      list.push(article);
      if (list.length > shownAtOnce) list.shift();
      shown.set(slug, list);
    }
  }
}
