// A round over 2,000 feeds, Echolot against the barest poller in the same run: first poll, unchanged poll, three new items in each feed.
// Usage: poll.mjs [--runs 3] [--feeds 2000] [--hanging 0] [--seed 1] [--no-pages]
// [--profile <folder>]. Described in bench/README.md.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { echolot, echolotEnv, prepare } from './measure/echolot.mjs';
import { startFeedServer } from './measure/feed-server.mjs';
import { measurePages } from './measure/pages-while-polling.mjs';
import { printRounds } from './measure/print-rounds.mjs';
import { runMeasured } from './measure/run-measured.mjs';
import { storedByBarest, storedByEcholot } from './measure/stored-items.mjs';
import { watches } from './workload/watches.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    feeds: { type: 'string', default: '2000' },
    hanging: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    'no-pages': { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const dayMs = 86_400_000;
const options = {
  seed: Number(values.seed),
  feeds: Number(values.feeds),
  hanging: Number(values.hanging),
  // stories are a day or two old, as in life; all runs of one day have the same ones
  firstDay: new Date((Math.floor(Date.now() / dayMs) - 2) * dayMs).toISOString(),
};
const rounds = [
  { name: 'first poll', revision: 0 },
  { name: 'unchanged', revision: 0 },
  { name: '3 new each', revision: 1 },
];

const folder = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
const feeds = await startFeedServer(options);
try {
  const list = join(folder, 'feeds.opml');
  writeFileSync(list, feeds.opml);
  const withoutFeeds = join(folder, 'without-feeds');
  const template = join(folder, 'template');
  await prepare(withoutFeeds, watches);
  cpSync(withoutFeeds, template, { recursive: true });
  await echolot(template, ['import', 'opml', list]);

  const poll = (home) =>
    runMeasured('bin/echolot.mjs', ['poll', '--all', '--json'], {
      env: echolotEnv(home),
      nodeArgs: values.profile ? ['--cpu-prof', '--cpu-prof-dir', resolve(values.profile)] : [],
    });
  const contenders = {
    barest: (home) => runMeasured('bench/barest-poller.mjs', [join(home, 'barest.sqlite'), list]),
    echolot: poll,
  };
  const readings = [];
  const startUps = [];
  for (let run = 0; run < Number(values.runs); run++) {
    startUps.push(await poll(withoutFeeds));
    for (const [contender, measure] of Object.entries(contenders)) {
      const home = join(folder, `${contender}-${run}`);
      cpSync(template, home, { recursive: true });
      for (const { name, revision } of rounds) {
        await feeds.ask(`revision ${revision}`);
        await feeds.ask('counts');
        const measured = await measure(home);
        readings.push({ contender, round: name, ...measured, answers: await feeds.ask('counts') });
      }
      const stored = contender === 'barest' ? storedByBarest(home) : storedByEcholot(home);
      readings.push({ contender, round: 'stored', ...stored });
      rmSync(home, { recursive: true });
    }
  }
  printRounds({ options, readings, startUps, bytes: feeds.bytes, rounds });
  if (!values['no-pages']) await measurePages(template, feeds);
} finally {
  feeds.stop();
  rmSync(folder, { recursive: true, force: true });
}
