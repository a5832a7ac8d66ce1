import { parseUrl } from '../../shared/parse-url.js';
import { longestAddress } from '../../shared/redirect-target.js';

/**
 * Host name by which an outlet is known: lower case, punycode, without `www.` and without port. Takes a host or a whole http(s)
 * address; null for anything else, IP addresses included.
 */
export function outletHost(hostOrUrl: string): string | null {
  const text = hostOrUrl.trim();
  return hostOfAddress(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`);
}

/** The same for an address only: a bare host is no address. */
export function hostOfAddress(url: string): string | null {
  const parsed = url.length > longestAddress ? null : parseUrl(url);
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return null;
  const host = parsed.hostname.replace(/\.$/, '').replace(/^www\./, '');
  const labels = host.split('.');
  const isName =
    labels.length >= 2 && labels.every((label) => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label));
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') && host.length <= 253 ? host : null;
}
