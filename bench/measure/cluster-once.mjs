// One run of bench/cluster.mjs: archive size, new mentions, articles a week. Prints one JSON line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import 'reflect-metadata';
import Database from 'better-sqlite3';
import { createDataSource } from '../../dist/database/data-source.js';
import { entities } from '../../dist/entities.js';
import { AssignStories } from '../../dist/modules/mentions/stories/assign-stories.js';
import { loadReferenceData } from '../../dist/load-reference-data.js';
import { newId } from '../../dist/shared/ids.js';
import { syndicatedArticles } from '../workload/syndicated.mjs';

const [archive, fresh, perWeek] = process.argv.slice(2).map(Number);
const now = new Date('2026-11-01T12:00:00Z');
const clock = { now: () => now };
const dataDir = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
const databaseUrl = process.env.DATABASE_URL ?? null;
if (databaseUrl !== null) throw new Error('bench:cluster measures SQLite');

async function open() {
  return createDataSource({ dataDir, databaseUrl }, entities).initialize();
}

const setUp = await open();
await setUp.runMigrations();
await loadReferenceData(setUp, clock, () => undefined);
await setUp.destroy();
fill();

const dataSource = await open();
const stories = new AssignStories(dataSource, clock);
let done = 0;
const began = performance.now();
// the first batch reads the window
const first = await stories.workOff(1);
const afterFirst = performance.now();
done += first;
done += await stories.workOff();
const ended = performance.now();
const [{ count }] = await dataSource.query(
  `SELECT COUNT(DISTINCT "storyId") AS "count" FROM "mention" WHERE "createdAt" > '2026-11-01'`,
);
await dataSource.destroy();
rmSync(dataDir, { recursive: true, force: true });
console.log(
  JSON.stringify({
    rate: done / ((ended - began) / 1000),
    steadyRate: (done - first) / ((ended - afterFirst) / 1000),
    firstSeconds: (afterFirst - began) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    stories: count,
  }),
);

function fill() {
  const database = new Database(join(dataDir, 'echolot.sqlite'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  const outlets = Array.from({ length: 300 }, () => randomUUID());
  const item = database.prepare(
    `INSERT INTO item (id, identity, outletId, title, summary, publishedAt, firstSeenAt, dateQuality) VALUES (?, ?, NULL, ?, ?, ?, ?, 'published')`,
  );
  const mention = database.prepare(
    `INSERT INTO mention (id, itemId, outletId, headline, url, publishedAt, day, scope, mediumType, foundBy, review, label, labelledBy, note, storyId, storySeq, originRules, createdAt, version)
     VALUES (?, ?, NULL, ?, ?, ?, ?, 'local', 'newspaper', 'feed', 'new', 'editorial', 'rule', '', ?, ?, 1, ?, 1)`,
  );
  const total = archive + fresh;
  let number = 0;
  const articles = syndicatedArticles({ seed: 7, count: total, perWeek, until: now.getTime() });
  database.transaction(() => {
    for (const { title, summary, publishedAt } of articles) {
      number += 1;
      const isNew = number > archive;
      const [itemId, id] = [newId(publishedAt), newId(publishedAt)];
      const at = publishedAt.toISOString().replace('T', ' ').replace('Z', '');
      const created = isNew ? '2026-11-01 12:00:00.000' : at;
      item.run(itemId, itemId, title, summary, at, at);
      const url = `https://${outlets[number % 300].slice(0, 8)}.example/${number}`;
      mention.run(id, itemId, title, url, at, at.slice(0, 10), id, isNew ? null : 0, created);
    }
  })();
  database.exec('ANALYZE');
  database.close();
}
