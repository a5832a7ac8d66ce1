import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ParsedFeed, ParsedItem } from './parsed-feed.js';
import { readFeed } from './read-feed.js';

const baseUrl = 'https://kurier.example/feeds/alle.xml';
const read = (text: string) => readFeed({ bytes: Buffer.from(text), baseUrl });

async function readOk(text: string): Promise<ParsedFeed> {
  const reading = await read(text);
  if (!reading.ok) throw new Error(`no feed: ${reading.error.code}`);
  return reading;
}

async function onlyItem(inside: string, root = 'rss version="2.0"'): Promise<ParsedItem> {
  const { items } = await readOk(`<${root}><channel><title>t</title><item>${inside}</item></channel></rss>`);
  if (items.length !== 1 || !items[0]) throw new Error(`${items.length} items`);
  return items[0];
}

describe('items', () => {
  it.each<[string, string, Partial<ParsedItem>]>([
    [
      'a title that was never closed',
      '<title>Rathaus<link>https://k.example/1</link><pubDate>2024-03-05</pubDate>',
      { title: 'Rathaus', link: 'https://k.example/1' },
    ],
    [
      'an author that was never closed',
      '<title>a</title><author>Ute Ohm<guid isPermaLink="false">7</guid>',
      { author: 'Ute Ohm', id: '7' },
    ],
    [
      'Atom link in RSS',
      '<atom:link rel="alternate" href="/a"/><atom:link rel="self" href="/b"/>',
      { link: 'https://kurier.example/a' },
    ],
    [
      'the title of a picture is not the title',
      '<media:content url="/b.jpg"><media:title>Foto</media:title></media:content><title>Text</title>',
      { title: 'Text', image: 'https://kurier.example/b.jpg' },
    ],
    [
      'mail address before the name',
      '<author>r@k.example</author><dc:creator>Ute Ohm</dc:creator>',
      { author: 'Ute Ohm' },
    ],
    [
      'categories once each',
      '<category>Lokales</category><category>Lokales</category><dc:subject>Wärme</dc:subject>',
      { categories: ['Lokales', 'Wärme'] },
    ],
    [
      'the second date when the first is none',
      '<pubDate>bald</pubDate><dc:date>2024-03-05T07:15:00Z</dc:date>',
      { publishedAt: '2024-03-05T07:15:00.000Z' },
    ],
    [
      'a line break inside the link',
      '<link>https://k.example/lo\nkal</link>',
      { link: 'https://k.example/lokal' },
    ],
    ['surrogate halves as references', '<title>Fest &#55356;&#57225;</title>', { title: 'Fest 🎉' }],
    [
      'double encoding in one field only',
      '<title>GÃ¶rlitz</title><description>Görlitz</description>',
      { title: 'Görlitz', summary: 'Görlitz' },
    ],
    [
      'a capital with a quotation mark is no double encoding',
      '<title>„Öl“ und „HÄ“</title>',
      { title: '„Öl“ und „HÄ“' },
    ],
    [
      'FeedBurner',
      '<link>https://f.example/~r/1</link><feedburner:origLink>https://www.k.example/1</feedburner:origLink>',
      { link: 'https://f.example/~r/1', canonicalUrl: 'https://k.example/1' },
    ],
    [
      'markup in an id stays as written',
      '<guid isPermaLink="false"> k:1 &amp; 2 </guid>',
      { id: 'k:1 & 2', link: null },
    ],
  ])('%s', async (_name, inside, wanted) => {
    expect(await onlyItem(inside)).toMatchObject(wanted);
  });

  it('get the same id again when they name none', async () => {
    const [first, again] = [
      await onlyItem('<title>Nur Text</title>'),
      await onlyItem('<title>Nur Text</title>'),
    ];
    expect(first.id).toMatch(/^sha256:[\da-f]{32}$/);
    expect(again.id).toBe(first.id);
    expect((await onlyItem('<title>Anderer Text</title>')).id).not.toBe(first.id);
  });
});

describe('formats', () => {
  it('reads a news sitemap', async () => {
    const feed =
      await readOk(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://k.example/1</loc><n:news><n:publication>
      <n:name>Kurier</n:name><n:language>de</n:language></n:publication><n:publication_date>2024-03-05T08:15:00+01:00</n:publication_date>
      <n:title>Wärmeplan</n:title></n:news></url></urlset>`);
    expect(feed.format).toBe('sitemap');
    expect(feed.items).toMatchObject([
      {
        id: 'https://k.example/1',
        link: 'https://k.example/1',
        title: 'Wärmeplan',
        publishedAt: '2024-03-05T07:15:00.000Z',
        source: { title: 'Kurier', url: null },
      },
    ]);
  });

  it('names the maps of a sitemap index', async () => {
    const index =
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>';
    expect(await read(index)).toMatchObject({
      ok: false,
      error: { code: 'not_a_feed' },
      discover: ['https://kurier.example/a.xml'],
    });
  });

  it('keeps the items of a JSON Feed with wrong types', async () => {
    const feed = await readOk(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [7, null, { id: 1, title: ['x'], url: '/a', content_text: 'a <b> & c', tags: ['x', 3, {}] }],
      }),
    );
    expect(feed.items).toHaveLength(3);
    expect(feed.items[2]).toMatchObject({
      id: '1',
      title: null,
      content: 'a <b> & c',
      categories: ['x', '3'],
    });
  });

  it('finds a feed inside a web page, but not in a license comment', async () => {
    const feed = '<rss version="2.0"><channel><title>innen</title></channel></rss>';
    expect(await read(`<html><body>${feed}</body></html>`)).toMatchObject({ ok: true, title: 'innen' });
    expect(
      await read(`<html><!-- <rdf:RDF xmlns="http://web.resource.org/cc/"/> --><body></body></html>`),
    ).toMatchObject({ ok: false, error: { code: 'html' } });
  });

  it('puts in the plain entities of the DOCTYPE, refuses bombs', async () => {
    const rss = (title: string) => `<rss version="2.0"><channel><title>${title}</title></channel></rss>`;
    expect(await read(`<!DOCTYPE rss [<!ENTITY firma "Muster GmbH">]>${rss('&firma; baut')}`)).toMatchObject({
      title: 'Muster GmbH baut',
    });
    const quadratic = `<!DOCTYPE rss [<!ENTITY q "${'x'.repeat(50_000)}">]>${rss('&q;'.repeat(2000))}`;
    expect(await read(quadratic)).toMatchObject({ ok: false, error: { code: 'entity_bomb' } });
  });

  it('tells how often the feed changes', async () => {
    expect((await readOk('<rss version="2.0"><channel><ttl>90</ttl></channel></rss>')).hints).toEqual({
      ttlMinutes: 90,
    });
    const twiceDaily = '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>';
    expect((await readOk(`<rss version="2.0"><channel>${twiceDaily}</channel></rss>`)).hints).toEqual({
      ttlMinutes: 720,
    });
  });

  it('refuses a time zone nobody knows', async () => {
    await expect(readFeed({ bytes: Buffer.from('<rss/>'), timeZone: 'Mond/Krater' })).rejects.toThrow(
      RangeError,
    );
  });
});

/** Each would keep a careless parser busy for minutes or exhaust the memory. */
describe('hostile documents end', () => {
  const item = (inside: string): string =>
    `<rss version="2.0"><channel><item><title>a</title>${inside}</item></channel></rss>`;
  const text = (inside: string): string => item(`<description>${inside}</description>`);
  const cdata = (inside: string): string => text(`<![CDATA[${inside}]]>`);
  it.each([
    ['a million open elements', text('<b>'.repeat(1e6))],
    ['a million nested elements', text('<b>'.repeat(5e5) + '</b>'.repeat(5e5))],
    ['closing tags of nothing, deep inside', text('<a>'.repeat(5e5) + '</z>'.repeat(5e5))],
    ['brackets', cdata('<'.repeat(2e6))],
    ['tags never finished', cdata('<p'.repeat(1e6))],
    ['comments never finished', cdata('<!--'.repeat(5e5))],
    ['ampersands', text('&'.repeat(3e6))],
    ['attributes', text(`<b ${'a="1" '.repeat(5e5)}/>`)],
    ['empty items', `<rss version="2.0"><channel>${'<item></item>'.repeat(1e5)}</channel></rss>`],
    ['categories', item('<category>x</category>'.repeat(1e5))],
    ['authors inside authors', item('<author>'.repeat(2e5))],
    [
      'bases that grow',
      `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry xml:base="b/"><x xml:base="c/">'.repeat(5e4)}`,
    ],
    ['a link of slashes', item(`<link>https://k.example/${'/amp'.repeat(1e5)}</link>`)],
    ['nested arrays in JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1e6)}`],
    ['declarations never finished', `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(1e5)}]>${text('x')}`],
  ])('%s', async (_name, document) => {
    const started = performance.now();
    const reading = await read(document);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(typeof reading.ok).toBe('boolean');
  });

  it('any mixture of tags is read or refused, never thrown at', async () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<feed>',
      '<channel>',
      '<item>',
      '<entry>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '<link href="x"/>',
      '<guid>',
      '<a:b xmlns:a="http://purl.org/dc/elements/1.1/">',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '&',
      '&#0;',
      '"',
      'Ü',
      '<author>',
      '<media:group>',
      '</rss>',
      '<__proto__>',
      '<constructor>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const reading = await read(`<rss version="2.0">${pieces.join('')}`);
        expect(reading.ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
