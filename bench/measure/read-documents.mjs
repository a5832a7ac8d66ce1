// One reader over one set of documents in a process of its own: `read-documents.mjs <reader> <set> <seed> <passes>`. The first pass warms up.
// Prints one JSON document: what one timed pass took on average.
import { oddDocuments, usualDocuments } from '../workload/sample-documents.mjs';
import { readers } from './readers.mjs';

const [reader, set, seed, passes] = process.argv.slice(2);
const documents = set === 'odd' ? oddDocuments() : usualDocuments(Number(seed));
const read = await readers[reader]();
const sum = { bytes: 0, feeds: 0, items: 0, longestMs: 0, seconds: 0, cpuSeconds: 0 };

for (let pass = 0; pass <= Number(passes); pass++) {
  if (pass === 1) Object.assign(sum, { bytes: 0, feeds: 0, items: 0, longestMs: 0 });
  const cpu = process.cpuUsage();
  const begin = performance.now();
  for (const document of documents) {
    const started = performance.now();
    const items = await read(document);
    sum.longestMs = Math.max(sum.longestMs, performance.now() - started);
    sum.bytes += document.bytes.length;
    sum.items += items ?? 0;
    if (items !== null) sum.feeds++;
  }
  if (pass === 0) continue;
  const used = process.cpuUsage(cpu);
  sum.seconds += (performance.now() - begin) / 1_000;
  sum.cpuSeconds += (used.user + used.system) / 1e6;
}
const once = (name) => sum[name] / Number(passes);
process.stdout.write(
  `${JSON.stringify({
    megabytes: once('bytes') / 1e6,
    documents: documents.length,
    read: once('feeds'),
    items: once('items'),
    seconds: once('seconds'),
    cpuSeconds: once('cpuSeconds'),
    longestMs: sum.longestMs,
  })}\n`,
);
