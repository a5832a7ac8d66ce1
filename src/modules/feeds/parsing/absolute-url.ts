/**
 * The http(s) address that `reference` means when read at `base`; null for other schemes (`javascript:`, `urn:`), for
 * nonsense, and for a relative reference without base. Line breaks and tabs inside are removed, as browsers do.
 */
export function absoluteUrl(reference: string, base: string | null): string | null {
  const trimmed = reference.trim();
  if (trimmed === '') return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
