// One run of bench/import.mjs: folder, format, rows. Prints one JSON line. The list is written by a process of its own, so that its memory does not count.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { readSettings } from '../../dist/config/settings.js';
import { ChangeImport } from '../../dist/modules/mentions/imports/change-import.js';
import { ImportFiles } from '../../dist/modules/mentions/imports/import-files.js';
import { StartImport } from '../../dist/modules/mentions/imports/start-import.js';
import { WorkOffImports } from '../../dist/modules/mentions/imports/work-off-imports.js';
import { openPreparedDatabase } from '../../dist/prepare-database.js';
import { SystemClock } from '../../dist/shared/clock.js';
import { newId } from '../../dist/shared/ids.js';
import { openSheet } from '../../dist/shared/sheets/read-sheet.js';

const [dataDir, format, count] = process.argv.slice(2);
const path = join(dataDir, `list.${format}`);
const workload = fileURLToPath(new URL('../workload/coverage-list.mjs', import.meta.url));
const settings = readSettings({
  DATA_DIR: dataDir,
  LOG_LEVEL: 'error',
  ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
});
const clock = new SystemClock();
const dataSource = await openPreparedDatabase(settings, clock, () => undefined);
const outlets = (await dataSource.query('SELECT "name" FROM "outlet" ORDER BY "name" LIMIT 200')).map(
  ({ name }) => name.replaceAll(';', ','),
);
const write = `import(process.argv[1]).then((m) => m.${format === 'csv' ? 'writeCsv' : 'writeXlsx'}(process.argv[2], ${Number(count)}, JSON.parse(process.argv[3])))`;
execFileSync(process.execPath, ['-e', write, workload, path, JSON.stringify(outlets)]);

const app = await NestFactory.createApplicationContext(
  AppModule.over(dataSource, { settings, clock, demo: false }),
  { logger: false },
);
const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return { result, rate: Number(count) / ((performance.now() - began) / 1000) };
};
const read = await timed(async () => {
  let cells = 0;
  for await (const row of (await openSheet(path)).rows()) cells += row.cells.length;
  return cells;
});
const [files, change, worker] = [app.get(ImportFiles), app.get(ChangeImport), app.get(WorkOffImports)];
const id = newId();
const { mapping } = await app
  .get(StartImport)
  .start({ id, name: 'list', bytes: await files.copy(id, path) }, null);
await change.map(id, mapping, {});
const check = await timed(() => worker.workOffOne(id));
await change.run(id, { partial: true });
const run = await timed(() => worker.workOffOne(id));
if (run.result.state !== 'done') throw new Error(`the import ended ${run.result.state}`);
const peakMb = process.resourceUsage().maxRSS / 1024;
await change.undo(id, false, null);
const undo = await timed(() => worker.workOffOne(id));
if (undo.result.removed !== run.result.accepted) throw new Error('the undo left mentions');
const megabytes = statSync(path).size / 1e6;
await app.close();
console.log(
  JSON.stringify({ megabytes, read: read.rate, check: check.rate, run: run.rate, undo: undo.rate, peakMb }),
);
