import { describe, expect, it } from '@jest/globals';
import { guessedFeeds } from './known-patterns.js';

describe('guessedFeeds', () => {
  it.each<[string, string, string, string[]]>([
    ['Arc by host', 'https://www.kn-online.de/', '', ['https://www.kn-online.de/arc/outboundfeeds/rss/']],
    [
      'Arc, local page',
      'https://www.kn-online.de/lokales/kiel/',
      '',
      [
        'https://www.kn-online.de/arc/outboundfeeds/rss/category/lokales/kiel/?outputType=xml',
        'https://www.kn-online.de/arc/outboundfeeds/rss/',
      ],
    ],
    [
      'Arc by its traces',
      'https://zeitung.example/',
      '<script src="/pf/resources/x.js">',
      ['https://zeitung.example/arc/outboundfeeds/rss/'],
    ],
    [
      'FUNKE, town page',
      'https://www.waz.de/lokales/essen/',
      '',
      ['https://www.waz.de/lokales/essen/rss', 'https://www.waz.de/rss'],
    ],
    [
      'Ippen, district page',
      'https://www.merkur.de/lokales/dachau/',
      '',
      ['https://www.merkur.de/lokales/dachau/rssfeed.rdf', 'https://www.merkur.de/rssfeed.rdf'],
    ],
    [
      'Ippen by its traces',
      'https://blatt.example/',
      '<img src="https://www.blatt.idcdn.de/1.jpg">',
      ['https://blatt.example/rssfeed.rdf'],
    ],
    [
      'Rheinische Post',
      'https://www.ga.de/bonn/',
      '',
      ['https://www.ga.de/bonn/feed.rss', 'https://www.ga.de/feed.rss'],
    ],
    [
      'VRM',
      'https://www.echo-online.de/lokales/darmstadt',
      '',
      ['https://www.echo-online.de/rss/lokales/darmstadt/'],
    ],
    ['Kölner Stadt-Anzeiger', 'https://www.ksta.de/', '', ['https://feed.ksta.de/feed/rss/index.rss']],
    [
      'Kölner Stadt-Anzeiger, section',
      'https://www.ksta.de/koeln',
      '',
      ['https://feed.ksta.de/feed/rss/koeln/index.rss'],
    ],
    [
      'HCSB',
      'https://www.np-coburg.de/',
      '',
      ['https://www.np-coburg.de/.rss.feed', 'https://www.np-coburg.de/.rss2.feed'],
    ],
    [
      'inFranken, district',
      'https://www.infranken.de/lk/bamberg/',
      '',
      ['https://www.infranken.de/storage/rss/rss/2.0/bamberg.xml'],
    ],
    [
      'Lippische Landes-Zeitung',
      'https://www.lz.de/lippe/detmold/',
      '',
      ['https://www.lz.de/_lz_daten/_export/rss/detmold/index.rss'],
    ],
    [
      'WordPress below a folder',
      'https://verein.example/blog/',
      '<link href="/wp-content/x.css">',
      ['https://verein.example/blog/feed/', 'https://verein.example/feed/'],
    ],
    [
      'Joomla',
      'https://verein.example/',
      '<meta name="generator" content="Joomla! 5">',
      ['https://verein.example/?format=feed&type=rss'],
    ],
    ['an unknown system', 'https://blatt.example/', '<p>Nachrichten</p>', []],
    ['a host that only ends alike', 'https://notwaz.de/', '', []],
  ])('%s', (_name, url, html, known) => {
    expect(guessedFeeds(url, html).known).toEqual(known);
  });

  it('knows common addresses for every site, the best first, none twice', () => {
    const { known, common } = guessedFeeds('https://verein.example/', '/wp-content/');
    expect(common).not.toContain(known[0]);
    expect(common[0]).toBe('https://verein.example/rss');
    expect(new Set(common).size).toBe(common.length);
  });

  it('takes the folder of an article and leaves its file name', () => {
    expect(guessedFeeds('https://www.merkur.de/lokales/dachau/artikel-123.html?x=1', '').known[0]).toBe(
      'https://www.merkur.de/lokales/dachau/rssfeed.rdf',
    );
  });

  it.each([
    'https://a.example//evil.example/x/',
    'https://a.example/https://evil.example/',
    'https://a.example/\\\\evil.example/x/',
  ])('stays at its host for %s', (url) => {
    const { known, common } = guessedFeeds(url, '/wp-content/');
    expect([...known, ...common].map((guess) => new URL(guess).host)).toEqual(
      [...known, ...common].map(() => 'a.example'),
    );
  });
});
