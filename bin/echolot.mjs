#!/usr/bin/env node
// Starts the command line; builds first when the build is missing or older than the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'node_modules', '.echolot-building');
const inputs = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((input) => newest(join(root, input)) <= built);
}

function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // a build that was killed leaves its lock behind
    if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 180_000) {
      rmSync(lock, { recursive: true, force: true });
    }
    return false;
  }
}

async function ensureBuilt() {
  // a pruned installation has no compiler: its build is what it is
  while (!isFresh() && existsSync(nest)) {
    if (!takeLock()) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      process.stderr.write('Building Echolot …\n');
      const started = new Date();
      const build = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
      if (build.status !== 0) process.exit(1);
      writeFileSync(stamp, started.toISOString());
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

await ensureBuilt();
await import(new URL('../dist/cli.js', import.meta.url).href);
