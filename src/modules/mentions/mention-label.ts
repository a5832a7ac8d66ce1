import type { MentionLabel } from './label-groups.js';
import { sourceLine } from './label-source-line.js';

/** Hosts by whose words they carry: lower case, punycode, without `www.` (as `outletHost` gives them). */
export interface LabelDomains {
  own: ReadonlySet<string>;
  partners: ReadonlySet<string>;
  /** Press portals (`config/press-portals.csv`). */
  portals: ReadonlySet<string>;
}

/** What is known of a piece when it is labelled. */
export interface LabelFacts {
  /** Host of the article, and those by which its outlet is known: the address of a search result may be the search service's. */
  hosts: readonly string[];
  mediumType: string;
  /** As received; null without a feed's item behind the mention. */
  author: string | null;
  /** Plain text as received; empty likewise. */
  summary: string;
}

/**
 * Raise it when the rules below or their tables change: mentions labelled by other rules are then labelled anew (`label-mentions-anew.ts`).
 */
export const labelRules = 1;

/** Whose words a piece carries (counting rule 1). The first rule that fits decides; what no rule knows is the outlet's own. */
export function mentionLabel(
  { hosts, mediumType, author, summary }: LabelFacts,
  { own, partners, portals }: LabelDomains,
): MentionLabel {
  if (hosts.some((host) => isWithin(host, own))) return 'own';
  if (hosts.some((host) => isWithin(host, partners))) return 'partner';
  if (hosts.some((host) => isWithin(host, portals))) return 'pressPortal';
  const source = sourceLine(author, summary);
  if (source === 'release') return 'pressPortal';
  return source === 'agency' || mediumType === 'agency' ? 'agency' : 'editorial';
}

/** A domain stands for itself and all that lies below it at a dot. */
function isWithin(host: string, domains: ReadonlySet<string>): boolean {
  for (let at = 0; at >= 0; at = next(host, at)) if (domains.has(host.slice(at))) return true;
  return false;
}

/** Behind the next dot; -1 when there is none. */
function next(host: string, at: number): number {
  const dot = host.indexOf('.', at);
  return dot < 0 ? -1 : dot + 1;
}
