/** Browsers and servers take no longer ones; without a limit, nested `xml:base` could grow an address without end. */
const longestUrl = 8000;

/** An address that the URL parser would give back unchanged: nearly all of them, and parsing is what costs. */
const plainAddress =
  /^https?:\/\/(?:[a-z][a-z\d-]*\.)+[a-z]{2,20}\/[\w.~!$&()*+,;=:@%/-]*(?:\?[\w.~!$&()*+,;=:@%/?-]*)?$/;
/** Steps up and down in a path, and Punycode, are the URL parser's business. */
const notPlain = /\/\.|%2e|[./]xn--/i;

/**
 * The http(s) address that `reference` means when read at `base`; null for other schemes (`javascript:`, `urn:`), for
 * nonsense, and for a relative reference without base. Line breaks and tabs inside are removed, as browsers do.
 */
export function absoluteUrl(reference: string, base: string | null): string | null {
  const trimmed = reference.trim();
  if (trimmed === '' || trimmed.length > longestUrl) return null;
  if (plainAddress.test(trimmed) && !notPlain.test(trimmed)) return trimmed;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.href.length <= longestUrl ? url.href : null;
  } catch {
    return null;
  }
}
