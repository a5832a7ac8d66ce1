import { setTimeout as sleep } from 'node:timers/promises';
import { signIn, startServer, withDatabase } from './echolot.mjs';
import { percentile, table } from './figures.mjs';

const pages = ['/', '/mentions', '/timeline', '/feeds'];
const perSecond = 20;
const idleMs = 15_000;

/**
 * Asks a serving Echolot for pages, 20 a second, first while nothing is due, then during a full round in which everything is new, then during one
 * with three new items in each feed. Prints latencies. Times count from when a request was due, so that a server that
 * stalls cannot slow its questions down.
 */
export async function measurePages(home, feeds) {
  await feeds.ask('revision 0');
  setDue(home, 3_600_000);
  const server = await startServer(home);
  try {
    const cookie = await signIn(server.url);
    const ask = (until) => askPages(server.url, cookie, until);
    await ask(sleep(3_000)); // warms up
    const rows = [['nothing due', await ask(sleep(idleMs))]];
    for (const [name, revision] of [
      ['first poll', 0],
      ['3 new each', 1],
    ]) {
      await feeds.ask(`revision ${revision}`);
      setDue(home, 0);
      await roundBegins(feeds);
      rows.push([name, await ask(roundEnds(server))]);
    }
    rows.push(['nothing due again', await ask(sleep(idleMs))]);
    console.log(`\nPages while the server polls, ${perSecond} requests a second, ms:`);
    const cells = rows.map(([name, times]) => [
      name,
      times.length,
      ...[0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1)),
    ]);
    console.log(table(['during', 'requests', 'p50', 'p99', 'max'], cells));
  } finally {
    const { cpu, peakMb } = await server.stop();
    console.log(`the server used ${cpu.toFixed(1)} s of CPU and at most ${Math.round(peakMb)} MB`);
  }
}

/** Every feed is due in `ms`: waiting for its own rhythm would take a day, and there is no command for it. */
function setDue(home, ms) {
  const at = new Date(Date.now() + ms).toISOString().replace('T', ' ').replace('Z', '');
  withDatabase(home, (database) =>
    database.prepare('UPDATE feed SET "nextPollAt" = ? WHERE state = \'active\'').run(at),
  );
}

/** The scheduler looks for due feeds twice a minute. */
async function roundBegins(feeds) {
  await feeds.ask('counts');
  for (let waited = 0; waited < 40_000; waited += 20) {
    if (Object.keys(await feeds.ask('counts')).length) return;
    await sleep(20);
  }
  throw new Error('no feed was asked for');
}

async function roundEnds({ lines }) {
  const seen = lines.length;
  for (let waited = 0; waited < 300_000; waited += 20) {
    if (lines.slice(seen).some((line) => /\d+ feeds, \d+ failed/.test(line))) return;
    await sleep(20);
  }
  throw new Error('the round did not end');
}

async function askPages(url, cookie, until) {
  let over = false;
  const end = until.then(() => (over = true));
  const times = [];
  const open = [];
  const begin = performance.now();
  for (let count = 0; !over; count++) {
    const due = begin + (count * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    open.push(
      fetch(url + pages[count % pages.length], { headers: { cookie } }).then(async (answer) => {
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`);
        times.push(performance.now() - due);
      }),
    );
  }
  await end;
  await Promise.all(open);
  return times;
}
