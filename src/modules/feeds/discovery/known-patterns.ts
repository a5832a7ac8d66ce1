/** Where a publishing system keeps its feeds. */
interface FeedPattern {
  readonly system: string;
  /** Hosts without `www.` at which the pattern was confirmed, separated by blanks. */
  readonly hosts: string;
  /** Traces that the system leaves in its pages. */
  readonly traces: RegExp | null;
  /** Paths to try for a section (`/lokales/kiel`, or empty for the whole site), best first. */
  readonly paths: (section: string) => readonly string[];
}

/** First the section's own feed, then the one of the whole site. */
const bySuffix = (suffix: string) => (section: string) =>
  section ? [`${section}${suffix}`, suffix] : [suffix];

/** Sources: the addresses in `config/outlets.csv` (hosts), public documentation of the systems (WordPress to TYPO3). */
const patterns: readonly FeedPattern[] = [
  {
    system: 'Arc (Madsack)',
    hosts:
      'haz.de lvz.de dnn.de kn-online.de ln-online.de maz-online.de ostsee-zeitung.de op-marburg.de saechsische.de goettinger-tageblatt.de waz-online.de gnz.de rnd.de',
    traces: /\/arc\/outboundfeeds\/|\/pf\/resources\/|arcpublishing\.com/i,
    paths: (section) => [
      ...(section ? [`/arc/outboundfeeds/rss/category${section}/?outputType=xml`] : []),
      '/arc/outboundfeeds/rss/',
    ],
  },
  {
    system: 'FUNKE, and the papers with the same address form',
    hosts:
      'waz.de wp.de nrz.de otz.de thueringer-allgemeine.de abendblatt.de morgenpost.de braunschweiger-zeitung.de derwesten.de augsburger-allgemeine.de mainpost.de allgaeuer-zeitung.de suedkurier.de shz.de noz.de svz.de nnn.de',
    traces: /funke(medien|-mediengruppe|digital)/i,
    paths: bySuffix('/rss'),
  },
  {
    system: 'Ippen',
    hosts:
      'merkur.de tz.de hna.de fnp.de fr.de op-online.de wa.de kreiszeitung.de come-on.de fuldaerzeitung.de giessener-allgemeine.de ovb-online.de',
    traces: /idcdn\.de|ippen\.media|ippen-digital/i,
    paths: bySuffix('/rssfeed.rdf'),
  },
  {
    system: 'Rheinische Post group',
    hosts:
      'rp-online.de ga.de aachener-zeitung.de saarbruecker-zeitung.de volksfreund.de wz.de wuppertaler-rundschau.de',
    traces: /rp-digital\.de|rp-online\.de\/assets/i,
    paths: bySuffix('/feed.rss'),
  },
  {
    system: 'VRM',
    hosts: 'echo-online.de wiesbadener-kurier.de allgemeine-zeitung.de',
    traces: null,
    paths: (section) => (section ? [`/rss${section}/`] : []),
  },
  {
    system: 'Kölner Stadt-Anzeiger',
    hosts: 'ksta.de',
    traces: null,
    paths: (section) => [`https://feed.ksta.de/feed/rss${section}/index.rss`],
  },
  {
    system: 'HCSB and Stuttgart',
    hosts:
      'frankenpost.de kurier.de np-coburg.de stuttgarter-zeitung.de stuttgarter-nachrichten.de kornwestheimer-zeitung.de verlagshaus-jaumann.de',
    traces: null,
    paths: (section) =>
      section ? [`${section}.rss.feed`, '/.rss.feed', '/.rss2.feed'] : ['/.rss.feed', '/.rss2.feed'],
  },
  {
    system: 'inFranken',
    hosts: 'infranken.de',
    traces: null,
    paths: (section) => [`/storage/rss/rss/2.0/${lastPart(section) || 'startseite'}.xml`],
  },
  {
    system: 'Lippische Landes-Zeitung',
    hosts: 'lz.de',
    traces: null,
    paths: (section) => (section ? [`/_lz_daten/_export/rss/${lastPart(section)}/index.rss`] : []),
  },
  { system: 'WordPress', hosts: '', traces: /\/wp-(content|includes|json)\//i, paths: bySuffix('/feed/') },
  {
    system: 'Joomla',
    hosts: '',
    traces: /content="Joomla!/i,
    paths: (section) => [`${section || '/'}?format=feed&type=rss`],
  },
  {
    system: 'Drupal',
    hosts: '',
    traces: /content="Drupal|\/sites\/default\/files\//i,
    paths: () => ['/rss.xml'],
  },
  {
    system: 'TYPO3',
    hosts: '',
    traces: /content="TYPO3|\/typo3(conf|temp)\//i,
    paths: () => ['/rss.xml', '/feed.xml', '/?type=9818'],
  },
];

/** Common at sites of every kind, by how many outlets of the catalogue use them. */
const commonPaths = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/arc/outboundfeeds/rss/',
  '/feed.rss',
  '/index.rss',
  '/rssfeed.rdf',
  '/.rss.feed',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
];

export interface GuessedFeeds {
  /** Addresses that the site's own system is known for: worth asking even where the page announces feeds. */
  readonly known: string[];
  /** Addresses that are common anywhere: for sites that tell us nothing. */
  readonly common: string[];
}

/** Addresses where a site's feeds could be, best first, by its host and the traces in its page. Pure: nothing is asked. */
export function guessedFeeds(pageUrl: string, html: string): GuessedFeeds {
  const page = new URL(pageUrl);
  const host = page.hostname.replace(/^www\./, '');
  const section = sectionOf(page);
  const known = patterns
    .filter(({ hosts, traces }) => hosts.split(' ').includes(host) || traces?.test(html))
    .flatMap(({ paths }) => paths(section));
  const absolute = (paths: readonly string[]) => [...new Set(paths.map((path) => new URL(path, page).href))];
  const knownUrls = absolute(known);
  const common = section ? [`${section}/feed/`, `${section}/rss`, ...commonPaths] : commonPaths;
  return { known: knownUrls, common: absolute(common).filter((url) => !knownUrls.includes(url)) };
}

/** `/lokales/kiel/index.html` → `/lokales/kiel`; empty for a start page. */
function sectionOf(page: URL): string {
  return page.pathname
    .replace(/\/[^/]*\.[^/]*$/, '')
    .replace(/\/+$/, '')
    .replace(/^\/\/+/, '/');
}

function lastPart(section: string): string {
  return section.slice(section.lastIndexOf('/') + 1);
}
