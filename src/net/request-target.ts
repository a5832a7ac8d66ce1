import { parseUrl } from '../shared/parse-url.js';
import { FetchFailed } from './fetch-failed.js';

/** Longer addresses are attacks or accidents; RFC 9110, 4.1 asks for at least 8,000 characters. */
const longestUrl = 8192;

/**
 * Reads an address that somebody typed or a publisher redirected to: http or https, no name and password, no fragment.
 * Throws {@link FetchFailed} with `invalid_url`. Says nothing about where the address leads: that is the guard's part.
 */
export function requestTarget(address: string, base?: URL): URL {
  if (address.length > longestUrl)
    throw new FetchFailed('invalid_url', `the address is longer than ${longestUrl} characters`);
  const url = parseUrl(address, base);
  if (!url) throw new FetchFailed('invalid_url', 'this is not an absolute address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailed('invalid_url', `only http and https are fetched, not ${url.protocol.slice(0, 40)}`);
  }
  if (url.username || url.password)
    throw new FetchFailed('invalid_url', 'the address contains a user name or password');
  url.hash = '';
  return url;
}
