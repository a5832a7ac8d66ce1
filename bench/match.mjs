// Matching 100,000 items of about 40 words against 100 to 100,000 watches, on one core, beside what others would do with the same
// work. Every figure comes from a fresh process, so that no engine profits from or suffers under the one before it.
//   ITEMS=20000            fewer items
//   DATABASE_URL=postgres://…  compares with PostgreSQL too, in temporary tables
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';

const itemCount = Number(process.env.ITEMS ?? 100_000);
const sizes = [100, 1_000, 10_000, 100_000];

/** Small seeded generator (mulberry32): the same workload on every machine. */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const functionWords =
  'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach'.split(
    ' ',
  );
const onsets = 'b bl br d dr f fl fr g gl gr h k kl kr l m n p pf r s sch schw sp st t tr w z'.split(' ');
const vowels = 'a e i o u ä ö ü au ei eu ie'.split(' ');
const codas = ['', '', 'n', 'r', 'l', 't', 's', 'ch', 'ng', 'rt', 'nd', 'ck', 'ss', 'ß'];

const pick = (random, list) => list[Math.floor(random() * list.length)];
const syllable = (random) => pick(random, onsets) + pick(random, vowels) + pick(random, codas);
const capitalised = (word) => word[0].toUpperCase() + word.slice(1);

function inventWord(random, syllables) {
  let word = '';
  for (let i = 0; i < syllables; i++) word += syllable(random);
  return word;
}

/** 20,000 words of which few are frequent (rank by a power of a uniform draw), four in ten of a text are function words. */
function language(random) {
  const words = Array.from({ length: 20_000 }, () => {
    const word = inventWord(random, 1 + Math.floor(random() * 3));
    return random() < 0.5 ? capitalised(word) : word;
  });
  const frequent = () => words[Math.floor(words.length * random() ** 2.5)];
  return { frequent, word: () => (random() < 0.4 ? pick(random, functionWords) : frequent()) };
}

/** Names of two words: a frequent noun in front, as in „Stadt X“, so that texts begin many of them; every fifth has one rare word only. */
function inventNames(random, { frequent }, count) {
  return Array.from({ length: count }, (_, i) => {
    const rare = capitalised(inventWord(random, 3));
    return i % 5 === 4 ? rare : `${capitalised(frequent())} ${rare}`;
  });
}

/** The watch made of a name: phrases only, or with everything that the query language has. */
function queryOf(name, i, mixed, { frequent }) {
  const phrase = `"${name}"`;
  if (!mixed) return phrase;
  const kinds = [
    () => phrase,
    () => `${phrase} OR "${name} ${capitalised(frequent())}"`,
    () => phrase,
    () => `${phrase} -"${frequent()}"`,
    () => `${phrase} ("${frequent()}" OR "${frequent()}")`,
    () => `title:${phrase}`,
    () => `${phrase} NEAR/5 "${frequent()}"`,
    () => `stem:${phrase}`,
    () => `${name.split(' ').at(-1)}~1`,
    () => `"${name}*"`,
  ];
  return kinds[i % kinds.length]();
}

function workload() {
  const random = randomFrom(20_261_122);
  const words = language(random);
  const names = inventNames(random, words, sizes.at(-1));
  const sentence = (length) => {
    let text = '';
    for (let i = 0; i < length; i++) text += `${i === 0 ? '' : random() < 0.08 ? ', ' : ' '}${words.word()}`;
    return `${capitalised(text)}.`;
  };
  const items = Array.from({ length: itemCount }, (_, i) => {
    let summary = sentence(16) + ' ' + sentence(17);
    // one item in ten names one of the first hundred, every third time in another form
    if (i % 10 === 0) {
      const name = names[Math.floor(random() * 100)];
      const forms = [name, `${name}s`, name.replace(' ', '-'), name.toUpperCase()];
      summary = summary.replace(/ \S+ /, ` ${i % 30 === 0 ? pick(random, forms) : name} `);
    }
    return { id: String(i), title: sentence(7), summary };
  });
  const queries = (count, mixed) => names.slice(0, count).map((name, i) => queryOf(name, i, mixed, words));
  return { items, names, queries };
}

const megabytes = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** Seconds of processor time of this process: others on the machine make a difference to the clock, hardly to this. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Runs `match` over the items: once to warm up on a fifth of them, then three times, the median counts. */
function measure(items, match) {
  for (let i = 0; i < items.length / 5; i++) match(items[i]);
  const times = [];
  let found = 0;
  for (let round = 0; round < 3; round++) {
    found = 0;
    const begin = processorSeconds();
    for (const item of items) found += match(item);
    times.push(processorSeconds() - begin);
  }
  return { perSecond: items.length / times.sort((a, b) => a - b)[1], found };
}

/** Each engine gets the watches ready and gives a function from an item to the number of watches found. */
const engines = {
  async fold() {
    const { FoldedText } = await import('../dist/shared/text/folded-text.js');
    const buffer = new FoldedText();
    return () =>
      ({ title, summary }) =>
        Number(buffer.read(title).count + buffer.read(summary).count === 0);
  },
  async echolot({ queries, mixed }) {
    const { parseQuery } = await import('../dist/modules/mentions/matching/parse-query.js');
    const { compileWatches, matchItem } =
      await import('../dist/modules/mentions/matching/compile-watches.js');
    return () => {
      const index = compileWatches(
        queries.map((text, i) => {
          const parsed = parseQuery(text);
          if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
          return { id: String(i), query: parsed.query };
        }),
      );
      return (item) => matchItem(index, item).filter(({ evidence }) => evidence.length > 0 || mixed).length;
    };
  },
  async aho({ names }) {
    const { AhoCorasick } = await import('@monyone/aho-corasick');
    return () => {
      // the library has no folding of its own: lower case and word boundaries are the least that makes the answers comparable
      const automaton = new AhoCorasick(names.map((name) => name.toLowerCase()));
      const isWord = (character) => character !== undefined && /[\p{L}\p{N}_]/u.test(character);
      return ({ title, summary }) => {
        const text = `${title}\n${summary}`.toLowerCase();
        const found = new Set();
        for (const { begin, end, keyword } of automaton.matchInText(text))
          if (!isWord(text[begin - 1]) && !isWord(text[end])) found.add(keyword);
        return found.size;
      };
    };
  },
  async regexp({ names }) {
    return () => {
      const patterns = names.map(
        (name) => new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'iu'),
      );
      return ({ title, summary }) => {
        const text = `${title}\n${summary}`;
        return patterns.reduce((sum, pattern) => sum + Number(pattern.test(text)), 0);
      };
    };
  },
};

/**
 * PostgreSQL turns it round: all items in a table with a GIN index, one tsquery a watch. Indexing the items is part of the work. Processor time
 * of its backend where that can be read, else the clock.
 */
async function measurePostgres({ items, names }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows: backend } = await client.query('select pg_backend_pid() as pid');
  await client.query('set max_parallel_workers_per_gather = 0; set max_parallel_maintenance_workers = 0');
  const seconds = () => {
    try {
      const [user, system] = readFileSync(`/proc/${backend[0].pid}/stat`, 'utf8').split(' ').slice(13, 15);
      return (Number(user) + Number(system)) / 100;
    } catch {
      return performance.now() / 1000;
    }
  };
  await client.query('create temp table bench_item (id int, body text)');
  for (let at = 0; at < items.length; at += 5_000) {
    const part = items.slice(at, at + 5_000);
    await client.query('insert into bench_item select * from unnest($1::int[], $2::text[])', [
      part.map(({ id }) => Number(id)),
      part.map(({ title, summary }) => `${title}\n${summary}`),
    ]);
  }
  await client.query('create temp table bench_watch (phrase text)');
  await client.query('insert into bench_watch select unnest($1::text[])', [names]);
  const begin = seconds();
  await client.query(
    `create temp table bench_text as select id, to_tsvector('simple', lower(body)) as words from bench_item`,
  );
  await client.query('create index on bench_text using gin (words)');
  await client.query('analyze bench_text');
  const indexed = seconds();
  const { rows } = await client.query(
    `select count(*) as found from bench_watch join bench_text on words @@ phraseto_tsquery('simple', lower(phrase))`,
  );
  const done = seconds();
  await client.end();
  return {
    perSecond: items.length / (done - begin),
    found: Number(rows[0].found),
    buildMs: (indexed - begin) * 1000,
  };
}

async function child(engine, size, mixed) {
  const { items: all, names, queries } = workload();
  // one RegExp a phrase is too slow for all of it: a hundredth of the items tell enough
  const items = engine === 'regexp' ? all.slice(0, Math.max(20, 2_000_000 / size / 10)) : all;
  const input = { items, names: names.slice(0, size), queries: queries(size, mixed), mixed };
  if (engine === 'postgres') return measurePostgres(input);
  const prepare = await engines[engine](input);
  const before = megabytes();
  const begin = processorSeconds();
  const match = prepare();
  const buildMs = (processorSeconds() - begin) * 1000;
  const memory = megabytes() - before;
  return { ...measure(items, match), buildMs, memory };
}

function run(engine, size, mixed = false) {
  const args = ['--expose-gc', '--max-old-space-size=6000', fileURLToPath(import.meta.url)];
  const output = execFileSync(process.execPath, [...args, '--child', engine, size, mixed], {
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const thousands = (value) => (value >= 10_000 ? `${Math.round(value / 1000)} k` : value.toFixed(0));

function printRow(label, results) {
  const first = results.find((result) => result)?.perSecond;
  const last = results.at(-1)?.perSecond;
  const cells = results.map((result) => (result ? thousands(result.perSecond) : '–'));
  const slowdown = first && last && results.length > 1 ? (first / last).toFixed(2) : '';
  console.log(label.padEnd(38) + cells.map((cell) => cell.padStart(10)).join('') + slowdown.padStart(10));
}

function printDetail(label, results, detail) {
  console.log(`  ${label}`.padEnd(38) + results.map((result) => detail(result).padStart(10)).join(''));
}

function main() {
  console.log(
    `${itemCount} items of about 40 words; items per second of processor time, median of three; last column: slowdown`,
  );
  console.log('watches'.padEnd(38) + sizes.map((size) => String(size).padStart(10)).join(''));
  printRow('folding alone', [run('fold', 1)]);
  for (const mixed of [false, true]) {
    const results = sizes.map((size) => run('echolot', size, mixed));
    printRow(mixed ? 'Echolot, all of the language' : 'Echolot, phrases', results);
    printDetail('watches found', results, ({ found }) => String(found));
    printDetail('index built in, ms', results, ({ buildMs }) => buildMs.toFixed(0));
    printDetail('memory of the index, MB', results, ({ memory }) => memory.toFixed(0));
  }
  const automaton = sizes.map((size) => run('aho', size));
  printRow('Aho-Corasick library, phrases', automaton);
  printDetail('watches found', automaton, ({ found }) => String(found));
  printDetail('index built in, ms', automaton, ({ buildMs }) => buildMs.toFixed(0));
  printDetail('memory of the index, MB', automaton, ({ memory }) => memory.toFixed(0));
  printRow(
    'one RegExp a phrase',
    sizes.map((size) => (size > 10_000 ? null : run('regexp', size))),
  );
  if (process.env.DATABASE_URL) {
    const results = sizes.map((size) => run('postgres', size));
    printRow('PostgreSQL tsquery with GIN, phrases', results);
    printDetail('watches found', results, ({ found }) => String(found));
    printDetail('of which indexing, ms', results, ({ buildMs }) => buildMs.toFixed(0));
  } else console.log('not compared: PostgreSQL (set DATABASE_URL)');
}

if (process.argv[2] === '--child') {
  const [engine, size, mixed] = process.argv.slice(3);
  console.log(JSON.stringify(await child(engine, Number(size), mixed === 'true')));
} else main();
