import { canonicalHost } from './canonical-url-host.js';
import { normaliseEscapes } from './canonical-url-escapes.js';
import { canonicalPath } from './canonical-url-path.js';
import { canonicalQuery } from './canonical-url-query.js';
import { longestAddress, parseHttp, targetOf } from './redirect-target.js';

/** More redirects inside each other are an attack: each makes the whole address be read again. */
const mostLayers = 8;

/**
 * One spelling for all addresses of an article, so that feeds, alerts and hand entries meet: scheme https; no `www.`, `m.` or
 * `amp.` host, AMP path, index file, default port, slash at the end, fragment or tracking parameter; parameters in order of
 * name. All other parameters stay, for they may be the identity (`?id=5`), and so do routes behind `#/` and `#!/`.
 * Rules and sources: docs/canonical-urls.md. Meant for comparing, not for opening. `null` for anything but http(s), for
 * more than 8,192 characters and for eight redirects inside each other. Applying it twice changes nothing.
 */
export function canonicalUrl(url: string): string | null {
  let current = url.trim();
  // Taking one thing off can bring another to light: `m.` off the host shows a redirect, a redirect shows an address.
  for (let layer = 0; layer < mostLayers; layer++) {
    const parsed = parseHttp(current);
    if (!parsed) return null;
    const next = targetOf(parsed) ?? plainForm(parsed);
    if (next === null || next === current) return next;
    current = next;
  }
  return null;
}

function plainForm(parsed: URL): string | null {
  const host = canonicalHost(parsed.hostname);
  const port = parsed.port === '' || parsed.port === '80' || parsed.port === '443' ? '' : `:${parsed.port}`;
  const query = canonicalQuery(parsed.search, host);
  const path = canonicalPath(parsed.pathname, host, query !== '');
  const canonical = `https://${host}${port}${path}${query}${routeOf(parsed.hash)}`;
  return canonical.length > longestAddress ? null : canonical;
}

/** Sites drawn by script keep the article behind `#/` or `#!/`; every other fragment is a place on the page. */
function routeOf(hash: string): string {
  return /^#!?\/[^/]/.test(hash) ? `#${normaliseEscapes(hash.slice(1))}` : '';
}
