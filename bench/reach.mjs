// Ledger and map of a year of 1,000,000 mentions, with 250,000 more in the year before: times of page and API as a client sees them, and the plans of the statements that take longest.
//   --db sqlite|postgres   --mentions 1000000   --before 250000   --requests 40   --plans 0   --keep   --home <folder>
// The database is filled once and used again while its key stays the same; --keep leaves it for the next run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { postgresStore, sqliteStore } from './measure/bulk-store.mjs';
import { percentile, table } from './measure/figures.mjs';
import { servePages } from './measure/page-server.mjs';
import { fillReach, workload } from './workload/fill-reach.mjs';

const { values: options } = parseArgs({
  options: {
    db: { type: 'string', default: 'sqlite' },
    mentions: { type: 'string', default: '1000000' },
    before: { type: 'string', default: '250000' },
    requests: { type: 'string', default: '40' },
    plans: { type: 'string', default: '0' },
    home: { type: 'string', default: join(tmpdir(), 'echolot-bench-reach') },
    server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
    keep: { type: 'boolean', default: false },
  },
});
const isPostgres = options.db === 'postgres';
const name = 'echolot_bench_reach';
const url = new URL(options.server);
url.pathname = `/${name}`;
// before anything of ours is imported: columns are defined for one of the two
if (isPostgres) process.env.DATABASE_URL = url.href;
else delete process.env.DATABASE_URL;
const { migrations } = await import('../dist/database/migrations/index.js');
const { createDataSource } = await import('../dist/database/data-source.js');
const { createTallyTriggers, dropTallyTriggers } = await import('../dist/database/tally-triggers.js');
const { entities } = await import('../dist/entities.js');
const { openPreparedDatabase } = await import('../dist/prepare-database.js');
const { readSettings } = await import('../dist/config/settings.js');
const { Tally } = await import('../dist/modules/reports/tally/tally.js');
const { ReachQueries } = await import('../dist/modules/reports/reach/reach.queries.js');
const { AudienceQueries } = await import('../dist/modules/reports/reach/audience.queries.js');
const { MonthSheets } = await import('../dist/modules/reports/tally/month-sheets.js');
const { KeptSeenMonths } = await import('../dist/modules/reports/tally/kept-seen-months.js');
const { KnownFigures } = await import('../dist/modules/reports/reach/known-figures.js');
const { LedgerQueries } = await import('../dist/modules/reports/reach/ledger.queries.js');

const account = { email: 'bench@echolot.example', password: 'viele bunte Messlatten 27' };
const year = new Date().getUTCFullYear() - 1;
const dataDir = join(options.home, 'data');
const keyFile = join(options.home, `${options.db}.json`);
const key = [
  migrations.at(-1).name,
  migrations.length,
  workload,
  options.mentions,
  options.before,
  year,
].join(' ');
const environment = {
  ...process.env,
  DATA_DIR: dataDir,
  UPLOADS_DIR: join(options.home, 'uploads'),
  LOG_LEVEL: 'error',
  PORT: '0',
  HOST: '127.0.0.1',
};
const seconds = (begin) => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
const store = (how) => (isPostgres ? postgresStore(url.href, how) : sqliteStore(dataDir, how));

mkdirSync(dataDir, { recursive: true });
let filled = existsSync(keyFile) ? JSON.parse(readFileSync(keyFile, 'utf8')) : null;
if (filled?.key !== key) filled = await fill();
console.log(`${options.db}, ${options.mentions} mentions in ${year}, ${options.before} in the year before`);
if (Number(options.plans)) await plans();
await pages();
if (!options.keep) {
  rmSync(options.home, { recursive: true, force: true });
  if (isPostgres) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
process.exit(0);

async function fill() {
  const begin = performance.now();
  if (isPostgres) {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await onServer(`CREATE DATABASE ${name}`);
  } else rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const prepared = await openPreparedDatabase(
    readSettings(environment),
    { now: () => new Date() },
    () => undefined,
  );
  const queryRunner = prepared.createQueryRunner();
  await dropTallyTriggers(queryRunner);
  const target = await store({ careless: true });
  const facts = await fillReach(target, {
    isPostgres,
    mentions: Number(options.mentions),
    before: Number(options.before),
    year,
    tell: (line) => console.error(`${seconds(begin)}: ${line}`),
  });
  await createTallyTriggers(queryRunner);
  await target.run(`INSERT INTO "tally_dirty" ("day", "storyId") SELECT DISTINCT "day", '' FROM "mention"`);
  await target.run(`INSERT INTO "seen_dirty" ("day") SELECT DISTINCT "day" FROM "feed_day"`);
  await target.run(isPostgres ? 'VACUUM ANALYZE' : 'ANALYZE');
  await target.close();
  await queryRunner.release();
  console.log(`filled in ${seconds(begin)}`);
  await settle(prepared);
  if (isPostgres) await prepared.query('VACUUM ANALYZE');
  await prepared.destroy();
  const made = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('../bin/echolot.mjs', import.meta.url)),
      ...['user', 'create', '--email', account.email, '--role', 'admin', '--password-stdin'],
    ],
    { env: environment, input: account.password, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const known = { key, ...facts };
  writeFileSync(keyFile, JSON.stringify(known));
  return known;
}

async function settle(dataSource) {
  const begin = performance.now();
  const tally = new Tally(dataSource);
  while (!(await tally.settle()));
  while (await tally.settleMonth());
  console.log(`roll-ups counted in ${seconds(begin)}`);
}

/** The statements of one answer, the longest first, with the plans of some. */
async function plans() {
  const dataSource = await createDataSource(
    { dataDir, databaseUrl: isPostgres ? url.href : null },
    entities,
  ).initialize();
  const sheets = new MonthSheets(dataSource);
  const ledgers = new LedgerQueries(dataSource, sheets, new KeptSeenMonths(dataSource));
  const audiences = new AudienceQueries(dataSource, sheets, new KnownFigures(dataSource));
  const queries = new ReachQueries(dataSource, ledgers, audiences, sheets);
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const today = new Date().toISOString().slice(0, 10);
  const ask = () => queries.reach({ period, campaignId: null, grantId: null }, today);
  await ask();
  const taken = [];
  const { manager } = dataSource;
  const query = manager.query.bind(manager);
  manager.query = async (text, values) => {
    const begin = performance.now();
    const rows = await query(text, values);
    taken.push({ text, values, ms: performance.now() - begin, rows: rows.length });
    return rows;
  };
  const begin = performance.now();
  await ask();
  console.log(`reach() alone: ${(performance.now() - begin).toFixed(0)} ms`);
  taken.sort((a, b) => b.ms - a.ms);
  const target = await store({ careless: false });
  for (const { text, values, ms, rows } of taken.slice(0, Number(options.plans))) {
    console.log(`\n${ms.toFixed(1)} ms, ${rows} rows: ${text.replace(/\s+/g, ' ').slice(0, 300)}`);
    for (const line of await target.plan(text, values)) console.log(`  ${line}`);
  }
  await target.close();
  await dataSource.destroy();
}

async function pages() {
  const served = await servePages(environment, account);
  try {
    const span = `from=${year}-01-01&to=${year}-12-31`;
    const mine = `${span}&campaign=${filled.campaign}`;
    const paths = {
      'nothing (healthz)': '/healthz',
      'API, a year': `/api/v1/reach?${span}`,
      'API, a year, campaign': `/api/v1/reach?${mine}`,
      'page, a year': `/reach?${span}`,
      'page, a year, campaign': `/reach?${mine}`,
      'page, circles': `/reach?${span}&map=people`,
      'page, months cut': `/reach?from=${year}-01-15&to=${year}-12-20`,
      'page, a quarter': `/reach?from=${year}-04-01&to=${year}-06-30`,
      'map as SVG': `/reach/map.svg?${span}`,
    };
    const load = loadavg()[0];
    const rows = [];
    for (const [label, path] of Object.entries(paths)) {
      const times = await served.times(path, Number(options.requests));
      rows.push([label, ...[0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1))]);
    }
    console.log(
      `\n${options.requests} answers one after another, ms as the client sees them; load of the machine ${load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`,
    );
    console.log(table(['', 'median', 'p95', 'max'], rows));
  } finally {
    served.stop();
  }
}

async function onServer(text) {
  const client = new pg.Client({ connectionString: options.server });
  await client.connect();
  await client.query(text);
  await client.end();
}
