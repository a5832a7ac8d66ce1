import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hook = new URL('report-usage.mjs', import.meta.url).href;
export const root = fileURLToPath(new URL('../..', import.meta.url));
let runs = 0;

/** Starts a script of the project whose use of the machine is reported at its end. */
export function startMeasured(
  script,
  args = [],
  { env = {}, stdio = ['ignore', 'pipe', 'pipe'], nodeArgs = [] } = {},
) {
  const usageFile = join(tmpdir(), `echolot-usage-${process.pid}-${++runs}.json`);
  const child = spawn(process.execPath, [...nodeArgs, '--import', hook, join(root, script), ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env, USAGE_FILE: usageFile },
    stdio,
  });
  const usage = () => {
    const read = JSON.parse(readFileSync(usageFile, 'utf8'));
    rmSync(usageFile, { force: true });
    return read;
  };
  return { child, usage };
}

/** Runs a script to its end: its one JSON document, wall and CPU seconds of the whole process, peak MB. Throws when it fails. */
export async function runMeasured(script, args, options) {
  const begin = performance.now();
  const { child, usage } = startMeasured(script, args, options);
  const out = [];
  const err = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const code = await new Promise((ended) => child.on('close', ended));
  const wall = (performance.now() - begin) / 1_000;
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}\n${err.join('')}`);
  return { output: JSON.parse(out.join('')), wall, ...usage() };
}

/** An operator's own settings must not reach what is measured. */
function cleanEnvironment() {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }) };
}
