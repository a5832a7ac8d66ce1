// Where the time of a CPU profile went: `top-functions.mjs <file.cpuprofile> [count]` prints self time by package and by function.
import { readFileSync } from 'node:fs';
import { table } from './measure/figures.mjs';

const [file, count = '20'] = process.argv.slice(2);
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
const selfMs = { package: new Map(), function: new Map() };
let busyMs = 0;
samples.forEach((id, at) => {
  const frame = byId.get(id);
  if (frame.functionName === '(idle)') return;
  const ms = timeDeltas[at] / 1_000;
  busyMs += ms;
  const place = placeOf(frame);
  add(selfMs.package, place.split(' ')[0], ms);
  add(selfMs.function, `${frame.functionName || '(anonymous)'} ${place}`, ms);
});

console.log(`busy ${(busyMs / 1_000).toFixed(2)} s`);
for (const [kind, times] of Object.entries(selfMs)) {
  const rows = [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, Number(count))
    .map(([name, ms]) => [name, Math.round(ms), `${((100 * ms) / busyMs).toFixed(1)} %`]);
  console.log(`\n${table([kind, 'self ms', 'share'], rows)}`);
}

function add(times, key, ms) {
  times.set(key, (times.get(key) ?? 0) + ms);
}

/** Package and file of a frame; Echolot's own by folder. */
function placeOf({ url, lineNumber }) {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(url);
  if (inPackage) return `${inPackage[1]} ${inPackage[2]}:${lineNumber + 1}`;
  const own = /\/dist\/(.*)$/.exec(url)?.[1];
  if (own)
    return `echolot/${own.split('/').slice(0, -1).join('/')} ${own.split('/').at(-1)}:${lineNumber + 1}`;
  if (url.startsWith('node:')) return `node ${url}`;
  return url === '' ? '(engine)' : url.split('/').at(-1);
}
