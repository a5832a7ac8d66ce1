import { escapeXml } from '../../../shared/escape-xml.js';

export interface FeedEntry {
  id: string;
  address: string;
  title: string;
  /** One or two sentences; may be empty. */
  summary: string;
  /** The whole text as HTML. */
  html: string;
  language: string;
  since: Date;
  updated: Date;
}

export interface FeedFrame {
  title: string;
  description: string;
  language: string;
  /** Of the list of releases. */
  home: string;
  /** Of the feed. */
  self: string;
  author: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** RSS 2.0 with full texts. Without entries it still is a feed. */
export function rssFeed({ title, description, language, home, self, entries }: FeedFrame): string {
  const items = entries.map(({ id, address, title: headline, summary, html, since }) =>
    element('item', [
      element('title', escapeXml(headline)),
      element('link', escapeXml(address)),
      `<guid isPermaLink="false">urn:uuid:${id}</guid>`,
      element('pubDate', since.toUTCString()),
      element('description', escapeXml(summary || headline)),
      element('content:encoded', escapeXml(html)),
    ]),
  );
  const channel = element('channel', [
    element('title', escapeXml(title)),
    element('link', escapeXml(home)),
    element('description', escapeXml(description || title)),
    element('language', language),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>`,
    ...entries.slice(0, 1).map(({ since }) => element('lastBuildDate', since.toUTCString())),
    ...items,
  ]);
  return `${prolog}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">${channel}</rss>\n`;
}

/** Atom 1.0 (RFC 4287) with full texts. */
export function atomFeed(
  { title, description, language, home, self, author, entries }: FeedFrame,
  empty: Date,
): string {
  const updated = entries.map((entry) => entry.updated.getTime());
  const newest = updated.length ? new Date(Math.max(...updated)) : empty;
  const parts = entries.map((entry) =>
    element('entry', [
      element('id', `urn:uuid:${entry.id}`),
      element('title', escapeXml(entry.title)),
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.address)}"/>`,
      element('published', entry.since.toISOString()),
      element('updated', entry.updated.toISOString()),
      ...(entry.summary ? [element('summary', escapeXml(entry.summary))] : []),
      `<content type="html" xml:lang="${entry.language}">${escapeXml(entry.html)}</content>`,
    ]),
  );
  const feed = [
    element('id', escapeXml(home)),
    element('title', escapeXml(title)),
    ...(description ? [element('subtitle', escapeXml(description))] : []),
    element('updated', newest.toISOString()),
    element('author', element('name', escapeXml(author || title))),
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    ...parts,
  ];
  return `${prolog}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">${feed.join('\n')}</feed>\n`;
}

const prolog = '<?xml version="1.0" encoding="utf-8"?>\n';

function element(name: string, content: string | readonly string[]): string {
  return `<${name}>${typeof content === 'string' ? content : content.join('\n')}</${name}>`;
}
