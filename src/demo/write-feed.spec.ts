import { describe, expect, it } from '@jest/globals';
import { readFeed } from '../modules/feeds/parsing/read-feed.js';
import { articleUrl } from './article.js';
import type { Article } from './article.js';
import { demoFeeds, searchFeed } from './feeds.js';
import type { DemoFeed } from './feeds.js';
import { writeFeed } from './write-feed.js';

const article = (number: number, title: string, summary: string): Article => ({
  number,
  outlet: 'mondheider-anzeiger',
  title,
  summary,
  publishedAt: new Date('2026-03-05T07:30:00Z'),
  language: 'de',
  judgement: 'relevant',
});

const articles = [
  article(1, 'Brückenlotse: „Wir ersetzen keine Beratung“', 'Mondheide (amw) – Größe & Güte <kein Markup>'),
  article(2, 'Ärger über "Öffnungszeiten" – ß, €, ’', 'Zweite Meldung'),
];

const read = async (feed: DemoFeed) => {
  const { body, contentType } = writeFeed(feed, articles);
  const reading = await readFeed({ bytes: body, contentType });
  if (!reading.ok) throw new Error(reading.error.code);
  return reading;
};

describe('a feed of the demo', () => {
  it.each(['rss', 'atom', 'latin1'] as const)('is read back letter by letter as %s', async (format) => {
    const feed = { ...demoFeeds.find(({ slug }) => slug === 'mondheider-anzeiger')!, format };
    const reading = await read(feed);
    expect(reading.format).toBe(format === 'atom' ? 'atom' : 'rss');
    expect(reading.warnings).toEqual([]);
    expect(reading.title).toBe('Mondheider Anzeiger');
    expect(reading.language).toBe('de');
    expect(
      reading.items.map(({ title, summary, link, publishedAt }) => ({ title, summary, link, publishedAt })),
    ).toEqual(
      articles.map(({ title, summary, publishedAt, ...rest }) => ({
        title,
        summary,
        link: articleUrl({ ...rest, title }),
        publishedAt: publishedAt.toISOString(),
      })),
    );
  });

  it('is Latin-1 where it says so', () => {
    const { body } = writeFeed({ ...searchFeed, format: 'latin1' }, articles);
    expect(body.includes(Buffer.from('Ärger', 'latin1'))).toBe(true);
    expect(body.includes(Buffer.from('Ärger', 'utf8'))).toBe(false);
  });

  it('names the publisher of a search result', async () => {
    const reading = await read(searchFeed);
    expect(reading.items[0]?.source).toEqual({
      title: 'Mondheider Anzeiger',
      url: 'https://mondheider-anzeiger.example',
    });
  });

  it('is the same bytes for the same articles', () => {
    for (const feed of demoFeeds) expect(writeFeed(feed, articles)).toEqual(writeFeed(feed, articles));
  });

  it('can be empty', async () => {
    for (const format of ['rss', 'atom', 'latin1'] as const) {
      const { body, contentType } = writeFeed({ ...searchFeed, format }, []);
      expect(await readFeed({ bytes: body, contentType })).toMatchObject({ ok: true, items: [] });
    }
  });
});
