// The sample feeds through `echolot feed inspect`, as a person would call it: the built program, one process a document.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = 'test/fixtures/feeds';
const { documents } = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
let failed = 0;

async function inspect(document) {
  const args = [
    'dist/cli.js',
    'feed',
    'inspect',
    `${folder}/${document.file}`,
    '--json',
    '--base-url',
    document.request.url,
  ];
  args.push('--time-zone', document.timeZone ?? 'UTC');
  if (document.request.contentType) args.push('--content-type', document.request.contentType);
  const { stdout } = await run(process.execPath, args, { timeout: 20_000, maxBuffer: 64e6 }).catch(
    (error) => error,
  );
  return JSON.parse(stdout);
}

async function work(queue) {
  for (let document = queue.shift(); document; document = queue.shift()) {
    const { expect } = document;
    try {
      const reading = await inspect(document);
      if (expect.ok === 'any') continue;
      const count = reading.items?.length;
      const { min = expect.count, max = expect.count } = typeof expect.count === 'object' ? expect.count : {};
      const fits = reading.ok === expect.ok && (expect.count === undefined || (count >= min && count <= max));
      if (!fits) throw new Error(`ok ${reading.ok}, ${count} items`);
    } catch (error) {
      failed += 1;
      console.error(`${document.file}: ${error.message}`);
    }
  }
}

const queue = [...documents];
await Promise.all([work(queue), work(queue)]);
console.log(`${documents.length - failed} of ${documents.length} sample documents read as expected`);
process.exit(failed ? 1 : 0);
