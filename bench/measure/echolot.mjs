import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { root, startMeasured } from './run-measured.mjs';

const bin = 'bin/echolot.mjs';
const person = { email: 'lasttest@example.org', password: 'viele feeds in kurzer zeit' };

/** Environment of an Echolot that keeps its data in `folder` and may fetch from this machine. */
export function echolotEnv(folder) {
  return {
    DATA_DIR: folder,
    UPLOADS_DIR: join(folder, 'uploads'),
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    PORT: '0',
  };
}

/** Runs one command to its end, with `input` on stdin; gives its output. Throws when it fails. */
export async function echolot(folder, args, input = '') {
  const child = spawn(process.execPath, [join(root, bin), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...echolotEnv(folder) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(input);
  const out = [];
  const err = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`echolot ${args.join(' ')} ended with ${code}\n${Buffer.concat(err)}`);
  return Buffer.concat(out).toString();
}

/** Starts the server; resolves when it listens. `lines` are what it tells and logs; `stop` ends it in order and gives its use of the machine. */
export async function startServer(folder) {
  const { child, usage } = startMeasured(bin, ['serve'], { env: echolotEnv(folder) });
  const lines = [];
  const ended = once(child, 'close');
  const address = new Promise((ready, failed) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const url = /ready at (http:\/\/\S+)/.exec(line)?.[1];
        if (url) ready(url.replace('localhost', '127.0.0.1'));
      });
    child.once('exit', () => failed(new Error(`the server ended\n${lines.join('\n')}`)));
  });
  return {
    child,
    lines,
    url: await address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return usage();
    },
  };
}

/** Signs the account of {@link prepare} in; gives the session cookie. */
export async function signIn(url) {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(person),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith('echolot-session='));
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie.split(';')[0];
}

/** Makes a data folder with an account and the watches, all through the front door. */
export async function prepare(folder, watches) {
  const account = ['user', 'create', '--email', person.email, '--role', 'admin', '--password-stdin'];
  await echolot(folder, account, `${person.password}\n`);
  const server = await startServer(folder);
  try {
    const cookie = await signIn(server.url);
    for (const watch of watches) {
      const answer = await fetch(`${server.url}/api/v1/watches`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(watch),
      });
      if (answer.status !== 201)
        throw new Error(`a watch was answered ${answer.status}: ${await answer.text()}`);
    }
  } finally {
    await server.stop();
  }
}

/** Reads the database of a data folder, or writes to it where no door lets a test in. */
export function withDatabase(folder, work) {
  const database = new Database(join(folder, 'echolot.sqlite'));
  try {
    return work(database);
  } finally {
    database.close();
  }
}
