import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeBudget } from './time-budget.js';

function stall(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

describe('TimeBudget', () => {
  it('cuts work that takes longer than the budget, also over several hops', async () => {
    const budget = new TimeBudget(300);
    const untilCut = (signal: AbortSignal) => sleep(60_000, undefined, { signal });
    await budget.run(() => sleep(120));
    await expect(budget.run(untilCut)).rejects.toMatchObject({ cause: { code: 'timeout' } });
    await expect(budget.run(() => sleep(200).then(() => 'late'))).resolves.toBe('late');
    expect(budget.spentMs).toBeGreaterThanOrEqual(300);
  });

  it('does not hold a stall of our own process against the server', async () => {
    const budget = new TimeBudget(1000);
    const answer = await budget.run(async (signal) => {
      await sleep(60);
      stall(1500);
      await sleep(60, undefined, { signal });
      return 'answered';
    });
    expect(answer).toBe('answered');
    expect(budget.spentMs).toBeLessThan(1000);
  });

  it('stops at once when the caller gives up', async () => {
    const caller = new AbortController();
    const budget = new TimeBudget(60_000, caller.signal);
    const work = budget.run((signal) => sleep(60_000, undefined, { signal }));
    caller.abort();
    await expect(work).rejects.toMatchObject({ cause: { code: 'aborted' } });
    await expect(budget.run(() => Promise.resolve('never'))).rejects.toMatchObject({ code: 'aborted' });
  });
});
