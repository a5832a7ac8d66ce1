// How fast feeds are read, apart from everything else: the tokenizer alone, rss-parser alone, and Echolot's `readFeed`, in turns.
// Usage: parse.mjs [--runs 3] [--passes 3] [--seed 1]. Described in bench/README.md.
import { parseArgs } from 'node:util';
import { medians, table } from './measure/figures.mjs';
import { readers } from './measure/readers.mjs';
import { runMeasured } from './measure/run-measured.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    passes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const sets = {
  odd: 'the odd documents of test/fixtures/feeds',
  usual: 'made-up feeds of newspapers, 20 kB to 5 MB',
};
const figures = ['megabytes', 'documents', 'read', 'items', 'seconds', 'cpuSeconds', 'longestMs', 'peakMb'];

for (const [set, title] of Object.entries(sets)) {
  const runs = new Map(Object.keys(readers).map((reader) => [reader, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [reader, results] of runs) {
      const args = [reader, set, values.seed, values.passes];
      const { output, peakMb } = await runMeasured('bench/measure/read-documents.mjs', args);
      results.push({ ...output, peakMb });
    }
  }
  const result = [...runs].map(([reader, results]) => ({ reader, ...medians(results, figures) }));
  const [base] = result;
  console.log(
    `${title}: ${base.documents} documents, ${base.megabytes.toFixed(1)} MB, median of ${values.runs} runs`,
  );
  const rows = result.map((each) => [
    each.reader,
    (each.megabytes / each.seconds).toFixed(1),
    Math.round(each.documents / each.seconds),
    Math.round(each.items / each.seconds),
    each.cpuSeconds.toFixed(2),
    Math.round(each.peakMb),
    each.longestMs.toFixed(1),
    each.read,
    Math.round(each.items),
    (each.cpuSeconds / base.cpuSeconds).toFixed(2),
  ]);
  const headings = [
    'reader',
    'MB/s',
    'docs/s',
    'items/s',
    'CPU s',
    'peak MB',
    'longest ms',
    'taken',
    'items',
    '× CPU',
  ];
  console.log(`${table(headings, rows)}\n`);
}
