/** Browsers and servers take no longer ones; without a limit, nested `xml:base` could grow an address without end. */
const longestUrl = 8000;

/**
 * The http(s) address that `reference` means when read at `base`; null for other schemes (`javascript:`, `urn:`), for
 * nonsense, and for a relative reference without base. Line breaks and tabs inside are removed, as browsers do.
 */
export function absoluteUrl(reference: string, base: string | null): string | null {
  const trimmed = reference.trim();
  if (trimmed === '' || trimmed.length > longestUrl) return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.href.length <= longestUrl ? url.href : null;
  } catch {
    return null;
  }
}
