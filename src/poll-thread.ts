import { Worker } from 'node:worker_threads';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { SETTINGS } from './config/settings.js';
import type { Settings } from './config/settings.js';
import { BlameFeed } from './modules/feeds/blame-feed.js';
import { PollPulse } from './poll-pulse.js';
import { DEMO } from './web/demo-flag.js';

/** What the polling thread (`poll-worker.ts`) is given. */
export interface PollWorkerData {
  settings: Settings;
  demo: boolean;
  pulse: SharedArrayBuffer;
}

/** All in ms. */
const patience = {
  watchEvery: 5_000,
  /** Far longer than any honest document takes; after it the thread counts as stuck. */
  stuckAfter: 30_000,
  /** To finish looks under way when the server stops. */
  stopWithin: 20_000,
  firstRestart: 1_000,
  longestRestart: 60_000,
};

/**
 * Polls in a thread of its own, so that neither a large document nor a full round keeps a page waiting. A thread that dies is started again; one that
 * is stuck in a document is ended, and the document's feed gets the blame, so that it is not the next thing read.
 */
@Injectable()
export class PollThread implements BeforeApplicationShutdown {
  private readonly log = new Logger('Poll');
  private worker: Worker | null = null;
  private pulse = new PollPulse();
  private timer: NodeJS.Timeout | null = null;
  protected readonly patience = patience;
  private restartMs = patience.firstRestart;
  private stopping = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(DEMO) private readonly demo: boolean,
    private readonly blame: BlameFeed,
  ) {}

  start(): void {
    this.pulse = new PollPulse();
    const worker = this.open({ settings: this.settings, demo: this.demo, pulse: this.pulse.memory });
    this.worker = worker;
    worker.on('error', (error) => this.log.error('the polling thread broke', error.stack ?? error));
    worker.once('exit', () => this.ended());
    this.watch(this.pulse.count, Date.now());
  }

  /** Finishes what is under way and hands the rest back. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    const { worker } = this;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    const impatience = setTimeout(() => void worker.terminate(), this.patience.stopWithin);
    await ended;
    clearTimeout(impatience);
  }

  protected open(workerData: PollWorkerData): Worker {
    return new Worker(new URL('./poll-worker.js', import.meta.url), { workerData });
  }

  private watch(lastCount: number, since: number): void {
    this.timer = setTimeout(() => {
      const { count } = this.pulse;
      if (count !== lastCount) {
        this.restartMs = this.patience.firstRestart;
        this.watch(count, Date.now());
      } else if (Date.now() - since < this.patience.stuckAfter) {
        this.watch(lastCount, since);
      } else {
        void this.end();
      }
    }, this.patience.watchEvery);
    this.timer.unref();
  }

  /** Ends a stuck thread; `ended` starts the next one. */
  private async end(): Promise<void> {
    const feedId = this.pulse.reading;
    this.log.error(
      `the polling thread is stuck${feedId === null ? '' : ` reading feed ${feedId}`} and is started again`,
    );
    await this.worker?.terminate();
    if (feedId !== null) await this.blame.tooSlow(feedId);
  }

  private ended(): void {
    this.worker = null;
    if (this.timer) clearTimeout(this.timer);
    if (this.stopping) return;
    this.log.warn(`polling goes on in ${this.restartMs / 1000} s`);
    this.timer = setTimeout(() => this.start(), this.restartMs);
    this.restartMs = Math.min(2 * this.restartMs, this.patience.longestRestart);
  }
}
