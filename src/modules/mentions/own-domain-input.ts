import { outletHost } from '../outlets/outlet-host.js';

/** More than any organisation has, and few enough for one row. */
export const mostDomains = 200;

export type DomainInput = { ok: true; hosts: string[] } | { ok: false; line: string };

/**
 * Domains as people type them: one a line, commas and whole addresses allowed. Sorted, each once. The first line that is no domain is told, cut to
 * 80 characters.
 */
export function readDomains(text: string): DomainInput {
  const hosts = new Set<string>();
  for (const entry of text.split(/[\s,;]+/)) {
    if (entry === '') continue;
    const host = outletHost(entry);
    if (host === null) return { ok: false, line: entry.slice(0, 80) };
    hosts.add(host);
  }
  return { ok: true, hosts: [...hosts].sort() };
}
