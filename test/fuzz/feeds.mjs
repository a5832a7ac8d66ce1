// Feeds damaged documents and addresses to the reader of feeds and to everything that reads addresses, and looks at what comes out.
//   node test/fuzz/feeds.mjs [--seed 1] [--runs 200000] [--replay N] [--hang-ms 2000] [--rss-mb 512] [--subject module.mjs]
// Exit code 1 on any finding, 2 on wrong usage. Run N of a seed is the same on every machine while fixtures and mutations are: `--replay N` shows it alone.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from './corpus.mjs';
import { fuzzCase } from './fuzz-case.mjs';
import { readOptions } from './options.mjs';
import { watchedRuns } from './watched-runs.mjs';

const { replay, runs, ...options } = readOptions(process.argv.slice(2));
const corpus = loadCorpus();
const shown = 20;
const begin = performance.now();
let problems = 0;

const [from, to] = replay === null ? [0, runs] : [replay, replay + 1];
if (replay !== null) console.log(description(replay));
await watchedRuns({ from, to, ...options }, onProblem, onProgress).catch((error) => {
  process.stderr.write(`The fuzzer cannot start (is the application built?): ${error.message}\n`);
  process.exit(2);
});

const seconds = ((performance.now() - begin) / 1000).toFixed(1);
const documents = Math.ceil(to / 2) - Math.ceil(from / 2);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `seed ${options.seed}: ${documents} documents and ${to - from - documents} addresses in ${seconds} s, ${peak} MB at most, ${problems} findings`,
);
process.exit(problems > 0 ? 1 : 0);

function onProblem(run, problem) {
  problems += 1;
  if (problems > shown) return;
  console.log(`run ${run} of seed ${options.seed}: ${problem}`);
  console.log(`  again: node test/fuzz/feeds.mjs --seed ${options.seed} --replay ${run}`);
  if (replay === null) console.log(`  ${description(run)}`);
}

function onProgress(run) {
  if (run % 10_000 !== 0) return;
  process.stderr.write(
    `${run} of ${to} runs, ${problems} findings, ${Math.round((performance.now() - begin) / 1000)} s\n`,
  );
}

/** The input in a line; a document is kept in a file for looking at. */
function description(run) {
  const input = fuzzCase(corpus, options.seed, run);
  if (input.kind === 'address') return `address ${JSON.stringify(input.text.slice(0, 1_000))}`;
  const file = join(tmpdir(), `echolot-fuzz-${options.seed}-${run}.bin`);
  writeFileSync(file, input.bytes);
  return `document ${file}, ${input.bytes.length} bytes from ${input.from}, content type ${JSON.stringify(input.contentType)}, base ${input.baseUrl}`;
}
