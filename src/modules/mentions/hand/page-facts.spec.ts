import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { readPageFacts } from './page-facts.js';

const now = new Date('2026-11-30T09:00:00Z');
const address = 'https://www.bote.example/lokales/bruecke-123.html';

function read(markup: string | Uint8Array, more: { url?: string; contentType?: string } = {}) {
  const bytes = typeof markup === 'string' ? Buffer.from(markup) : markup;
  return readPageFacts(
    { bytes, url: more.url ?? address, contentType: more.contentType ?? 'text/html; charset=utf-8' },
    'Europe/Berlin',
    now,
  );
}
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, body = '') =>
  `<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`;

describe('what a page says about its piece', () => {
  it('is read from linked data', () => {
    const facts = read(
      page(
        ld({
          '@context': 'https://schema.org',
          '@type': 'NewsArticle',
          headline: 'Br&uuml;cke er&ouml;ffnet',
          datePublished: '2026-11-29T08:15:00+01:00',
          author: [{ '@type': 'Person', name: 'Jana Muster' }, { name: 'Tom Beispiel' }],
          publisher: { '@type': 'Organization', name: 'Augsburger Bote' },
          inLanguage: 'de-DE',
        }) + '<link rel="canonical" href="/lokales/bruecke-123.html?utm_source=x">',
      ),
    );
    expect(facts).toMatchObject({
      title: { value: 'Brücke eröffnet', from: 'json-ld' },
      published: { value: { at: new Date('2026-11-29T07:15:00Z'), quality: 'moment' }, from: 'json-ld' },
      author: { value: 'Jana Muster, Tom Beispiel', from: 'json-ld' },
      siteName: { value: 'Augsburger Bote', from: 'json-ld' },
      language: { value: 'de-DE', from: 'json-ld' },
      canonicalUrl: {
        value: 'https://www.bote.example/lokales/bruecke-123.html?utm_source=x',
        from: 'link',
      },
      kind: { value: 'article', from: 'json-ld' },
      troubles: [],
    });
  });

  it('is that of this piece among others in a graph', () => {
    const article = (n: number) => ({
      '@type': ['Article', 'NewsArticle'],
      headline: `Meldung ${n}`,
      url: `https://bote.example/lokales/bruecke-${n}.html`,
    });
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Bote' },
        { '@type': 'ItemList', itemListElement: [{ item: article(1) }, { item: article(123) }] },
        article(2),
        { '@type': 'WebPage', name: 'Seite' },
      ],
    };
    expect(read(page(ld(graph))).title?.value).toBe('Meldung 123');
  });

  it('falls back to Open Graph, then to the older ways', () => {
    expect(
      read(
        page(`<meta property="og:title" content="Brücke &amp; Markt – Bote"><meta property="og:site_name" content="Bote">
          <meta property="article:published_time" content="2026-11-28T10:00:00Z"><meta name="author" content="Von Jana Muster">
          <meta property="article:author" content="https://facebook.example/bote"><title>Anders</title>`),
      ),
    ).toMatchObject({
      title: { value: 'Brücke & Markt', from: 'open-graph' },
      published: { value: { at: new Date('2026-11-28T10:00:00Z') }, from: 'open-graph' },
      author: { value: 'Jana Muster', from: 'meta' },
    });
    expect(
      read(
        page(
          '<meta name="DC.title" content="Amtsblatt 12"><meta name="DC.date" content="2026-11-27"><meta name="DC.creator" content="Gemeinde Lech">',
        ),
      ),
    ).toMatchObject({
      title: { value: 'Amtsblatt 12', from: 'dublin-core' },
      published: { value: { at: new Date('2026-11-26T23:00:00Z'), quality: 'day' }, from: 'dublin-core' },
      author: { value: 'Gemeinde Lech' },
    });
  });

  it.each([
    ['<time>30.11.2026, 08:15 Uhr</time>', '2026-11-30T07:15:00.000Z', 'moment'],
    ['<time>Veröffentlicht am 5. März 2026</time>', '2026-03-04T23:00:00.000Z', 'day'],
    ['<time datetime="2026-11-29">gestern</time>', '2026-11-28T23:00:00.000Z', 'day'],
    ['<time datetime="2026-11-29T00:00:00+01:00"></time>', '2026-11-28T23:00:00.000Z', 'day'],
    [
      '<time datetime="2020-01-01"></time><time itemprop="datePublished" datetime="2026-11-29T10:30"></time>',
      '2026-11-29T09:30:00.000Z',
      'moment',
    ],
    ['<time>Stand: 29.11.2026 | 17:05 Uhr</time>', '2026-11-29T16:05:00.000Z', 'moment'],
  ])('takes the date people read: %s', (body, at, quality) => {
    const { published } = read(page('', body));
    expect(published?.value).toEqual({ at: new Date(at), quality });
    expect(published?.from).toBe('time');
  });

  it.each(['1970-01-01T00:00:00Z', '2199-01-01', '2026-12-04T10:00:00Z'])(
    'believes no odd date: %s',
    (date) => {
      const facts = read(page(`<meta property="article:published_time" content="${date}">`));
      expect(facts.published).toBeNull();
      expect(facts.troubles).toEqual(['odd-date']);
    },
  );

  it.each([
    [
      '<title>Brücke eröffnet | Augsburger Bote</title><meta property="og:site_name" content="Augsburger Bote">',
      'Brücke eröffnet',
    ],
    ['<title>Brücke eröffnet - bote.example</title>', 'Brücke eröffnet'],
    [
      '<title>Brücke eröffnet – Bote</title><meta property="og:site_name" content="Augsburger Bote Online">',
      'Brücke eröffnet',
    ],
    ['<title>Streit - und kein Ende</title>', 'Streit - und kein Ende'],
    [
      '<title>Augsburger Bote</title><meta property="og:site_name" content="Augsburger Bote">',
      'Augsburger Bote',
    ],
  ])('leaves the name of the site off: %s', (head, title) => {
    expect(read(page(head)).title?.value).toBe(title);
  });

  it('knows broadcasts and podcasts', () => {
    const episode = {
      '@type': 'PodcastEpisode',
      name: 'Folge 12: Ankommen',
      datePublished: '2026-11-20',
      partOfSeries: { '@type': 'PodcastSeries', name: 'Lechwelle' },
    };
    expect(read(page(ld(episode)))).toMatchObject({
      title: { value: 'Folge 12: Ankommen' },
      series: { value: 'Lechwelle' },
      kind: { value: 'audio', from: 'json-ld' },
    });
    const event = { '@type': 'BroadcastEvent', name: 'Abendschau', startDate: '2026-11-20T18:30:00+01:00' };
    expect(read(page(ld([event])))).toMatchObject({
      title: { value: 'Abendschau' },
      published: { value: { at: new Date('2026-11-20T17:30:00Z'), quality: 'moment' } },
      kind: { value: 'video' },
    });
    expect(read(page('<meta property="og:type" content="video.other">')).kind.value).toBe('video');
  });

  it('survives linked data that is none', () => {
    const og = '<meta property="og:title" content="Trotzdem da">';
    expect(read(page(`<script type="application/ld+json">{"headline": "halb</script>${og}`))).toMatchObject({
      title: { value: 'Trotzdem da', from: 'open-graph' },
      troubles: ['broken-data'],
    });
    const raw = '//<![CDATA[\n{"@type":"NewsArticle","headline":"Zeile\numbrochen",}\n//]]>';
    expect(read(page(`<script type="application/ld+json">${raw}</script>`)).title?.value).toBe(
      'Zeile umbrochen',
    );
    for (const odd of [
      null,
      7,
      'Text',
      [[[]]],
      { '@type': 7 },
      { '@type': 'Article', headline: { a: 1 }, author: [null, 7, {}], datePublished: true },
    ]) {
      expect(read(page(ld(odd) + og)).title?.value).toBe('Trotzdem da');
    }
    expect(
      read(page(ld(JSON.parse('{"@type":"__proto__","__proto__":{"headline":"x"}}')) + og)).title?.value,
    ).toBe('Trotzdem da');
  });

  it('takes no address but an own one for the original', () => {
    for (const href of [
      'javascript:alert(1)',
      'https://other.example/x',
      'https://user:pw@bote.example/',
      'http://',
      'data:text/html,x',
    ]) {
      const facts = read(page(`<link rel="canonical" href="${href}">`));
      expect(facts.canonicalUrl).toEqual({ value: address, from: 'address' });
    }
    expect(read(page('<link rel="canonical" href="https://other.example/x">')).troubles).toEqual([
      'foreign-original',
    ]);
    expect(read(page('<link rel="canonical" href="/">')).canonicalUrl.value).toBe(address);
  });

  it('reads old charsets, named in the header, in the page or nowhere', () => {
    const latin = (head: string) => Buffer.from(page(`${head}<title>Müller räumt auf</title>`), 'latin1');
    expect(read(latin(''), { contentType: 'text/html; charset=ISO-8859-1' }).title?.value).toBe(
      'Müller räumt auf',
    );
    expect(read(latin('<meta charset="windows-1252">'), { contentType: 'text/html' }).title?.value).toBe(
      'Müller räumt auf',
    );
    expect(read(latin(''), { contentType: '' }).title?.value).toBe('Müller räumt auf');
  });

  it('says nothing where nothing stands', () => {
    expect(read('')).toMatchObject({
      title: null,
      published: null,
      author: null,
      siteName: null,
      language: null,
    });
    expect(read(page('<title>  </title><h1>–</h1>')).title).toBeNull();
  });
});

describe('hostile pages', () => {
  const og = '<meta property="og:title" content="Vorn">';
  it.each([
    ['deep', og + '<div>'.repeat(200_000)],
    ['closing what was never opened', og + '<i>'.repeat(500) + '</p>'.repeat(300_000)],
    ['many elements', og + '<br>'.repeat(500_000)],
    ['one long attribute', `${og}<p class="${'a '.repeat(1_000_000)}">`],
    ['deep linked data', `${og}<script type="application/ld+json">${'['.repeat(150_000)}</script>`],
    [
      'nested linked data',
      `${og}<script type="application/ld+json">${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}</script>`,
    ],
    ['wide linked data', og + ld(Array.from({ length: 20_000 }, (_, n) => ({ '@type': 'Thing', n })))],
    ['blanks in a title', `<title>${' -'.repeat(200_000)}</title>${og}`],
    ['separators in a title', `${og.replace('Vorn', `Vorn${' | '.repeat(600)}`)}`],
    ['many times', og + '<time>99.99.9999</time>'.repeat(50_000)],
    ['entities', og + `<h1>${'&amp;'.repeat(300_000)}</h1>`],
  ])('are read quickly and as far as they go: %s', (_, markup) => {
    expect(withoutHanging(() => read(markup)).title?.value).toContain('Vorn');
  });

  it('never break it, nor get anything else out of it than bounded text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<meta property="og:title" content="',
        '">',
        '<title>',
        '</title>',
        '<time datetime="',
        '<script type="application/ld+json">',
        '</script>',
        '{"@type":"NewsArticle","headline":',
        '"@graph":[',
        '<link rel="canonical" href="',
        'javascript:',
        'https://bote.example/',
        '&#x1f600;',
        '&#0;',
        '30.11.2026',
        '<!--',
        '<![CDATA[',
        '\u0000',
        '\ud800',
      ),
      fc.string({ maxLength: 20 }),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    const markup = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(markup, (text) => {
        const facts = read(text);
        const texts = [facts.title, facts.author, facts.siteName, facts.series, facts.language].flatMap(
          (told) => told?.value ?? [],
        );
        for (const value of texts) {
          expect(value.length).toBeLessThanOrEqual(1_000);
          // eslint-disable-next-line no-control-regex
          expect(value).not.toMatch(/[\u0000-\u001f]|\p{Surrogate}/u);
        }
        expect(facts.canonicalUrl.value).toMatch(/^https?:\/\//);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        expect(read(bytes, { contentType: '' }).canonicalUrl.value).toBe(address);
      }),
      { numRuns: 100 },
    );
  });

  it('of linked data in every shape', () => {
    const keys = fc.constantFrom(
      '@type',
      '@graph',
      'headline',
      'name',
      'author',
      'datePublished',
      'publisher',
      'url',
      'mainEntityOfPage',
      'partOfSeries',
      'publication',
      '@value',
      '@id',
      'inLanguage',
    );
    const leaf = fc.oneof(
      fc.constantFrom('NewsArticle', 'PodcastEpisode', 'BroadcastEvent', '2026-11-29', address),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(() => read(page(ld(value)))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
