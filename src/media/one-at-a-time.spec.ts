import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 2));

describe('one at a time', () => {
  it('begins the next piece of work when the one before has ended, also badly', async () => {
    const queue = new OneAtATime();
    const steps: string[] = [];
    const piece = (name: string) =>
      queue.run(async () => {
        steps.push(`${name} begins`);
        await aMoment();
        steps.push(`${name} ends`);
        if (name === 'b') throw new Error('b is broken');
        return name;
      });
    const results = await Promise.allSettled([piece('a'), piece('b'), piece('c')]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
      'a',
      'failed',
      'c',
    ]);
  });
});
