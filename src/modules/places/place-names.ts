import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFolder } from '../../config/config-folder.js';
import { readCsvTable } from '../../shared/csv-table.js';

/** Names of all districts and municipalities in `config/`, for work that has no database. */
export async function placeNames(folder = configFolder): Promise<string[]> {
  const tables = await Promise.all(
    ['districts.csv', 'municipalities.csv'].map((name) => readFile(join(folder, name))),
  );
  return tables.flatMap((bytes) =>
    readCsvTable(bytes, ['name']).rows.map(({ values }) => values['name'] ?? ''),
  );
}
