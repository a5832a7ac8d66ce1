/**
 * Counts attempts per key in a sliding window, in memory: a restart forgives, which is fine for guesses at passwords. Holds at most
 * `maxKeys` keys, dropping the oldest, so that a flood of invented keys cannot fill the memory.
 */
export class AttemptLimit {
  private readonly attempts = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly maxKeys = 10_000,
  ) {}

  /** Milliseconds until the next attempt is allowed; 0 when it is allowed now. */
  waitMs(key: string, now: Date): number {
    const recent = this.recent(key, now);
    const oldestThatCounts = recent.at(-this.limit);
    return oldestThatCounts === undefined ? 0 : oldestThatCounts + this.windowMs - now.getTime();
  }

  count(key: string, now: Date): void {
    const recent = [...this.recent(key, now), now.getTime()];
    this.attempts.delete(key);
    this.attempts.set(key, recent);
    if (this.attempts.size > this.maxKeys) {
      const oldest = this.attempts.keys().next();
      if (!oldest.done) this.attempts.delete(oldest.value);
    }
  }

  /** Takes the last attempt back: it was a success. */
  uncount(key: string): void {
    this.attempts.get(key)?.pop();
  }

  forget(key: string): void {
    this.attempts.delete(key);
  }

  private recent(key: string, now: Date): number[] {
    const since = now.getTime() - this.windowMs;
    return (this.attempts.get(key) ?? []).filter((at) => at > since);
  }
}
