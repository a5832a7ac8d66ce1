import { siteParameters } from './tracking-parameters-by-site.js';
import { valueRules } from './tracking-parameters-by-value.js';
import { trackingFamilies } from './tracking-parameters-table.js';

/**
 * Does the parameter carry only the way a reader came, or the form of the page? `host` in lower case and without `www.`;
 * `name` and `value` as written, escapes included. Time grows with the length only.
 */
export function isTrackingParameter(name: string, value: string, host: string): boolean {
  const lower = name.toLowerCase();
  return (
    everywhere.has(lower) ||
    prefixes.some((prefix) => lower.startsWith(prefix)) ||
    (withValue.get(lower)?.has(value.toLowerCase()) ?? false) ||
    (onSites.get(lower)?.some((site) => host === site || host.endsWith(`.${site}`)) ?? false)
  );
}

const names = trackingFamilies.flatMap((family) => family.names);
const everywhere = new Set(names.filter((name) => !name.endsWith('*')));
const prefixes = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

const withValue = new Map<string, Set<string>>();
for (const rule of valueRules)
  for (const name of rule.names)
    withValue.set(name, new Set([...(withValue.get(name) ?? []), ...rule.values]));

const onSites = new Map<string, string[]>();
for (const site of siteParameters)
  for (const name of site.names) onSites.set(name, [...(onSites.get(name) ?? []), ...site.hosts]);
