// `npm ci` refuses a lockfile in which a package names an optional dependency that has no entry, and a lockfile must name no
// registry but the public one. Completes the former with --fix, fails on the latter.
import { readFileSync, writeFileSync } from 'node:fs';

const fix = process.argv.includes('--fix');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
const problems = [];

function isLocked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'wasi'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32'];

/** "@scope/binding-linux-x64-gnu" says on which system and processor it is meant to run. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return { ...(cpu.length ? { cpu } : {}), ...(os.length ? { os } : {}) };
}

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    if (fix && /^\d/.test(version)) {
      packages[`node_modules/${name}`] = {
        version,
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
        ...platformOf(name),
      };
    } else {
      problems.push(`${path || 'the project'} names ${name}@${version}, which has no entry`);
    }
  }
  if (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/')) {
    if (fix)
      entry.resolved = entry.resolved.replace(
        /^https?:\/\/[^/]+\/(?:.*?\/)?(?=(@[^/]+\/)?[^/]+\/-\/)/,
        'https://registry.npmjs.org/',
      );
    else problems.push(`${path} is resolved outside the public registry`);
  }
}

if (fix) {
  lock.packages = Object.fromEntries(
    Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
}
if (problems.length) {
  console.error(problems.join('\n'));
  process.exit(1);
}
