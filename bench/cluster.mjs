// Giving 10,000 new mentions their stories in archives of different size, the same number of articles a week in each: what a new one costs must not depend on
// what lies beyond the look-back. Every figure comes from a fresh process on a fresh database, SQLite unless DATABASE_URL names a PostgreSQL server.
//   --archives 10000,100000,1000000   --fresh 10000   --per-week 20000   --runs 3
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    archives: { type: 'string', default: '10000,100000,1000000' },
    fresh: { type: 'string', default: '10000' },
    'per-week': { type: 'string', default: '20000' },
    runs: { type: 'string', default: '3' },
  },
});
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const runner = fileURLToPath(new URL('measure/cluster-once.mjs', import.meta.url));

console.log(`new mentions: ${values.fresh}; articles a week: ${values['per-week']}; runs: ${values.runs}`);
console.log('archive      items/s   items/s after the first batch   window read, s   peak MB   stories');
let base = null;
for (const archive of values.archives.split(',')) {
  const runs = Array.from({ length: Number(values.runs) }, () =>
    JSON.parse(
      execFileSync(process.execPath, [runner, archive, values.fresh, values['per-week']], {
        encoding: 'utf8',
      }),
    ),
  );
  const of = (key) => median(runs.map((run) => run[key]));
  base ??= of('steadyRate');
  console.log(
    `${archive.padStart(9)} ${of('rate').toFixed(0).padStart(10)} ${of('steadyRate').toFixed(0).padStart(29)} ${of('firstSeconds').toFixed(2).padStart(17)} ${of('peakMb').toFixed(0).padStart(9)} ${String(of('stories')).padStart(9)}   slowdown ${(base / of('steadyRate')).toFixed(2)}`,
  );
}
