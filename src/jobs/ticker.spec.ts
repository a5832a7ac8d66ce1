import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Ticker } from './ticker.js';

describe('Ticker', () => {
  it('runs again and again, one run at a time', async () => {
    let runs = 0;
    let atOnce = 0;
    let mostAtOnce = 0;
    const ticker = new Ticker({
      everyMs: 1,
      run: async () => {
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        runs++;
        await sleep(5);
        atOnce--;
      },
      onError: () => undefined,
    });
    ticker.start();
    ticker.start();
    await sleep(100);
    await ticker.stop();
    expect(runs).toBeGreaterThan(2);
    expect(mostAtOnce).toBe(1);
  });

  it('goes on after a run that failed, and says so', async () => {
    const errors: unknown[] = [];
    const ticker = new Ticker({
      everyMs: 1,
      run: () => Promise.reject(new Error('no database')),
      onError: (error) => errors.push(error),
    });
    ticker.start();
    await sleep(50);
    await ticker.stop();
    expect(errors.length).toBeGreaterThan(1);
    expect(errors[0]).toEqual(new Error('no database'));
  });

  it('waits for the run under way when stopped, and starts none after it', async () => {
    let begun = 0;
    let ended = 0;
    const ticker = new Ticker({
      everyMs: 1,
      run: async () => {
        begun++;
        await sleep(20);
        ended++;
      },
      onError: () => undefined,
    });
    ticker.start();
    await ticker.stop();
    expect([begun, ended]).toEqual([1, 1]);
    await sleep(30);
    expect(begun).toBe(1);
  });
});
