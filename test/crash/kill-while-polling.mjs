// Kills Echolot again and again while it polls (kill -9, by turns `poll --all` and `serve`), with new items in between and the clock moved on, then
// lets one poll finish and looks for anything lost, doubled or left behind. Usage: kill-while-polling.mjs [--kills 50] [--seed 1].
// Exit 1 on any finding. Takes about two minutes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { echolot, echolotEnv, prepare, withDatabase } from '../../bench/measure/echolot.mjs';
import { planFeeds } from '../../bench/workload/plan-feeds.mjs';
import { randomFrom, seedOf } from '../../bench/workload/random.mjs';
import { opmlOf, serveFeeds } from '../../bench/workload/serve-feeds.mjs';
import { watches } from '../../bench/workload/watches.mjs';
import { findingsIn } from './check-database.mjs';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
const random = randomFrom(seedOf(Number(values.seed), 77));
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const minuteMs = 60_000;
/** Longer than a lease: what a killed process held is free for the next one. */
const leastPauseMs = 11 * minuteMs;
/** In all less than a day passes: a feed that nobody looks at for longer gets days that no look stands for. */
const longestPauseMs = (23 * 60 * minuteMs) / (kills + 1);
if (!(kills > 0 && longestPauseMs > leastPauseMs)) throw new RangeError('--kills must be 1 to 124');

const plan = planFeeds({ seed: Number(values.seed), feeds: 60, hosts: 12, hanging: 1 });
const shown = plan.map(() => 20);
// feeds only grow: an item that slid out between two looks would be missed by right
const windowOf = ({ index }) => ({ from: 0, to: shown[index] });
let requests = 0;
let whenAsked = () => undefined;
/** Milliseconds from start to first request, as last seen; how long to wait for one depends on the machine. */
const firstRequestMs = { poll: 10_000, serve: 10_000 };
const firstDay = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - 4 * 86_400_000);
const feeds = await serveFeeds(plan, windowOf, firstDay, () => {
  requests++;
  whenAsked();
});
const home = mkdtempSync(join(tmpdir(), 'echolot-crash-'));
let aheadMs = 0;

try {
  await prepare(home, watches);
  const list = opmlOf(plan, feeds.urlOf);
  await echolot(home, ['import', 'opml', '-'], list);
  const seen = { midway: 0, unasked: 0, finished: 0, answered: 0 };
  for (let kill = 0; kill < kills; kill++) {
    for (const { index } of plan) if (random() < 0.3) shown[index] += between(1, 3);
    aheadMs += between(leastPauseMs, Math.min(longestPauseMs, 2 * leastPauseMs));
    seen[await killOnce(kill % 2 ? ['serve'] : ['poll', '--all', '--json'])]++;
    seen.answered += requests;
  }
  aheadMs += leastPauseMs;
  const last = start(['poll', '--all', '--json']);
  const finishedAt = new Date(Date.now() + aheadMs);
  const [code] = await once(last, 'close');
  const findings = withDatabase(home, (database) => findingsIn(database, plan, windowOf, finishedAt));
  if (code !== 0) findings.push(`the last poll ended with ${code}`);
  console.log(
    `${kills} kills: ${seen.midway} between the first request and the end, ${seen.unasked} before any request, ${seen.finished} after the end; ` +
      `${seen.answered} requests, ${shown.reduce((sum, each) => sum + each)} items shown by ${plan.length} feeds`,
  );
  for (const finding of findings) console.error(`FOUND ${finding}`);
  console.log(
    findings.length ? `${findings.length} findings` : 'Nothing lost, nothing doubled, nothing left behind.',
  );
  process.exitCode = findings.length ? 1 : 0;
} finally {
  await feeds.close();
  rmSync(home, { recursive: true, force: true });
}

function start(args) {
  const clock = new URL('shifted-clock.mjs', import.meta.url).href;
  const bin = new URL('../../bin/echolot.mjs', import.meta.url).pathname;
  return spawn(process.execPath, ['--import', clock, bin, ...args], {
    env: { PATH: process.env.PATH, ...echolotEnv(home), CLOCK_AHEAD_MS: String(aheadMs) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Starts Echolot and kills it some milliseconds after some request, or after some time when it asks for less. */
async function killOnce(args) {
  const [mode] = args;
  const wanted = between(1, mode === 'poll' ? plan.length : 15);
  const grace = between(0, 120);
  const patience = 2 * firstRequestMs[mode] + between(0, 1_000);
  requests = 0;
  const begin = performance.now();
  const child = start(args);
  const ended = once(child, 'exit');
  const asked = new Promise((enough) => {
    whenAsked = () => {
      if (requests === 1) firstRequestMs[mode] = performance.now() - begin;
      if (requests >= wanted) enough();
    };
  });
  await Promise.race([asked.then(() => sleep(grace)), sleep(patience), ended]);
  const finished = child.exitCode !== null;
  child.kill('SIGKILL');
  await ended;
  if (finished) return 'finished';
  return requests ? 'midway' : 'unasked';
}
