import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { eventually } from '../test/support/eventually.js';
import { readSettings } from './config/settings.js';
import type { BlameFeed } from './modules/feeds/blame-feed.js';
import { PollThread } from './poll-thread.js';
import type { PollWorkerData } from './poll-thread.js';

const feedId = '019cd6f9-7a80-7be5-aa5b-7652f40a1d32';

/** What the thread does instead of polling; each start takes the next one, the last is repeated. */
const scripts = {
  lives: `setInterval(() => Atomics.add(beats, 0, 1), 10); parentPort.once('message', () => process.exit());`,
  breaks: `throw new Error('broken');`,
  sticks: `new TextEncoder().encodeInto('${feedId}', note); for (;;);`,
  ignoresTheEnd: `setInterval(() => Atomics.add(beats, 0, 1), 10); parentPort.on('message', () => undefined);`,
};

class ThreadUnderTest extends PollThread {
  started = 0;
  protected override readonly patience = {
    watchEvery: 20,
    stuckAfter: 1_500,
    stopWithin: 300,
    firstRestart: 10,
    longestRestart: 40,
  };

  constructor(
    private readonly plan: (keyof typeof scripts)[],
    blamed: string[],
  ) {
    const blame = { tooSlow: (id: string) => Promise.resolve(void blamed.push(id)) };
    super(readSettings({}), false, blame as unknown as BlameFeed);
  }

  protected override open(workerData: PollWorkerData): Worker {
    const script = scripts[this.plan[Math.min(this.started++, this.plan.length - 1)]!];
    const beginning = `const { parentPort, workerData } = require('node:worker_threads');
      const beats = new Int32Array(workerData.pulse, 0, 1), note = new Uint8Array(workerData.pulse, 4);`;
    return new Worker(beginning + script, { eval: true, workerData });
  }
}

describe('the polling thread', () => {
  let thread: ThreadUnderTest;
  const blamed: string[] = [];
  const start = (...plan: (keyof typeof scripts)[]) => {
    blamed.length = 0;
    thread = new ThreadUnderTest(plan, blamed);
    thread.start();
  };

  beforeAll(() => Logger.overrideLogger(false));
  afterEach(() => thread.beforeApplicationShutdown());

  it('is left alone while it lives', async () => {
    start('lives');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(thread.started).toBe(1);
  });

  it('is started again when it breaks', async () => {
    start('breaks', 'breaks', 'lives');
    await eventually(() => expect(thread.started).toBe(3));
  });

  it('is ended when it is stuck in a document, and the feed is blamed', async () => {
    start('sticks', 'lives');
    await eventually(() => expect(thread.started).toBe(2));
    expect(blamed).toEqual([feedId]);
  });

  it('ends with the server, if need be by force, and is not started again', async () => {
    start('ignoresTheEnd');
    await thread.beforeApplicationShutdown();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(thread.started).toBe(1);
  });
});
