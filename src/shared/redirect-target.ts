/**
 * The address that a redirect of a search alert names in itself, read without asking the network: Google Alerts
 * (`google.de/url?url=` or `q=`), Bing News (`/news/apiclick.aspx?url=`), Yahoo search (`/RU=`) and feed proxies
 * with a `url` parameter. `null` when `url` is no such redirect; the links of Google News are opaque and give `null`.
 */
export function redirectTarget(url: string): string | null {
  const parsed = parseHttp(url);
  if (!parsed) return null;
  const named = redirects.find(
    (redirect) => redirect.host.test(parsed.hostname) && redirect.path.test(parsed.pathname),
  );
  if (!named) return null;
  const target = named.target(parsed)?.trim();
  return target && parseHttp(target) ? target : null;
}

interface Redirect {
  host: RegExp;
  path: RegExp;
  target: (url: URL) => string | null;
}

const parameter =
  (...names: string[]) =>
  (url: URL): string | null =>
    names.map((name) => url.searchParams.get(name)).find(Boolean) ?? null;

const redirects: Redirect[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,10}$/, path: /^\/url$/, target: parameter('url', 'q') },
  { host: /^(?:www\.)?bing\.[a-z]{2,10}$/, path: /^\/news\/apiclick\.aspx$/i, target: parameter('url') },
  { host: /^r\.search\.yahoo\.[a-z.]{2,10}$/, path: /\/RU=/, target: yahooTarget },
  { host: /^(?:feedproxy|feeds|rss|redirect)\./, path: /./, target: parameter('url') },
];

function yahooTarget(url: URL): string | null {
  const escaped = /\/RU=([^/]+)/.exec(url.pathname)?.[1];
  try {
    return escaped ? decodeURIComponent(escaped) : null;
  } catch {
    return null;
  }
}

function parseHttp(url: string): URL | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch {
    return null;
  }
}
