import type { EntityManager } from 'typeorm';
import { itemIdentity } from '../modules/feeds/item-identity.js';
import { ItemFeed } from '../modules/feeds/item-feed.entity.js';
import { Item } from '../modules/feeds/item.entity.js';
import { canonicalUrl } from '../shared/canonical-url.js';
import { newId } from '../shared/ids.js';
import { articleUrl, firstSeenAt } from './article.js';
import type { Article } from './article.js';
import { feedsShowing } from './feeds.js';
import type { FeedIds } from './store-feeds.js';
import { insertRows } from './insert-rows.js';
import type { OutletIds } from './store-outlets.js';

/** An article with the item it was stored as. */
export interface StoredArticle {
  article: Article;
  item: Item;
}

/** Stores articles as polling would have stored them, so that a poll that meets them again knows them. */
export async function storeArticles(
  manager: EntityManager,
  articles: readonly Article[],
  outlets: OutletIds,
  feeds: FeedIds,
): Promise<StoredArticle[]> {
  const stored = articles.map((article) => ({ article, item: itemOf(article, outlets) }));
  await insertRows(
    manager,
    Item,
    stored.map(({ item }) => item),
  );
  await insertRows(
    manager,
    ItemFeed,
    stored.flatMap(({ article, item }) =>
      feedsShowing({ ...article, names: article.judgement !== null }).map((slug) => ({
        itemId: item.id,
        feedId: feeds.get(slug)!,
        firstSeenAt: item.firstSeenAt,
      })),
    ),
  );
  return stored;
}

function itemOf(article: Article, outlets: OutletIds): Item {
  const url = articleUrl(article);
  const seen = firstSeenAt(article);
  const canonical = canonicalUrl(url);
  return {
    id: newId(seen),
    identity: itemIdentity({ id: url, canonicalUrl: canonical }, ''),
    canonicalUrl: canonical,
    url,
    outletId: article.outlet === null ? null : (outlets.get(article.outlet) ?? null),
    title: article.title,
    summary: article.summary,
    content: null,
    author: null,
    publishedAt: article.publishedAt,
    firstSeenAt: seen,
    dateQuality: 'published',
    language: article.language,
  };
}
