import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFolder } from '../../config/config-folder.js';
import { readCsvTable } from '../../shared/csv-table.js';
import { UserError } from '../../shared/errors.js';
import { outletHost } from '../outlets/outlet-host.js';

/**
 * Hosts of sites that publish press releases as they were sent, out of `press-portals.csv`. Agencies that edit what they send are none of them. Throws `csv-rows`
 * with the lines that name no host, and `csv-unreadable`.
 */
export function readPressPortals(bytes: Uint8Array): ReadonlySet<string> {
  const { rows, malformed } = readCsvTable(bytes, ['host', 'operator']);
  const hosts = new Set<string>();
  const rejected = [...malformed];
  for (const { line, values } of rows) {
    const host = outletHost(values['host'] ?? '');
    if (host === null) rejected.push({ line, reason: `"${values['host'] ?? ''}" is no host name` });
    else hosts.add(host);
  }
  if (rejected.length) {
    const problems = rejected.map(({ line, reason }) => ({
      path: `press-portals.csv line ${line}`,
      message: reason,
    }));
    throw new UserError('csv-rows', { count: rejected.length }, problems);
  }
  return hosts;
}

let known: Promise<ReadonlySet<string>> | null = null;

/** The list of this installation, read once: a changed file counts from the next start on. */
export function pressPortals(): Promise<ReadonlySet<string>> {
  known ??= readFile(join(configFolder, 'press-portals.csv')).then(readPressPortals);
  return known;
}
