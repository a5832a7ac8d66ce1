import { FetchFailed } from './fetch-failed.js';

/** Time that one fetch may spend on the net over all its hops; a server that drips byte by byte is cut by it. */
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
    const begin = performance.now();
    const controller = new AbortController();
    const giveUp = () => controller.abort(new FetchFailed('aborted', 'the request was given up'));
    const timeUp = () => controller.abort(new FetchFailed('timeout', `not done within ${this.totalMs} ms`));
    if (this.givenUp?.aborted) giveUp();
    this.givenUp?.addEventListener('abort', giveUp);
    const timer = setTimeout(timeUp, Math.max(0, this.totalMs - this.spent));
    try {
      controller.signal.throwIfAborted();
      return await work(controller.signal);
    } finally {
      clearTimeout(timer);
      this.givenUp?.removeEventListener('abort', giveUp);
      this.spent += performance.now() - begin;
    }
  }
}
