import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from './run-measured.mjs';

/** Starts `bench/feed-server.mjs`; `ask` sends it a command and gives the answer. */
export async function startFeedServer(options) {
  const child = spawn(process.execPath, [join(root, 'bench/feed-server.mjs'), JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error('the feed server ended');
    return JSON.parse(value);
  };
  const { bytes, opml } = await next();
  return {
    bytes,
    opml,
    ask(command) {
      child.stdin.write(`${command}\n`);
      return next();
    },
    stop: () => child.stdin.end(),
  };
}
