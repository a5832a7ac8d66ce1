import { hostOfAddress, outletHost } from './outlet-host.js';

/** Tells which outlet published an address; null when no outlet with that domain is known. */
export type OutletResolver = (url: string) => string | null;

/**
 * Resolver over all domains. A domain stands for itself and what lies below it at a dot (`rss.example.de` belongs to
 * `example.de`, `notexample.de` does not); the longest wins. `www.` counts on neither side.
 */
export function buildOutletResolver(domains: readonly { host: string; outletId: string }[]): OutletResolver {
  const outletOf = new Map<string, string>();
  for (const { host, outletId } of domains) {
    const known = outletHost(host);
    if (known) outletOf.set(known, outletId);
  }
  return (url) => {
    for (let host = hostOfAddress(url) ?? ''; host; host = host.slice(host.indexOf('.') + 1)) {
      const outletId = outletOf.get(host);
      if (outletId !== undefined) return outletId;
      if (!host.includes('.')) return null;
    }
    return null;
  };
}
