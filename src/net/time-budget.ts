import { FetchFailed } from './fetch-failed.js';

/** How often the clock is looked at, and the most that one look may add, in ms. */
const tickMs = 50;
const mostPerTickMs = 100;

/**
 * Time that one fetch may spend on the net over all its hops; a server that drips byte by byte is cut by it. It runs in small ticks, so that a stall of
 * our own process (a huge document being read for a neighbour) is not held against the server.
 */
export class TimeBudget {
  private spent = 0;

  constructor(
    private readonly totalMs: number,
    private readonly givenUp?: AbortSignal,
  ) {}

  /** Whole milliseconds spent so far. */
  get spentMs(): number {
    return Math.round(this.spent);
  }

  /** Runs `work` with a signal that aborts when the rest of the budget is used up or the caller gives up. */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const giveUp = () => controller.abort(new FetchFailed('aborted', 'the request was given up'));
    if (this.givenUp?.aborted) giveUp();
    this.givenUp?.addEventListener('abort', giveUp);
    let last = performance.now();
    const count = () => {
      const now = performance.now();
      this.spent += Math.min(now - last, mostPerTickMs);
      last = now;
    };
    const timer = setInterval(() => {
      count();
      if (this.spent >= this.totalMs) {
        controller.abort(new FetchFailed('timeout', `not done within ${this.totalMs} ms`));
      }
    }, tickMs);
    try {
      controller.signal.throwIfAborted();
      return await work(controller.signal);
    } finally {
      clearInterval(timer);
      this.givenUp?.removeEventListener('abort', giveUp);
      count();
    }
  }
}
