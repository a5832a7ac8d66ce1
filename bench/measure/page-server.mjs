import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('serve-pages.mjs', import.meta.url));

/** Starts the application without its polling and signs in. `times` asks for a path again and again, after five rounds to warm up, and gives the ms of each answer. */
export async function servePages(env, account) {
  const child = spawn(process.execPath, [runner], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /ready at (\S+)/.exec(text)?.[1];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    });
  });
  const cookie = await signIn(address, account);
  return {
    async times(path, requests) {
      const times = [];
      for (let round = -5; round < requests; round++) {
        const begin = performance.now();
        const answer = await fetch(address + path, { headers: { cookie } });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        if (round >= 0) times.push(performance.now() - begin);
      }
      return times;
    },
    stop: () => child.kill(),
  };
}

async function signIn(address, account) {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(account),
  });
  const cookie = answer.headers
    .getSetCookie()
    .find((each) => each.startsWith('echolot-session='))
    ?.split(';')[0];
  if (!cookie) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}
