import { z } from 'zod';
import { isId } from '../../shared/ids.js';
import { readOutletFilter } from './outlet-filter.js';
import type { OutletFilter } from './outlet-filter.js';

export type OutletChoice = { kind: 'ids'; ids: string[] } | { kind: 'filter'; filter: OutletFilter };

const posted = z.object({
  which: z.enum(['selected', 'all']).catch('selected'),
  outletIds: z
    .unknown()
    .default([])
    .transform((value) => (Array.isArray(value) ? (value as unknown[]) : [value]).slice(0, 1000)),
  filter: z.string().max(1000).catch(''),
});

/**
 * What the list of outlets posts to a step for many: `which=selected` with `outletIds` (once for each), or `which=all` with
 * `filter`, the query of the list. Ids that are none are left out.
 */
export function readChosenOutlets(body: unknown): OutletChoice {
  const { which, outletIds, filter } = posted
    .catch({ which: 'selected', outletIds: [], filter: '' })
    .parse(body);
  return which === 'all'
    ? { kind: 'filter', filter: readOutletFilter(new URLSearchParams(filter)) }
    : { kind: 'ids', ids: outletIds.filter(isId) };
}
