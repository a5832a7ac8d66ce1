export interface TickerOptions {
  /** Milliseconds from the end of one run to the start of the next. */
  everyMs: number;
  run: () => Promise<unknown>;
  /** Told when a run fails; the next one comes all the same. */
  onError: (error: unknown) => void;
}

/** Runs one piece of work again and again in this process, never twice at once. */
export class Ticker {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private started = false;

  constructor(private readonly options: TickerOptions) {}

  /** Starts with a run at once. Harmless when already started. */
  start(): void {
    if (this.started) return;
    this.started = true;
    this.tick();
  }

  /** No further runs; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.started = false;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.running;
  }

  private tick(): void {
    this.running = this.runOnce().finally(() => {
      this.running = null;
      if (this.started) this.timer = setTimeout(() => this.tick(), this.options.everyMs);
    });
  }

  private async runOnce(): Promise<void> {
    try {
      await this.options.run();
    } catch (error) {
      this.options.onError(error);
    }
  }
}
