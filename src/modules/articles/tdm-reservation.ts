import { z } from 'zod';
import { comparablePath, comparablePattern, covers, longestPath } from './robots-pattern.js';

/** A line of `/.well-known/tdmrep.json`. */
export interface TdmRule {
  /** Pattern as in robots.txt, in the form of `comparablePath`. */
  pattern: string;
  reserved: boolean;
}

const mostRules = 1_000;

const line = z.object({
  location: z.string().min(1),
  'tdm-reservation': z.union([z.number(), z.string(), z.boolean()]),
});

/**
 * Reads `/.well-known/tdmrep.json` (W3C community group report TDMRep): a list of places with and without a reservation. Anything else holds
 * none. Lines that cannot be read are left out; more than 1,000 count as a reservation of everything, since nobody can say what stands behind them.
 */
export function readTdmFile(text: string): TdmRule[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return [];
  }
  const lines: unknown[] = Array.isArray(document) ? document : [document];
  if (lines.length > mostRules) return [{ pattern: '/', reserved: true }];
  return lines.flatMap((raw) => {
    const parsed = line.safeParse(raw);
    if (!parsed.success) return [];
    const reserved = isReservation(String(parsed.data['tdm-reservation']));
    const pattern = comparablePattern(parsed.data.location, reserved);
    return pattern === null ? [] : [{ pattern, reserved }];
  });
}

/** Whether the file reserves an address: the longest pattern that covers it decides, of equals the one that reserves. */
export function isReserved(rules: readonly TdmRule[], url: URL): boolean {
  const path = comparablePath(url.pathname + url.search);
  if (path.length > longestPath) return true;
  let best: TdmRule | null = null;
  for (const rule of rules) {
    const { length } = rule.pattern;
    const isBetter =
      best === null || length > best.pattern.length || (length === best.pattern.length && rule.reserved);
    if (isBetter && covers(rule.pattern, path)) best = rule;
  }
  return best?.reserved ?? false;
}

/** Value of the header or meta element `tdm-reservation`. Anything but 0 counts, since whoever writes it means something by it. */
export function isReservation(value: string | null): boolean {
  const said = value?.trim().toLowerCase() ?? '';
  return said !== '' && said !== '0' && said !== 'false';
}

/** Value of `<meta name="robots">`: `noai` and `notdm` forbid what we do. `noindex` is for search engines and means something else. */
export function forbidsMining(robotsMeta: string): boolean {
  return robotsMeta
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => word === 'noai' || word === 'notdm');
}
