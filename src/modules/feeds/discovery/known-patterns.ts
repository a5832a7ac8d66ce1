/** A page as the patterns see it. */
export interface PageTraces {
  /** Path of the section without slash at its end: `/lokales/kiel`; empty for the start page. */
  readonly section: string;
  readonly html: string;
}

/** Where a publishing system keeps its feeds. */
export interface FeedPattern {
  readonly system: string;
  /** Hosts without `www.` at which the pattern was confirmed, separated by blanks. */
  readonly hosts: string;
  /** Traces that the system leaves in its pages. */
  readonly traces: RegExp | null;
  /** Addresses to try, absolute or from the root, best first: the section's own feeds, then those of the whole site. */
  readonly paths: (page: PageTraces) => readonly string[];
  /** Where some sites of the system keep them instead: for when nothing else was found. */
  readonly otherwise?: readonly string[];
}

/** First the section's own feed, then the one of the whole site. */
const bySuffix =
  (...suffixes: string[]) =>
  ({ section }: PageTraces) => [
    ...(section ? suffixes.map((suffix) => `${section}${suffix}`) : []),
    ...suffixes,
  ];

const always =
  (...paths: string[]) =>
  () =>
    paths;

/** Last part of a section: `/lokales/kiel` → `kiel`. */
const place = ({ section }: PageTraces) => section.slice(section.lastIndexOf('/') + 1);

/** Newsrooms. Source: the feed addresses in `config/outlets.csv`; a group's form is listed here when at least two of its titles use it. */
const publishers: readonly FeedPattern[] = [
  {
    system: 'Arc (Madsack and others)',
    hosts:
      'haz.de lvz.de dnn.de kn-online.de ln-online.de maz-online.de ostsee-zeitung.de op-marburg.de saechsische.de goettinger-tageblatt.de neuepresse.de paz-online.de waz-online.de sn-online.de szlz.de gnz.de cz.de dewezet.de dieharke.de rnd.de',
    traces: /\/arc\/outboundfeeds\/|\/pf\/resources\/|arcpublishing\.com/i,
    paths: ({ section }) => [
      ...(section ? [`/arc/outboundfeeds/rss/category${section}/?outputType=xml`] : []),
      '/arc/outboundfeeds/rss/',
    ],
  },
  {
    system: 'FUNKE, and the papers with the same address form',
    hosts:
      'waz.de wp.de wr.de nrz.de otz.de tlz.de thueringer-allgemeine.de abendblatt.de morgenpost.de braunschweiger-zeitung.de harzkurier.de derwesten.de augsburger-allgemeine.de mainpost.de allgaeuer-zeitung.de suedkurier.de shz.de noz.de svz.de nnn.de prignitzer.de',
    traces: /funke(medien|-mediengruppe|digital)/i,
    paths: bySuffix('/rss'),
  },
  {
    system: 'Ippen',
    hosts:
      'merkur.de tz.de hna.de fnp.de fr.de op-online.de wa.de kreiszeitung.de come-on.de fuldaerzeitung.de giessener-allgemeine.de giessener-anzeiger.de ovb-online.de 24rhein.de az-online.de bgland24.de bw24.de chiemgau24.de fehmarn24.de hanauer.de heidelberg24.de hersfelder-zeitung.de innsalzach24.de kreis-anzeiger.de lauterbacher-anzeiger.de mannheim24.de rga.de rosenheim24.de ruhr24.de sauerlandkurier.de schwaebische-post.de soester-anzeiger.de solinger-tageblatt.de usinger-anzeiger.de wasserburg24.de werra-rundschau.de wetterauer-zeitung.de wlz-online.de',
    traces: /idcdn\.de|ippen\.media|ippen-digital/i,
    paths: bySuffix('/rssfeed.rdf'),
  },
  {
    system: 'Rheinische Post group',
    hosts:
      'rp-online.de ga.de aachener-zeitung.de saarbruecker-zeitung.de pfaelzischer-merkur.de volksfreund.de wz.de wuppertaler-rundschau.de',
    traces: /rp-digital\.de|rp-online\.de\/assets/i,
    paths: bySuffix('/feed.rss'),
  },
  {
    system: 'VRM',
    hosts: 'echo-online.de wiesbadener-kurier.de allgemeine-zeitung.de mittelhessen.de',
    traces: null,
    paths: ({ section }) => [section ? `/rss${section}/` : '/rss/lokales/'],
  },
  {
    system: 'Kölner Stadt-Anzeiger',
    hosts: 'ksta.de',
    traces: null,
    paths: ({ section }) =>
      (section ? [section, ''] : ['']).map((path) => `https://feed.ksta.de/feed/rss${path}/index.rss`),
  },
  {
    system: 'HCSB and Stuttgart',
    hosts:
      'frankenpost.de insuedthueringen.de kurier.de np-coburg.de stuttgarter-zeitung.de stuttgarter-nachrichten.de schwarzwaelder-bote.de esslinger-zeitung.de krzbb.de leonberger-kreiszeitung.de marbacher-zeitung.de kornwestheimer-zeitung.de verlagshaus-jaumann.de',
    traces: null,
    paths: bySuffix('.rss.feed', '.rss2.feed'),
  },
  {
    system: 'inFranken',
    hosts: 'infranken.de',
    traces: null,
    paths: (page) =>
      [page.section ? place(page) : 'startseite', 'lokales'].map(
        (name) => `/storage/rss/rss/2.0/${name}.xml`,
      ),
  },
  {
    system: 'Lippische Landes-Zeitung',
    hosts: 'lz.de',
    traces: null,
    paths: (page) => (page.section ? [`/_lz_daten/_export/rss/${place(page)}/index.rss`] : []),
  },
  {
    system: 'Freie Presse',
    hosts: 'freiepresse.de',
    traces: null,
    paths: (page) => [page.section ? place(page) : 'sachsen'].map((name) => `/rss/rss_${name}.php`),
  },
  {
    system: 'Frankfurter Allgemeine',
    hosts: 'faz.net',
    traces: null,
    paths: ({ section }) => [...(section ? [`/rss${section}/`] : []), '/rss/aktuell/'],
  },
  {
    system: 'Süddeutsche Zeitung',
    hosts: 'sueddeutsche.de sz.de',
    traces: null,
    paths: (page) => {
      const name = place(page);
      const names = name ? [name.charAt(0).toUpperCase() + name.slice(1)] : ['Topthemen', 'Alles'];
      return names.map((each) => `https://rss.sueddeutsche.de/rss/${each}`);
    },
  },
  {
    system: 'CH Media',
    hosts: 'aargauerzeitung.ch bzbasel.ch luzernerzeitung.ch tagblatt.ch',
    traces: null,
    paths: ({ section }) => [...(section ? [`${section}.rss`] : []), '/schweiz.rss'],
  },
  {
    system: 'nnz and its sister papers in northern Thuringia',
    hosts: 'nnz-online.de kyffhaeuser-nachrichten.de eichsfelder-nachrichten.de',
    traces: null,
    paths: always('/_rss/news_rss_iso.php'),
  },
  {
    system: 'local radio in North Rhine-Westphalia',
    hosts: 'hellwegradio.de radioemscherlippe.de',
    traces: /\/thema\/lokalnachrichten-\d/i,
    // the number is the station's own
    paths: ({ html }) => {
      const topic = /\/thema\/lokalnachrichten-\d{1,6}/i.exec(html)?.[0];
      return topic === undefined ? [] : [`${topic}.rss`];
    },
  },
  {
    system: 'tagesschau, with a part for each Land',
    hosts: 'tagesschau.de',
    traces: null,
    paths: bySuffix('/index~rss2.xml'),
  },
  {
    system: 'Presseportal',
    hosts: 'presseportal.de',
    traces: null,
    paths: presseportalPaths,
  },
];

/** `/blaulicht/nr/43558` is an office, `/blaulicht/r/Fulda` a place, `/st/Ehrenamt` a keyword; other pages are departments. */
function presseportalPaths({ section }: PageTraces): readonly string[] {
  const [, kind = '', name = ''] = /\/(nr|r|st)\/([^/]+)$/.exec(section) ?? [];
  if (kind === 'nr') return [`/rss/dienststelle_${name}.rss2`];
  if (kind === 'r') return [`/rss/polizei/r/${name}.rss2`];
  if (kind === 'st') return [`/rss/st/${name}.rss2`];
  return section.startsWith('/blaulicht') || section === '' ? ['/rss/polizei.rss2'] : [`/rss${section}.rss2`];
}

/**
 * Publishing systems that anybody may use: associations, parishes, municipalities. Sources: their documentation (WordPress, Joomla, Drupal, Blogger,
 * Wix, Squarespace, Ghost), the settings of `tx_news` and `tt_news` (TYPO3: page types 9818 and 100) and of Contao up to 4.13 (`share/`), and feed addresses
 * of towns and districts in public lists (iKISS in Goslar and Eisenhüttenstadt, Sitepark in Kiel, Government Site Builder at federal ministries).
 */
const systems: readonly FeedPattern[] = [
  {
    system: 'WordPress',
    hosts: '',
    traces: /\/wp-(content|includes|json)\//i,
    paths: bySuffix('/feed/'),
    otherwise: ['/?feed=rss2'],
  },
  {
    system: 'Joomla',
    hosts: '',
    traces: /content="Joomla!|\/media\/(system|vendor)\/(js|joomla)|\/components\/com_content\//i,
    paths: ({ section }) => [`${section || '/'}?format=feed&type=rss`],
    otherwise: ['/index.php?format=feed&type=rss'],
  },
  {
    system: 'Drupal',
    hosts: '',
    traces: /content="Drupal|\/sites\/default\/files\/|data-drupal-/i,
    paths: ({ section }) => [...(section ? [`${section}/rss.xml`] : []), '/rss.xml'],
  },
  {
    system: 'TYPO3',
    hosts: '',
    traces: /content="TYPO3|\/typo3(conf|temp)\/|\/_assets\/[0-9a-f]{32}\//i,
    paths: ({ section }) => [
      ...(section ? [`${section}/feed.xml`, `${section}?type=9818`] : []),
      '/feed.xml',
      '/rss.xml',
    ],
    otherwise: ['/?type=9818', '/?type=100'],
  },
  {
    system: 'Contao',
    hosts: '',
    traces: /content="Contao|\/assets\/contao\/|\/bundles\/contao/i,
    paths: always(),
    otherwise: ['/share/aktuelles.xml', '/share/news.xml', '/share/nachrichten.xml'],
  },
  {
    system: 'iKISS, at many districts and towns',
    hosts: '',
    traces: /[?&;](?:amp;)?ModID=\d+&(?:amp;)?FID=\d|\bikiss\b/i,
    paths: always('/media/rss/Pressemitteilungen.xml'),
    otherwise: ['/media/rss/Pressemitteilung.xml'],
  },
  {
    system: 'Sitepark, at many towns',
    hosts: '',
    traces: /\bsitepark\b|\/_rss\/rss\.php/i,
    paths: ({ section }) => [...(section ? [`${section}/_rss/rss.php`] : []), '/_rss/rss.php'],
  },
  {
    system: 'Government Site Builder, at federal and Land authorities',
    hosts: '',
    traces: /\/SiteGlobals\//i,
    paths: always('/SiteGlobals/Functions/RSSFeed/DE/RSSNewsfeed/RSSNewsfeed.xml'),
    otherwise: ['/SiteGlobals/Functions/RSSFeed/RSSNewsfeed/RSSNewsfeed.xml'],
  },
  {
    system: 'Blogger',
    hosts: '',
    traces: /blogger\.com\/|\.blogspot\./i,
    paths: always('/feeds/posts/default?alt=rss'),
  },
  { system: 'Wix', hosts: '', traces: /static\.wixstatic\.com/i, paths: always('/blog-feed.xml') },
  {
    system: 'Squarespace',
    hosts: '',
    traces: /static1?\.squarespace\.com/i,
    paths: ({ section }) => [`${section || '/blog'}?format=rss`],
  },
  { system: 'Ghost', hosts: '', traces: /content="Ghost /i, paths: always('/rss/') },
];

export const knownPatterns: readonly FeedPattern[] = [...publishers, ...systems];
