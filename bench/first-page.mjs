// Server time of the pages people open first, on the demo's year of data. Prints medians, 95th percentiles and ratios to a request that
// does nothing, so that runs on different machines can be compared.
import { performance } from 'node:perf_hooks';
import { serveDemo } from '../dist/demo/serve-demo.js';
import { demoAccount } from '../dist/modules/accounts/demo-account.js';

const rounds = Number(process.argv[2] ?? 200);
const app = await serveDemo({ PORT: '0', LOG_LEVEL: 'error' }, () => undefined);
const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');

const signIn = await fetch(`${address}/sign-in`, {
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams({ email: demoAccount.email, password: demoAccount.password }),
});
const cookie = signIn.headers
  .getSetCookie()
  .find((each) => each.startsWith('echolot-session='))
  ?.split(';')[0];
if (!cookie) throw new Error(`sign-in answered ${signIn.status}`);

async function measure(path) {
  const times = [];
  for (let round = -10; round < rounds; round++) {
    const begin = performance.now();
    const answer = await fetch(address + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (round >= 0) times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(rounds / 2)], p95: times[Math.floor(rounds * 0.95)] };
}

const base = await measure('/healthz');
console.log(`${rounds} requests one after another, ms as the client sees them`);
console.log('page                      median     p95   × healthz');
for (const path of ['/healthz', '/', '/mentions', '/timeline?period=365d', '/outlets', '/feeds', '/places']) {
  const { median, p95 } = path === '/healthz' ? base : await measure(path);
  const cells = [median.toFixed(1), p95.toFixed(1), (median / base.median).toFixed(1)];
  console.log(`${path.padEnd(22)} ${cells.map((cell) => cell.padStart(9)).join('')}`);
}
await app.close();
process.exit(0);
