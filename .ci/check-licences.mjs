// Every package that ships with Echolot must have a licence we may combine with AGPL-3.0-or-later and name without asking.
import { readFileSync } from 'node:fs';

const allowed =
  /^(MIT(-0)?|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BSD-0-Clause|MPL-2\.0|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|OFL-1\.1|CC-BY-4\.0|Unlicense|Zlib)$/;
// libvips comes as a separate, replaceable library inside sharp's platform packages
const known = { '@img/sharp-libvips': 'LGPL-3.0-or-later', chainsaw: 'MIT/X11' };

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const refused = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path || entry.dev || entry.optional) continue;
  const name = path.slice(path.lastIndexOf('node_modules/') + 13);
  let licence = entry.license;
  try {
    licence ??= JSON.parse(readFileSync(`${path}/package.json`, 'utf8')).license;
  } catch {
    // not installed on this platform
  }
  const choices = String(licence ?? 'none')
    .replace(/[()]/g, '')
    .split(/ OR /);
  if (
    !choices.some((choice) => choice.split(/ AND /).every((part) => allowed.test(part))) &&
    known[name] !== licence
  ) {
    refused.push(`${name}: ${String(licence)}`);
  }
}
if (refused.length) {
  console.error(`Licences to look at:\n${refused.join('\n')}`);
  process.exit(1);
}
