// Timeline, inbox, search and first page over 1,000,000 mentions of five years: times of the answers, of the query of the timeline alone, and the plans.
//   --db sqlite|postgres   --mentions 1000000   --waiting 2000   --requests 40   --seed 1   --search   --keep   --home <folder>
// --search also reads everything into the word index, which takes several times as long, and asks for a phrase.
// The database is filled once and used again while its key (version of the tables, mentions, seed) stays the same; --keep leaves it for the next run.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { postgresStore, sqliteStore } from './measure/bulk-store.mjs';
import { fillArchive, newMentions } from './workload/fill-archive.mjs';
import { randomFrom } from './workload/random.mjs';

const { values: options } = parseArgs({
  options: {
    db: { type: 'string', default: 'sqlite' },
    mentions: { type: 'string', default: '1000000' },
    waiting: { type: 'string', default: '2000' },
    requests: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    home: { type: 'string', default: join(tmpdir(), 'echolot-bench-timeline') },
    server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
    search: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const isPostgres = options.db === 'postgres';
const name = 'echolot_bench_timeline';
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
const { statement } = await import('../dist/modules/reports/tally/read-tally.js');
const { indexAll } = await import('../dist/modules/mentions/search/index-all.js');
const { statementOf } = await import('../dist/database/bound-sql.js');

const account = { email: 'bench@echolot.example', password: 'viele bunte Messlatten 27' };
const until = Math.floor(Date.now() / 86_400_000) * 86_400_000;
const dataDir = join(options.home, 'data');
const keyFile = join(options.home, `${options.db}.json`);
const key = [
  migrations.at(-1).name,
  migrations.length,
  options.mentions,
  options.waiting,
  options.seed,
  ...(options.search ? ['search'] : []),
].join(' ');
const runner = fileURLToPath(new URL('measure/serve-pages.mjs', import.meta.url));
const binary = fileURLToPath(new URL('../bin/echolot.mjs', import.meta.url));
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
const dataSource = await createDataSource(
  { dataDir, databaseUrl: isPostgres ? url.href : null },
  entities,
).initialize();
console.log(`${options.db}, ${options.mentions} mentions, ${options.waiting} of them wait`);
await costOfWriting();
await settleAll('counted');
await plans();
await pages();
await dataSource.destroy();
if (!options.keep) {
  rmSync(options.home, { recursive: true, force: true });
  if (isPostgres) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
process.exit(0);

async function fill() {
  const begin = performance.now();
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  if (isPostgres) {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await onServer(`CREATE DATABASE ${name}`);
  }
  const clock = { now: () => new Date() };
  const settings = readSettings(environment);
  const prepared = await openPreparedDatabase(settings, clock, () => undefined);
  const queryRunner = prepared.createQueryRunner();
  await dropTallyTriggers(queryRunner);
  const target = await store({ careless: true });
  const facts = await fillArchive(target, {
    seed: Number(options.seed),
    mentions: Number(options.mentions),
    until,
    waiting: Number(options.waiting),
    tell: (line) => console.error(`${seconds(begin)}: ${line}`),
  });
  await createTallyTriggers(queryRunner);
  await target.run(`INSERT INTO "tally_dirty" ("day", "storyId") SELECT DISTINCT "day", '' FROM "mention"`);
  await target.run(`INSERT INTO "seen_dirty" ("day") SELECT DISTINCT "day" FROM "feed_day"`);
  if (isPostgres) await target.run('VACUUM ANALYZE');
  if (options.search) {
    const from = performance.now();
    const texts = await indexAll(prepared);
    console.log(`${texts} texts read into the word index in ${seconds(from)}`);
  }
  await target.close();
  await queryRunner.release();
  await prepared.destroy();
  const made = spawnSync(
    process.execPath,
    [binary, 'user', 'create', '--email', account.email, '--role', 'admin', '--password-stdin'],
    { env: environment, input: account.password, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const facts2 = { key, ...facts };
  writeFileSync(keyFile, JSON.stringify(facts2));
  console.log(`filled in ${seconds(begin)}`);
  return facts2;
}

async function settleAll(word) {
  const begin = performance.now();
  const tally = new Tally(dataSource);
  const times = [];
  for (let isDone = false; !isDone;) {
    const start = performance.now();
    isDone = await tally.settle();
    times.push(performance.now() - start);
  }
  const months = performance.now();
  let counted = 0;
  while (await tally.settleMonth()) counted++;
  if (counted) console.log(`${counted} months of places and outlets counted in ${seconds(months)}`);
  if (times.length > 1)
    console.log(
      `roll-ups ${word} in ${seconds(begin)}, ${times.length} shares, the longest ${Math.max(...times).toFixed(0)} ms`,
    );
  if (isPostgres && times.length > 5) await dataSource.query('VACUUM ANALYZE');
}

/** What the triggers cost who writes: 20,000 mentions in one transaction, taken back. */
async function costOfWriting() {
  const rows = newMentions(randomFrom(5), until, 20_000, ['00000000-0000-7000-8000-000000000000']);
  const timed = async () => {
    const target = await store({ careless: false });
    await target.run('BEGIN');
    const begin = performance.now();
    for (let at = 0; at < rows.length; at += 1000) await insertWithin(target, rows.slice(at, at + 1000));
    const ms = performance.now() - begin;
    await target.run('ROLLBACK');
    await target.close();
    return ms;
  };
  const queryRunner = dataSource.createQueryRunner();
  await timed();
  const loaded = await timed();
  await dropTallyTriggers(queryRunner);
  const bare = await timed();
  await createTallyTriggers(queryRunner);
  await queryRunner.release();
  console.log(
    `20,000 mentions written: ${bare.toFixed(0)} ms without triggers, ${loaded.toFixed(0)} ms with them (${(((loaded - bare) / 20_000) * 1000).toFixed(1)} µs each)`,
  );
}

async function insertWithin(target, rows) {
  await target.insert('mention', rows);
}

async function plans() {
  const target = await store({ careless: false });
  for (const [label, question] of questions()) {
    const span = { from: question.previous.from, to: question.period.to };
    const { text, values } = statementOf(statement(question, span));
    const times = [];
    for (let run = 0; run < 30; run++) {
      const begin = performance.now();
      await dataSource.query(text, values);
      times.push(performance.now() - begin);
    }
    console.log(`\ntimeline query, ${label}: ${figures(times)}`);
    for (const line of await target.plan(text, values)) console.log(`  ${line}`);
  }
  await target.close();
}

function questions() {
  const day = (offset) => new Date(until + offset * 86_400_000).toISOString().slice(0, 10);
  const common = {
    division: 'scope',
    period: { from: day(-1825), to: day(0) },
    bucket: 'month',
    previous: { from: day(-3651), to: day(-1826) },
    includeNew: false,
  };
  return [
    ['one campaign, five years by month and scope', { ...common, campaignId: filled.campaign }],
    ['all, five years by month and scope', { ...common, campaignId: null }],
  ];
}

async function pages() {
  const { child, address } = await startServer();
  try {
    const cookie = await signIn(address);
    const [{ period }] = questions().map(([, question]) => question);
    const lastYear = new Date(until).getUTCFullYear() - 1;
    const span = `from=${period.from}&to=${period.to}&bucket=month`;
    const paths = {
      'nothing (healthz)': '/healthz',
      'timeline, campaign': `/api/v1/timeline?${span}&by=scope&campaign=${filled.campaign}`,
      'timeline, all': `/api/v1/timeline?${span}&by=scope`,
      'timeline page, campaign': `/timeline?${span}&campaign=${filled.campaign}`,
      'timeline page, all': `/timeline?${span}`,
      inbox: '/mentions',
      'reach, a year, all': `/api/v1/reach?from=${lastYear}-01-01&to=${lastYear}-12-31`,
      'reach, a year, campaign': `/api/v1/reach?from=${lastYear}-01-01&to=${lastYear}-12-31&campaign=${filled.campaign}`,
      'reach page, a year': `/reach?from=${lastYear}-01-01&to=${lastYear}-12-31`,
      'reach page, 12 months': '/reach?period=365d',
      dashboard: '/',
      'inbox, relevant': '/mentions?review=relevant',
      ...(options.search ? { search: `/search?q=${encodeURIComponent('"Ambulante Lotsen"')}` } : {}),
    };
    console.log(`\n${options.requests} answers one after another, ms as the client sees them`);
    console.log(
      'page                       median     p95     max     CPU   while mentions arrive: p95     CPU',
    );
    const writer = await store({ careless: false });
    const recent = (
      await writer.read('SELECT "storyId" FROM "mention" ORDER BY "publishedAt" DESC LIMIT 500')
    ).map(({ storyId }) => storyId);
    for (const [label, path] of Object.entries(paths)) {
      const probe = await fetch(address + path, { headers: { cookie } });
      await probe.arrayBuffer();
      if (probe.status !== 200) {
        console.log(`${label.padEnd(24)} answers ${probe.status}`);
        continue;
      }
      const cpu = () => cpuMs(child.pid);
      const still = await measure(address + path, cookie, cpu, async () => undefined);
      const random = randomFrom(9);
      const busy = await measure(address + path, cookie, cpu, () =>
        writer.insert('mention', newMentions(random, until, 20, recent)),
      );
      const quiet = [at(still.times, 0.5), at(still.times, 0.95), at(still.times, 1), still.cpu];
      const cells = (numbers) => numbers.map((ms) => ms.toFixed(1).padStart(8)).join('');
      console.log(
        `${label.padEnd(24)} ${cells(quiet)}${' '.repeat(23)}${cells([at(busy.times, 0.95), busy.cpu])}`,
      );
    }
    await writer.close();
  } finally {
    child.kill();
  }
}

/** Processor time that a process has taken so far, where the system tells it as Linux does. */
function cpuMs(pid) {
  if (process.platform !== 'linux') return NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function measure(address, cookie, cpu, before) {
  const times = [];
  let begun = 0;
  for (let round = -5; round < Number(options.requests); round++) {
    if (round === 0) begun = cpu();
    await before();
    const begin = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    if (round >= 0) times.push(performance.now() - begin);
  }
  return { times, cpu: (cpu() - begun) / times.length };
}

function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function figures(times) {
  return `median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`;
}

function startServer() {
  const child = spawn(process.execPath, [runner], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const address = /ready at (\S+)/.exec(text)?.[1];
      if (address) resolve({ child, address: address.replace('localhost', '127.0.0.1') });
    });
  });
}

async function signIn(address) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(account),
  });
  const cookie = answer.headers
    .getSetCookie()
    .find((each) => each.startsWith('echolot-session='))
    ?.split(';')[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

async function onServer(text) {
  const client = new pg.Client({ connectionString: options.server });
  await client.connect();
  await client.query(text);
  await client.end();
}
