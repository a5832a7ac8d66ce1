import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { HostPacing, NoTurnError } from './host-pacing.js';

const sleep = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));

/** Asks for `count` turns of `ms` at one host and tells when each began, in order of asking, and how many were inside at once. */
function watch(pacing: HostPacing, host: string, count: number, ms: number) {
  const seen = { starts: [] as number[], order: [] as number[], most: 0, running: 0 };
  const begin = performance.now();
  for (let index = 0; index < count; index++) {
    void pacing.run(host, async () => {
      seen.starts.push(performance.now() - begin);
      seen.order.push(index);
      seen.most = Math.max(seen.most, ++seen.running);
      await sleep(ms);
      seen.running--;
    });
  }
  return seen;
}

const passing = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('HostPacing', () => {
  it('lets two at a time in, first come first served', async () => {
    const seen = watch(new HostPacing({ spacingMs: 0 }), 'a.example', 7, 10);
    await passing(1000);
    expect(seen).toMatchObject({ order: [0, 1, 2, 3, 4, 5, 6], most: 2 });
    expect(seen.starts).toEqual([0, 0, 10, 10, 20, 20, 30]);
  });

  it('keeps starts apart, also when nobody is inside any more', async () => {
    const pacing = new HostPacing();
    const early = watch(pacing, 'a.example', 3, 1);
    await passing(600);
    expect(early.starts).toEqual([0, 250, 500]);
    const late = watch(pacing, 'a.example', 1, 1);
    await passing(1000);
    expect(late.starts).toEqual([150]);
    const later = watch(pacing, 'a.example', 1, 1);
    await passing(1000);
    expect(later.starts).toEqual([0]);
  });

  it('keeps slow starts apart too', async () => {
    const seen = watch(new HostPacing({ spacingMs: 100 }), 'a.example', 4, 1000);
    await passing(5000);
    expect(seen.starts).toEqual([0, 100, 1000, 1100]);
  });

  it('does not let one host wait for another', async () => {
    const pacing = new HostPacing({ spacingMs: (host) => (host === 'slow.example' ? 10_000 : 0) });
    const slow = watch(pacing, 'slow.example', 2, 1);
    const quick = watch(pacing, 'quick.example', 5, 1);
    await passing(100);
    expect(quick.order).toHaveLength(5);
    expect(slow.order).toEqual([0]);
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
    const seen = watch(pacing, 'a.example', 3, 20);
    const refused = pacing.run('a.example', () => sleep(1));
    await expect(refused).rejects.toMatchObject({ reason: 'full', host: 'a.example' });
    const other = watch(pacing, 'b.example', 1, 20);
    await passing(1000);
    expect(seen.order).toEqual([0, 1, 2]);
    expect(other.order).toEqual([0]);
  });

  it('forgets hosts that are quiet', async () => {
    const pacing = new HostPacing({ spacingMs: 20 });
    for (const host of ['a', 'b', 'c']) watch(pacing, host, 2, 1);
    await passing(39);
    expect(pacing.hosts).toBe(3);
    await passing(2);
    expect(pacing.hosts).toBe(0);
  });

  it('turns away the waiting and the later ones when closed, and lets the others finish', async () => {
    const pacing = new HostPacing({ parallel: 1, spacingMs: 0 });
    const inside = pacing.run('a.example', () => sleep(20).then(() => 'done'));
    const waiting = pacing.run('a.example', () => Promise.resolve('never'));
    pacing.close();
    await expect(waiting).rejects.toBeInstanceOf(NoTurnError);
    await expect(pacing.run('b.example', () => Promise.resolve('never'))).rejects.toMatchObject({
      reason: 'closed',
    });
    await passing(20);
    await expect(inside).resolves.toBe('done');
  });
});
