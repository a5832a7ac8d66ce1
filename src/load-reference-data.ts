import type { DataSource } from 'typeorm';
import { AuditLog } from './modules/accounts/audit-log.js';
import { ImportCatalogue } from './modules/outlets/import-catalogue.js';
import { ImportOutlets } from './modules/outlets/import-outlets.js';
import { OutletDirectory } from './modules/outlets/outlet-directory.js';
import { ImportPlaces } from './modules/places/import-places.js';
import type { Clock } from './shared/clock.js';

/** Takes `config/` over: places first, because the catalogue's areas name districts. Unchanged files cost a hash. */
export async function loadReferenceData(
  dataSource: DataSource,
  clock: Clock,
  tell: (line: string) => void,
): Promise<void> {
  const audit = new AuditLog(clock);
  const places = await new ImportPlaces(dataSource, clock, audit).run();
  if (places.kind === 'imported') {
    tell(`Loaded ${places.districts} districts and ${places.municipalities} municipalities`);
  }
  const importOutlets = new ImportOutlets(dataSource, clock, audit, new OutletDirectory(dataSource, clock));
  const catalogue = await new ImportCatalogue(dataSource, importOutlets).run();
  if (catalogue.kind === 'unchanged') return;
  tell(`Loaded the outlet catalogue: ${catalogue.created} new, ${catalogue.updated} changed`);
  for (const { line, reason } of catalogue.rejected) tell(`  config/outlets.csv line ${line}: ${reason}`);
}
