import { googleNewsTarget } from './redirect-target-google-news.js';

/** A service whose links lead elsewhere and name the place in themselves. */
export interface Redirect {
  service: string;
  /** Tested on the host in lower case, anchored at both ends. */
  host: RegExp;
  /** Tested on the path. */
  path: RegExp;
  /** What the link names, unchecked; null when it names nothing. */
  target: (url: URL) => string | null;
  source: string;
}

const google = /^(?:www\.)?google\.(?:[a-z]{2,7}|com?\.[a-z]{2})$/;

/** Short links (t.co, bit.ly) and links of Google's old feed proxy (`/~r/…`) name no address: only the network could tell. */
export const redirects: readonly Redirect[] = [
  {
    service: 'Google Alerts and search',
    host: google,
    path: /^\/url$/,
    target: parameter('url', 'q'),
    source: 'https://gitlab.com/ClearURLs/rules/-/raw/master/data.min.json (google)',
  },
  {
    service: 'Google News, links made before summer 2024',
    host: /^news\.google\.com$/,
    path: /^\/(?:rss\/|__i\/rss\/rd\/)?(?:articles|read)\/CBMi/,
    target: googleNewsTarget,
    source: 'https://github.com/SSujitX/google-news-url-decoder',
  },
  {
    service: "Google's AMP viewer",
    host: google,
    path: /^\/amp\//,
    target: (url) => publisherAddress(url, '/amp/'),
    source: 'https://developers.google.com/amp/cache/overview',
  },
  {
    service: 'AMP caches of Google and Bing',
    host: /^(?:[a-z0-9-]{1,63}\.)?(?:cdn\.ampproject\.org|bing-amp\.com)$/,
    path: /^\/[a-z]\//,
    target: (url) => publisherAddress(url, url.pathname.slice(0, 3)),
    source: 'https://amp.dev/documentation/examples/guides/using_the_google_amp_cache/',
  },
  {
    service: 'Bing News',
    host: /^(?:www\.)?bing\.[a-z]{2,10}$/,
    path: /^\/news\/apiclick\.aspx$/i,
    target: parameter('url'),
    source: 'links of the feeds that https://www.bing.com/news/search?format=rss gives',
  },
  {
    service: 'Bing search',
    host: /^(?:www\.)?bing\.[a-z]{2,10}$/,
    path: /^\/ck\/a$/,
    target: bingTarget,
    source: 'links on result pages: u=a1 and the address in base64url',
  },
  {
    service: 'Yahoo search',
    host: /^r\.search\.yahoo\.[a-z.]{2,10}$/,
    path: /\/RU=/,
    target: yahooTarget,
    source: 'links on result pages: a path segment RU=',
  },
  {
    service: 'DuckDuckGo',
    host: /^(?:www\.)?duckduckgo\.com$/,
    path: /^\/l\/$/,
    target: parameter('uddg'),
    source: 'links on result pages without script',
  },
  {
    service: 'Facebook and Instagram',
    host: /^(?:l|lm|www|m)\.(?:facebook|instagram)\.com$/,
    path: /^\/(?:l\.php)?$/,
    target: parameter('u'),
    source: 'https://github.com/brave/adblock-lists/blob/master/brave-lists/debounce.json',
  },
  {
    service: 'YouTube',
    host: /^(?:www\.|m\.)?youtube\.com$/,
    path: /^\/redirect$/,
    target: parameter('q'),
    source: 'https://github.com/brave/adblock-lists/blob/master/brave-lists/debounce.json',
  },
  {
    service: 'Safe Links of Outlook and Teams',
    host: /^[a-z0-9-]{1,63}\.safelinks\.protection\.outlook\.com$/,
    path: /^\//,
    target: parameter('url'),
    source: 'https://learn.microsoft.com/defender-office-365/safe-links-about',
  },
  {
    service: 'feed proxies of publishers',
    host: /^(?:feedproxy|feeds|rss|redirect)\./,
    path: /./,
    target: (url) => pageOnly(parameter('url')(url)),
    source: 'links such as https://feeds.…/go?url=…; a front page as target would make one of many articles',
  },
];

function parameter(...names: string[]) {
  return (url: URL): string | null => names.map((name) => url.searchParams.get(name)).find(Boolean) ?? null;
}

/** `…/c/s/host/path?query`: everything behind the prefix, `s/` for https. */
function publisherAddress(url: URL, prefix: string): string | null {
  const rest = url.pathname.slice(prefix.length) + url.search;
  const isSecure = rest.startsWith('s/');
  const address = isSecure ? rest.slice(2) : rest;
  const host = address.split('/', 1)[0] ?? '';
  return host.includes('.') ? `http${isSecure ? 's' : ''}://${address}` : null;
}

function bingTarget(url: URL): string | null {
  const coded = url.searchParams.get('u');
  return coded?.startsWith('a1') ? Buffer.from(coded.slice(2), 'base64url').toString('utf8') : null;
}

function yahooTarget(url: URL): string | null {
  const escaped = /\/RU=([^/]+)/.exec(url.pathname)?.[1];
  try {
    return escaped ? decodeURIComponent(escaped) : null;
  } catch {
    return null;
  }
}

function pageOnly(target: string | null): string | null {
  return target && /^https?:\/\/[^/?#]+(?:\/[^?#]|\/?\?.)/i.test(target) ? target : null;
}
