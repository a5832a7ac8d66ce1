import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeBudget } from './time-budget.js';

function stall(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

/** Work that ends only by being cut. */
const untilCut = (budget: TimeBudget) => () =>
  new Promise<never>((_, cut) => {
    budget.onCut = cut;
  });

describe('TimeBudget', () => {
  it('cuts work that takes longer than the budget, also over several hops', async () => {
    const budget = new TimeBudget(300);
    await budget.run(() => sleep(120));
    await expect(budget.run(untilCut(budget))).rejects.toMatchObject({ code: 'timeout' });
    expect(budget.spentMs).toBeGreaterThanOrEqual(300);
    await expect(budget.run(untilCut(budget))).rejects.toMatchObject({ code: 'timeout' });
  });

  it('cuts once, and nobody who has finished', async () => {
    const budget = new TimeBudget(100);
    let cuts = 0;
    await budget.run(async () => {
      budget.onCut = () => cuts++;
      await sleep(300);
    });
    expect(cuts).toBe(1);
    await budget.run(() => {
      budget.onCut = () => cuts++;
      return Promise.resolve();
    });
    const other = new TimeBudget(200);
    await expect(other.run(untilCut(other))).rejects.toMatchObject({ code: 'timeout' });
    expect(cuts).toBe(1);
  });

  it('does not hold a stall of our own process against the server', async () => {
    const budget = new TimeBudget(1000);
    const answer = await budget.run(async () => {
      let cut = false;
      budget.onCut = () => (cut = true);
      await sleep(60);
      stall(1500);
      await sleep(60);
      return cut ? 'cut' : 'answered';
    });
    expect(answer).toBe('answered');
    expect(budget.spentMs).toBeLessThan(1000);
  });

  it('stops at once when the caller gives up', async () => {
    const caller = new AbortController();
    const budget = new TimeBudget(60_000, caller.signal);
    const work = budget.run(untilCut(budget));
    caller.abort();
    await expect(work).rejects.toMatchObject({ code: 'aborted' });
    await expect(budget.run(() => Promise.resolve('never'))).rejects.toMatchObject({ code: 'aborted' });
  });
});
