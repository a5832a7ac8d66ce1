// Searches in an archive of made-up articles, three in ten of them copies, half of them mentions. SQLite unless DATABASE_URL names a
// PostgreSQL server, on which a database of its own is created. Time is that of the use case: reading the query, index, comparison, rows of the page.
//   --documents 100000   --per-week 4000   --rounds 20
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import 'reflect-metadata';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    'per-week': { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '20' },
  },
});
const [documents, perWeek, rounds] = [values.documents, values['per-week'], values.rounds].map(Number);

const server = process.env.DATABASE_URL ?? null;
const name = `echolot_bench_search_${process.pid}`;
const dataDir = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
if (server) await onServer(`CREATE DATABASE ${name}`);

const { createDataSource } = await import('../dist/database/data-source.js');
const { insertRows } = await import('../dist/database/many-rows.js');
const { entities } = await import('../dist/entities.js');
const { Item } = await import('../dist/modules/feeds/item.entity.js');
const { Mention } = await import('../dist/modules/mentions/mention.entity.js');
const { newcomer } = await import('../dist/modules/mentions/newcomer.js');
const { fts5Query, tsQuery } = await import('../dist/modules/mentions/search/index-dialects.js');
const { hitRows } = await import('../dist/modules/mentions/search/hit-row.js');
const { indexAll } = await import('../dist/modules/mentions/search/index-all.js');
const { indexQuery } = await import('../dist/modules/mentions/search/index-query.js');
const { KeepIndex } = await import('../dist/modules/mentions/search/keep-index.js');
const { readSearch } = await import('../dist/modules/mentions/search/read-search.js');
const { SearchStoredTexts } = await import('../dist/modules/mentions/search/search-stored-texts.js');
const { newId } = await import('../dist/shared/ids.js');
const { syndicatedArticles } = await import('./workload/syndicated.mjs');

const databaseUrl = server && new URL(`/${name}`, server).href;
const dataSource = await createDataSource({ dataDir, databaseUrl }, entities).initialize();
try {
  await dataSource.runMigrations();
  await seed();
  const begun = performance.now();
  await indexAll(dataSource);
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${documents} documents, ${perWeek} a week, on ${server ? 'PostgreSQL' : 'SQLite'}; indexed in ${seconds.toFixed(1)} s, ${(documents / seconds).toFixed(0)}/s`,
  );
  await dataSource.query('ANALYZE');
  await measureAll();
} finally {
  await dataSource.destroy();
  rmSync(dataDir, { recursive: true, force: true });
  if (server) await onServer(`DROP DATABASE ${name}`);
}

async function measureAll() {
  const index = new KeepIndex(dataSource);
  const search = new SearchStoredTexts(dataSource, { timeZone: 'Europe/Berlin' });
  const { manager } = dataSource;
  const once = async (text) => {
    const read = await readSearch(manager, text, {}, 'en');
    await index.catchUp();
    const answer = await search.run(read, { limit: 30 });
    await hitRows(manager, answer.hits);
    return answer;
  };
  console.log('search                                     median ms     p95 ms   hits counted');
  for (const text of [
    '"Neustadt dpa"',
    '"der die"',
    '"der die und das"',
    '"Nadel im Heuhaufen"',
    'Heuhaufen',
    'Neustadt Heuhaufen',
    '"Neustadt dpa" -der',
    'Heu*',
    'stem:Haus',
    'Neustadt in:mentions from:2025',
  ]) {
    const times = [];
    let answer;
    for (let round = -3; round < rounds; round++) {
      const begin = performance.now();
      answer = await once(text);
      if (round >= 0) times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(rounds - 1, Math.floor(rounds * share))].toFixed(1).padStart(10);
    const { mentions, items, isComplete } = answer.counts;
    console.log(
      `${text.padEnd(40)} ${at(0.5)} ${at(0.95)}   ${isComplete ? '' : 'over '}${mentions + items}`,
    );
  }
  await plan('"Neustadt dpa"');
}

/** How the database answers the question for candidates of a year. */
async function plan(text) {
  const { query } = await readSearch(dataSource.manager, text, {}, 'en');
  const question = indexQuery(query);
  const until = Date.parse('2026-11-01') * 1024;
  const from = until - 365 * 86_400_000 * 1024;
  const rows = server
    ? await dataSource.query(
        `EXPLAIN SELECT "seq", "docId" FROM "search_document" WHERE "words" @@ $1::tsquery AND "seq" >= $2 AND "seq" < $3 ORDER BY "seq" + 0 DESC LIMIT 60`,
        [tsQuery(question), from, until],
      )
    : await dataSource.query(
        `EXPLAIN QUERY PLAN SELECT "t"."rowid", "d"."docId" FROM "search_text" "t" CROSS JOIN "search_document" "d" ON "d"."seq" = "t"."rowid" WHERE "t"."search_text" MATCH ? AND "t"."rowid" >= ? AND "t"."rowid" < ? ORDER BY "t"."rowid" DESC LIMIT 60`,
        [fts5Query(question), from, until],
      );
  console.log(`\nplan of ${text} over a year`);
  for (const row of rows) console.log(`  ${row['QUERY PLAN'] ?? row.detail}`);
}

async function seed() {
  let items = [];
  let mentions = [];
  let number = 0;
  const write = async () => {
    await dataSource.transaction(async (manager) => {
      await insertRows(manager, Item, items);
      await insertRows(manager, Mention, mentions);
    });
    items = [];
    mentions = [];
  };
  const until = Date.parse('2026-11-01T12:00:00Z');
  for (const { title, summary, publishedAt } of syndicatedArticles({
    seed: 7,
    count: documents,
    perWeek,
    until,
  })) {
    number += 1;
    const id = newId(publishedAt);
    const extra = number % 50_000 === 0 ? ' Eine Nadel im Heuhaufen.' : '';
    const facts = { outletId: null, url: `https://bench.example/${number}`, publishedAt };
    items.push({
      ...facts,
      id,
      identity: id,
      canonicalUrl: null,
      title,
      summary: summary + extra,
      content: null,
      author: null,
      firstSeenAt: publishedAt,
      dateQuality: 'published',
      language: 'de',
    });
    if (number % 2) {
      const mention = newId(publishedAt);
      mentions.push({
        ...newcomer(mention),
        ...facts,
        id: mention,
        itemId: id,
        headline: title,
        day: publishedAt.toISOString().slice(0, 10),
        scope: 'local',
        mediumType: 'newspaper',
        foundBy: 'feed',
        review: 'relevant',
        label: 'editorial',
        labelledBy: 'rule',
        note: '',
        reviewedAt: null,
        reviewedBy: null,
        unmatchedSince: null,
        createdAt: publishedAt,
        version: 1,
      });
    }
    if (items.length === 2_000) await write();
  }
  await write();
}

async function onServer(sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
