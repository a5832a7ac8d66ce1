// One file of mentions: data folder, format. Prints one JSON line.
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import 'reflect-metadata';
import { createDataSource } from '../../dist/database/data-source.js';
import { entities } from '../../dist/entities.js';
import { DataFieldQueries } from '../../dist/modules/mentions/fields/data-fields.queries.js';
import { MentionExportQueries } from '../../dist/modules/mentions/exports/mention-export.queries.js';
import { MentionLists } from '../../dist/modules/mentions/exports/mention-list.js';
import { writeSheet } from '../../dist/shared/sheets/write-sheet.js';
import { formatsFor } from '../../dist/web/format.js';
import { messagesFor } from '../../dist/web/i18n/messages.js';
import { mannerOf, sheetOfList } from '../../dist/web/list-sheet.js';

const [dataDir, format] = process.argv.slice(2);
const dataSource = await createDataSource({ dataDir, databaseUrl: null }, entities).initialize();
const queries = new MentionExportQueries(dataSource);
const lists = new MentionLists(queries, new DataFieldQueries(dataSource));
const ctx = {
  t: messagesFor('de'),
  locale: 'de',
  format: formatsFor('de', 'Europe/Berlin'),
  now: new Date('2026-11-01T12:00:00Z'),
  organisation: null,
};
// what the process takes before it writes anything
await queries.mentions({}, []).next();
const restMb = process.resourceUsage().maxRSS / 1024;
const path = join(dataDir, `file.${format}`);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const began = performance.now();
const list = await lists.list(ctx, { filter: {}, filters: [], withNotes: true });
const rows = await writeSheet(format, sheetOfList(ctx, list), createWriteStream(path), mannerOf(ctx));
const seconds = (performance.now() - began) / 1000;
delay.disable();
const fileMb = statSync(path).size / 1e6;
rmSync(path);
await dataSource.destroy();
console.log(
  JSON.stringify({
    seconds,
    rate: rows / seconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
    restMb,
    fileMb,
    waitMs: delay.max / 1e6,
  }),
);
