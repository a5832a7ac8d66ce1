import { FetchFailed } from './fetch-failed.js';

/** How often the clock is looked at, and the most that one look may add, in ms. */
const tickMs = 50;
const mostPerTickMs = 100;

/** All budgets that are being spent; one timer looks at them, because a timer a fetch is a tenth of what a small fetch costs. */
const running = new Set<TimeBudget>();
let timer: NodeJS.Timeout | null = null;

/**
 * Time that one fetch may spend on the net over all its hops; a server that drips byte by byte is cut by it. It runs in small ticks, so that a stall of
 * our own process (a huge document being read for a neighbour) is not held against the server.
 */
export class TimeBudget {
  /** Called once, while {@link run} is under way, when the rest is used up or the caller gives up. */
  onCut: ((why: FetchFailed) => void) | null = null;
  private spent = 0;
  private last = 0;

  constructor(
    private readonly totalMs: number,
    private readonly givenUp?: AbortSignal,
  ) {}

  /** Whole milliseconds spent so far. */
  get spentMs(): number {
    return Math.round(this.spent);
  }

  /** Counts the time `work` takes. Throws {@link FetchFailed} `aborted` instead of beginning when the caller has given up already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.givenUp?.aborted) throw givenUp();
    this.givenUp?.addEventListener('abort', this.cutByCaller);
    this.last = performance.now();
    running.add(this);
    timer ??= setInterval(tick, tickMs);
    try {
      return await work();
    } finally {
      this.onCut = null;
      running.delete(this);
      if (running.size === 0 && timer) {
        clearInterval(timer);
        timer = null;
      }
      this.givenUp?.removeEventListener('abort', this.cutByCaller);
      this.count();
    }
  }

  /** Adds the time since the last look. */
  count(): void {
    const now = performance.now();
    this.spent += Math.min(now - this.last, mostPerTickMs);
    this.last = now;
  }

  cutIfSpent(): void {
    if (this.spent >= this.totalMs)
      this.cut(new FetchFailed('timeout', `not done within ${this.totalMs} ms`));
  }

  private readonly cutByCaller = (): void => this.cut(givenUp());

  private cut(why: FetchFailed): void {
    const { onCut } = this;
    this.onCut = null;
    onCut?.(why);
  }
}

function tick(): void {
  for (const budget of running) {
    budget.count();
    budget.cutIfSpent();
  }
}

function givenUp(): FetchFailed {
  return new FetchFailed('aborted', 'the request was given up');
}
