// Files of mentions out of an archive: 50,000 rows of all columns, three own fields among them, as CSV and XLSX. Time, rows a second, and the largest memory of a process that
// does nothing else; every figure is the median of runs in fresh processes on one SQLite database.
//   --mentions 50000   --runs 3   --formats csv,xlsx
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    mentions: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
    formats: { type: 'string', default: 'csv,xlsx' },
  },
});
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const script = (name) => fileURLToPath(new URL(`measure/${name}`, import.meta.url));
const run = (name, ...args) => execFileSync(process.execPath, [script(name), ...args], { encoding: 'utf8' });

const dataDir = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
try {
  run('fill-exported.mjs', dataDir, values.mentions);
  console.log(`${values.mentions} mentions; runs: ${values.runs}; medians`);
  console.log('format   seconds   rows/s   peak MB   at rest MB   file MB   longest wait ms');
  for (const format of values.formats.split(',')) {
    const runs = Array.from({ length: Number(values.runs) }, () =>
      JSON.parse(run('export-once.mjs', dataDir, format)),
    );
    const of = (key, digits = 0) => median(runs.map((each) => each[key])).toFixed(digits);
    const cells = [of('seconds', 2), of('rate'), of('peakMb'), of('restMb'), of('fileMb', 1), of('waitMs')];
    const widths = [9, 8, 9, 12, 9, 17];
    console.log(`${format.padEnd(6)} ${cells.map((cell, at) => cell.padStart(widths[at])).join(' ')}`);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
