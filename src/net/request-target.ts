import { isIP } from 'node:net';
import { parseUrl } from '../shared/parse-url.js';
import { FetchFailed } from './fetch-failed.js';
import { isRefusedPort } from './refused-ports.js';

/** Longer ones are accidents, attacks or doors that open with cookies only. A feed's address is stored up to 1,000 characters. */
const longestUrl = 2048;

/**
 * Reads an address that somebody typed or a publisher redirected to: http or https, no name and password, a port for the web, no fragment, no dot
 * behind the host. Throws {@link FetchFailed} with `invalid_url`. Says nothing about where the address leads: that is the guard's part.
 */
export function requestTarget(address: string, base?: URL): URL {
  if (address.length > longestUrl) throw tooLong();
  const url = parseUrl(address, base);
  if (!url) throw new FetchFailed('invalid_url', 'this is not an absolute address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchFailed('invalid_url', `only http and https are fetched, not ${url.protocol.slice(0, 40)}`);
  }
  if (url.username || url.password)
    throw new FetchFailed('invalid_url', 'the address contains a user name or password');
  if (isRefusedPort(url.port)) throw new FetchFailed('invalid_url', `port ${url.port} is not for the web`);
  if (url.hash || url.href.endsWith('#')) url.hash = '';
  // "example.org." is the same host, but another name to certificates, to pools of connections and to our pacing
  if (url.hostname.endsWith('.') && !isIP(url.hostname)) url.hostname = url.hostname.slice(0, -1);
  if (url.href.length > longestUrl) throw tooLong();
  return url;
}

function tooLong(): FetchFailed {
  return new FetchFailed('invalid_url', `the address is longer than ${longestUrl} characters`);
}
