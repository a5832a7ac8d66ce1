import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { HostPacing, NoTurnError } from './host-pacing.js';

/** Runs `count` jobs of `ms` at one host and tells when each started, in order of asking, and how many ran at once. */
async function watch(pacing: HostPacing, host: string, count: number, ms: number) {
  const starts: number[] = [];
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const job = (index: number) => async () => {
    starts.push(performance.now());
    order.push(index);
    most = Math.max(most, ++running);
    await sleep(ms);
    running--;
  };
  await Promise.all(Array.from({ length: count }, (_, i) => pacing.run(host, job(i))));
  return { order, most, gaps: starts.slice(1).map((start, i) => start - (starts[i] ?? 0)) };
}

describe('HostPacing', () => {
  it('lets two at a time in, first come first served', async () => {
    const { order, most } = await watch(new HostPacing({ spacingMs: 0 }), 'a.example', 7, 10);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('keeps starts apart, also when nobody is inside any more', async () => {
    const pacing = new HostPacing({ spacingMs: 40 });
    const { gaps } = await watch(pacing, 'a.example', 4, 1);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(39);
    const begin = performance.now();
    await pacing.run('a.example', () => Promise.resolve());
    expect(performance.now() - begin).toBeGreaterThanOrEqual(30);
  });

  it('does not let one host wait for another', async () => {
    const pacing = new HostPacing({ spacingMs: (host) => (host === 'slow.example' ? 10_000 : 0) });
    await pacing.run('slow.example', () => Promise.resolve());
    const late = pacing.run('slow.example', () => Promise.resolve('never'));
    expect((await watch(pacing, 'quick.example', 5, 1)).order).toHaveLength(5);
    pacing.close();
    await expect(late).rejects.toMatchObject({ reason: 'closed' });
  });

  it('goes on after work that failed, and passes the failure on', async () => {
    const pacing = new HostPacing({ parallel: 1, spacingMs: 0 });
    await expect(pacing.run('a.example', () => Promise.reject(new Error('no luck')))).rejects.toThrow(
      'no luck',
    );
    await expect(pacing.run('a.example', () => Promise.resolve('luck'))).resolves.toBe('luck');
  });

  it('refuses more than may wait', async () => {
    const pacing = new HostPacing({ parallel: 1, spacingMs: 0, maxWaiting: 2 });
    const work = () => sleep(20);
    const three = [1, 2, 3].map(() => pacing.run('a.example', work));
    await expect(pacing.run('a.example', work)).rejects.toMatchObject({ reason: 'full', host: 'a.example' });
    await expect(pacing.run('b.example', work)).resolves.toBeUndefined();
    await Promise.all(three);
  });

  it('forgets hosts that are quiet', async () => {
    const pacing = new HostPacing({ spacingMs: 20 });
    await Promise.all(['a', 'b', 'c'].map((host) => pacing.run(host, () => Promise.resolve())));
    expect(pacing.hosts).toBe(3);
    await sleep(60);
    expect(pacing.hosts).toBe(0);
  });

  it('turns away the waiting and the later ones when closed, and lets the others finish', async () => {
    const pacing = new HostPacing({ parallel: 1, spacingMs: 0 });
    const inside = pacing.run('a.example', () => sleep(20, 'done'));
    const waiting = pacing.run('a.example', () => Promise.resolve('never'));
    pacing.close();
    await expect(waiting).rejects.toBeInstanceOf(NoTurnError);
    await expect(pacing.run('b.example', () => Promise.resolve('never'))).rejects.toMatchObject({
      reason: 'closed',
    });
    await expect(inside).resolves.toBe('done');
  });
});
