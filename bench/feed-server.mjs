// The feeds that the polling benchmarks read, in a process of their own. Prints `{ port, bytes }` as one line when it is ready and answers
// commands on stdin, one a line, each with one JSON line: `revision N` shows the stories of a later moment (3 new ones in each
// feed for each step), `counts` tells the answers by status since the last time it was asked. Ends with stdin, and after half an hour in any case.
import { createInterface } from 'node:readline';
import { planFeeds } from './workload/plan-feeds.mjs';
import { opmlOf, serveFeeds } from './workload/serve-feeds.mjs';
import { windowAt } from './workload/windows.mjs';

const options = JSON.parse(process.argv[2] ?? '{}');
const plan = planFeeds(options);
let revision = 0;
const feeds = await serveFeeds(plan, () => windowAt(revision), new Date(options.firstDay));
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
setTimeout(() => process.exit(1), 30 * 60_000).unref();

say({ bytes: feeds.build(), opml: opmlOf(plan, feeds.urlOf) });
for await (const line of createInterface({ input: process.stdin })) {
  const [command, value] = line.split(' ');
  if (command === 'revision') {
    revision = Number(value);
    say({ bytes: feeds.build() });
  } else {
    say(Object.fromEntries(feeds.counts));
    feeds.counts.clear();
  }
}
process.exit(0);
