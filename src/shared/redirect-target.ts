import { parseUrl } from './parse-url.js';
import { redirects } from './redirect-target-table.js';

/** Longer addresses are attacks or accidents. Parsing a host of 1 MB alone can take 20 s: Punycode is quadratic. */
export const longestAddress = 8192;

/**
 * The address that a redirect (search alert, AMP cache, mail filter …) names in itself, read without asking the network; the
 * services are in the table. `null` when `url` is no such redirect or longer than 8,192 characters; what is named may be
 * a redirect again. Links of Google News made since 2024 are opaque and give `null`.
 */
export function redirectTarget(url: string): string | null {
  const parsed = parseHttp(url);
  return parsed && targetOf(parsed);
}

/** The same for an address that has been parsed. */
export function targetOf(url: URL): string | null {
  const { hostname, pathname } = url;
  const named = redirects.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  if (!named) return null;
  const target = parseHttp(named.target(url) ?? '')?.href ?? null;
  return target !== null && target.length <= longestAddress ? target : null;
}

/** An http(s) address with a host, or null. */
export function parseHttp(address: string): URL | null {
  if (address === '' || address.length > longestAddress) return null;
  const url = parseUrl(address);
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.hostname !== '' ? url : null;
}
