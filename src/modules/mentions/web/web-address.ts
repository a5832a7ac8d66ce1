import { parseUrl } from '../../../shared/parse-url.js';

/** The address when it may stand in a link: http and https only, whatever a feed wrote (`javascript:` is an address too). */
export function webAddress(url: string | null): string | null {
  return /^https?:$/.test(parseUrl(url ?? '')?.protocol ?? '') ? url : null;
}

/** The site of an address, for people: without `www.`. */
export function hostOf(url: string): string {
  return parseUrl(url)?.hostname.replace(/^www\./, '') || url;
}
