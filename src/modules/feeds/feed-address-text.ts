import { parseUrl } from '../../shared/parse-url.js';
import { typedAddress } from './discovery/typed-address.js';

const longest = 1000;

/**
 * The address that a person typed or a list holds, as it is stored: absolute, `feed:` turned into https, without fragment. null when it is no http(s)
 * address, carries a password, or is too long to store.
 */
export function feedAddressOf(text: string): string | null {
  const typed = typedAddress(
    text
      .trim()
      .replace(/^feed:(\/\/)?(?=https?:)/i, '')
      .replace(/^feed:\/\//i, 'https://'),
  );
  const url = parseUrl(typed);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
    return null;
  url.hash = '';
  return url.href.length <= longest ? url.href : null;
}
