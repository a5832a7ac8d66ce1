import { articleUrl } from './article.js';
import type { Article } from './article.js';
import type { DemoFeed } from './feeds.js';
import { demoOutlets, hostOf } from './outlets.js';

export interface FeedDocument {
  contentType: string;
  body: Buffer;
}

/** The feed as its outlet would publish it. The same articles give the same bytes. */
export function writeFeed(
  feed: Pick<DemoFeed, 'slug' | 'title' | 'outlet' | 'format'>,
  articles: readonly Article[],
): FeedDocument {
  switch (feed.format) {
    case 'rss':
      return {
        contentType: 'application/rss+xml; charset=utf-8',
        body: Buffer.from(rss(feed, articles, 'UTF-8')),
      };
    case 'latin1':
      return {
        contentType: 'application/rss+xml; charset=ISO-8859-1',
        body: Buffer.from(withinLatin1(rss(feed, articles, 'ISO-8859-1')), 'latin1'),
      };
    case 'atom':
      return { contentType: 'application/atom+xml; charset=utf-8', body: Buffer.from(atom(feed, articles)) };
  }
}

function rss(
  { slug, title, outlet }: Pick<DemoFeed, 'slug' | 'title' | 'outlet'>,
  articles: readonly Article[],
  encoding: string,
): string {
  const items = articles.map((article) => {
    const url = articleUrl(article);
    return [
      '<item>',
      `<title>${escaped(article.title)}</title>`,
      `<link>${url}</link>`,
      `<guid isPermaLink="true">${url}</guid>`,
      `<pubDate>${article.publishedAt.toUTCString()}</pubDate>`,
      `<description>${escaped(article.summary)}</description>`,
      ...(outlet === null ? [sourceOf(article)] : []),
      '</item>',
    ].join('\n');
  });
  return [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<rss version="2.0">',
    '<channel>',
    `<title>${escaped(title)}</title>`,
    `<link>https://${hostOf(slug)}/</link>`,
    '<description>Erfundene Meldungen der Vorführung</description>',
    `<language>${languageOf(outlet)}</language>`,
    ...items,
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

function atom(
  { slug, title, outlet }: Pick<DemoFeed, 'slug' | 'title' | 'outlet'>,
  articles: readonly Article[],
): string {
  const entries = articles.map((article) => {
    const time = article.publishedAt.toISOString();
    return [
      '<entry>',
      `<id>tag:${hostOf(slug)},2020:${article.number}</id>`,
      `<title>${escaped(article.title)}</title>`,
      `<link href="${articleUrl(article)}"/>`,
      `<published>${time}</published>`,
      `<updated>${time}</updated>`,
      `<summary>${escaped(article.summary)}</summary>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageOf(outlet)}">`,
    `<id>tag:${hostOf(slug)},2020:feed</id>`,
    `<title>${escaped(title)}</title>`,
    `<link href="https://${hostOf(slug)}/"/>`,
    `<updated>${(articles[0]?.publishedAt ?? new Date(0)).toISOString()}</updated>`,
    `<author><name>${escaped(title)}</name></author>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function sourceOf(article: Article): string {
  const name = demoOutlets.find(({ slug }) => slug === article.outlet)?.name ?? 'Blog ohne Namen';
  return `<source url="${new URL(articleUrl(article)).origin}">${escaped(name)}</source>`;
}

function languageOf(outlet: string | null): string {
  return demoOutlets.find(({ slug }) => slug === outlet)?.language ?? 'de';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Dashes and German quotation marks are not in ISO 8859-1: they go as character references. */
function withinLatin1(text: string): string {
  return text.replace(/[^\0-\xff]/gu, (character) => `&#${character.codePointAt(0)};`);
}
