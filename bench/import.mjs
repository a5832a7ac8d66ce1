// Importing a list of coverage from upload to the last mention, and taking it back: rows a second and peak memory. Each run is a process of its own on a fresh database with the catalogue
// of outlets; SQLite unless DATABASE_URL names a PostgreSQL database, which must be empty.
//   --rows 50000   --runs 3   --formats csv,xlsx
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '3' },
    formats: { type: 'string', default: 'csv,xlsx' },
  },
});
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const runner = fileURLToPath(new URL('measure/import-once.mjs', import.meta.url));

console.log(`rows: ${values.rows}; runs: ${values.runs}; rows a second`);
console.log('format   file MB   read alone     check   take over      undo   peak MB');
for (const format of values.formats.split(',')) {
  const runs = Array.from({ length: Number(values.runs) }, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'echolot-bench-'));
    try {
      const out = execFileSync(process.execPath, [runner, dataDir, format, values.rows], {
        encoding: 'utf8',
      });
      return JSON.parse(out.trim().split('\n').at(-1));
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
  const cell = (key, width, digits = 0) =>
    median(runs.map((run) => run[key]))
      .toFixed(digits)
      .padStart(width);
  console.log(
    `${format.padEnd(6)} ${cell('megabytes', 9, 1)} ${cell('read', 12)} ${cell('check', 9)} ${cell('run', 11)} ${cell('undo', 9)} ${cell('peakMb', 9)}`,
  );
}
