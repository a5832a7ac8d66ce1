// Runs cases one after another. `clock` is shared with the watchdog: the number of the run under way. A hang cannot report itself.
import { parentPort, workerData } from 'node:worker_threads';
import { loadCorpus } from './corpus.mjs';
import { fuzzCase, problemOf } from './fuzz-case.mjs';

const { seed, from, to, clock, subjectUrl, rssLimit } = workerData;
const underWay = new Int32Array(clock);
const subject = await import(subjectUrl);
const corpus = loadCorpus();
parentPort.postMessage({ kind: 'ready' });

for (let run = from; run < to; run++) {
  const input = fuzzCase(corpus, seed, run);
  Atomics.store(underWay, 0, run);
  const problem = (await problemOf(input, run, subject)) ?? tooMuchMemory();
  Atomics.store(underWay, 0, -1);
  if (problem) parentPort.postMessage({ kind: 'problem', run, problem });
  if (run % 1000 === 999) parentPort.postMessage({ kind: 'progress', run: run + 1 });
}
parentPort.postMessage({ kind: 'done' });

function tooMuchMemory() {
  const rss = process.memoryUsage.rss();
  return rss > rssLimit ? `memory: ${Math.round(rss / 2 ** 20)} MB resident` : null;
}
