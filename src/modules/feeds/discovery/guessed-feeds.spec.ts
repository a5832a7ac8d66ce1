import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { guessedFeeds } from './guessed-feeds.js';

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
      ['https://feed.ksta.de/feed/rss/koeln/index.rss', 'https://feed.ksta.de/feed/rss/index.rss'],
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
      [
        'https://www.infranken.de/storage/rss/rss/2.0/bamberg.xml',
        'https://www.infranken.de/storage/rss/rss/2.0/lokales.xml',
      ],
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
    ['VRM, start page', 'https://www.mittelhessen.de/', '', ['https://www.mittelhessen.de/rss/lokales/']],
    [
      'Freie Presse',
      'https://www.freiepresse.de/chemnitz/',
      '',
      ['https://www.freiepresse.de/rss/rss_chemnitz.php'],
    ],
    [
      'Frankfurter Allgemeine',
      'https://www.faz.net/aktuell/rhein-main/',
      '',
      ['https://www.faz.net/rss/aktuell/rhein-main/', 'https://www.faz.net/rss/aktuell/'],
    ],
    [
      'Süddeutsche Zeitung',
      'https://www.sueddeutsche.de/muenchen/dachau',
      '',
      ['https://rss.sueddeutsche.de/rss/Dachau'],
    ],
    [
      'CH Media',
      'https://www.tagblatt.ch/ostschweiz',
      '',
      ['https://www.tagblatt.ch/ostschweiz.rss', 'https://www.tagblatt.ch/schweiz.rss'],
    ],
    ['nnz', 'https://www.nnz-online.de/', '', ['https://www.nnz-online.de/_rss/news_rss_iso.php']],
    [
      'local radio, by the number in its page',
      'https://www.radio.example/',
      '<a href="/thema/lokalnachrichten-392">Lokalnachrichten</a>',
      ['https://www.radio.example/thema/lokalnachrichten-392.rss'],
    ],
    [
      'tagesschau, a Land',
      'https://www.tagesschau.de/inland/regional/bayern',
      '',
      [
        'https://www.tagesschau.de/inland/regional/bayern/index~rss2.xml',
        'https://www.tagesschau.de/index~rss2.xml',
      ],
    ],
    ['tagesschau', 'https://www.tagesschau.de/', '', ['https://www.tagesschau.de/index~rss2.xml']],
    [
      'Presseportal, an office',
      'https://www.presseportal.de/blaulicht/nr/43558',
      '',
      ['https://www.presseportal.de/rss/dienststelle_43558.rss2'],
    ],
    [
      'Presseportal, a place',
      'https://www.presseportal.de/blaulicht/r/Fulda',
      '',
      ['https://www.presseportal.de/rss/polizei/r/Fulda.rss2'],
    ],
    [
      'Presseportal, a keyword',
      'https://www.presseportal.de/st/Obdachlosigkeit',
      '',
      ['https://www.presseportal.de/rss/st/Obdachlosigkeit.rss2'],
    ],
    [
      'Presseportal, a department',
      'https://www.presseportal.de/soziales',
      '',
      ['https://www.presseportal.de/rss/soziales.rss2'],
    ],
    [
      'TYPO3, a page of news',
      'https://www.stadt.example/rathaus/aktuelles/',
      '<meta name="generator" content="TYPO3 CMS">',
      [
        'https://www.stadt.example/rathaus/aktuelles/feed.xml',
        'https://www.stadt.example/rathaus/aktuelles?type=9818',
        'https://www.stadt.example/feed.xml',
        'https://www.stadt.example/rss.xml',
      ],
    ],
    [
      'Joomla, a page of news',
      'https://www.stadt.example/presse/pressemitteilungen',
      '<meta name="generator" content="Joomla! - Open Source">',
      ['https://www.stadt.example/presse/pressemitteilungen?format=feed&type=rss'],
    ],
    [
      'Drupal, a page of news',
      'https://www.stadt.example/aktuelles',
      '<script data-drupal-selector="x">',
      ['https://www.stadt.example/aktuelles/rss.xml', 'https://www.stadt.example/rss.xml'],
    ],
    [
      'iKISS',
      'https://www.kreis.example/',
      '<a href="/index.php?ModID=7&amp;FID=150.332.1">Presse</a>',
      ['https://www.kreis.example/media/rss/Pressemitteilungen.xml'],
    ],
    [
      'Sitepark',
      'https://www.stadt.example/de/rathaus/',
      '<!-- Sitepark IES -->',
      ['https://www.stadt.example/de/rathaus/_rss/rss.php', 'https://www.stadt.example/_rss/rss.php'],
    ],
    [
      'Government Site Builder',
      'https://www.amt.example/DE/Home/home_node.html',
      '<link href="/SiteGlobals/Frontend/x.css">',
      ['https://www.amt.example/SiteGlobals/Functions/RSSFeed/DE/RSSNewsfeed/RSSNewsfeed.xml'],
    ],
    [
      'Blogger',
      'https://verein.example/',
      '<script src="https://www.blogger.com/x.js">',
      ['https://verein.example/feeds/posts/default?alt=rss'],
    ],
    [
      'Wix',
      'https://verein.example/',
      '<img src="https://static.wixstatic.com/x">',
      ['https://verein.example/blog-feed.xml'],
    ],
    [
      'Squarespace',
      'https://verein.example/neues',
      '<script src="https://static1.squarespace.com/x">',
      ['https://verein.example/neues?format=rss'],
    ],
    ['Ghost', 'https://verein.example/', '<meta content="Ghost 5.1">', ['https://verein.example/rss/']],
    ['an unknown system', 'https://blatt.example/', '<p>Nachrichten</p>', []],
    ['a host that only ends alike', 'https://notwaz.de/', '', []],
  ])('%s', (_name, url, html, known) => {
    expect(guessedFeeds(url, html).known).toEqual(known);
  });

  it('knows common addresses for every site, the best first, none twice', () => {
    const { known, common } = guessedFeeds('https://verein.example/', '/wp-content/');
    expect(common).not.toContain(known[0]);
    expect(common.slice(0, 2)).toEqual(['https://verein.example/?feed=rss2', 'https://verein.example/rss']);
    expect(new Set(common).size).toBe(common.length);
  });

  it.each([
    ['TYPO3', '<meta content="TYPO3 CMS">', ['/?type=9818', '/?type=100']],
    [
      'Contao',
      '<script src="/bundles/contaocore/x.js">',
      ['/share/aktuelles.xml', '/share/news.xml', '/share/nachrichten.xml'],
    ],
    ['iKISS', '<p>Realisierung mit iKISS</p>', ['/media/rss/Pressemitteilung.xml']],
  ])('asks what only some sites of %s have before the common ones', (_name, html, first) => {
    const { common } = guessedFeeds('https://stadt.example/', html);
    expect(common.slice(0, first.length)).toEqual(first.map((path) => `https://stadt.example${path}`));
  });

  it.each([
    ['half traces', '/wp-', []],
    ['blanks', ' '.repeat(64), []],
    ['numbers of iKISS', '?ModID=1', []],
    ['topics of radios', '/thema/lokalnachrichten-', []],
  ])('is not held up by a megabyte of %s', (_name, piece, known) => {
    const html = piece.repeat(Math.ceil((1024 * 1024) / piece.length));
    expect(withoutHanging(() => guessedFeeds('https://stadt.example/', html).known)).toEqual(known);
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
