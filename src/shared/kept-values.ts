/** Values kept under a key, as many as weigh no more than `most` together; those asked for longest ago go first. */
export class KeptValues<Value> {
  /** In the order in which they were asked for. */
  private readonly values = new Map<string, Value>();
  private weight = 0;

  constructor(
    private readonly most: number,
    private readonly weightOf: (value: Value) => number,
  ) {}

  get(key: string): Value | null {
    const value = this.values.get(key);
    if (value === undefined) return null;
    this.values.delete(key);
    this.values.set(key, value);
    return value;
  }

  /** A value that weighs more than `most` alone is not kept. */
  keep(key: string, value: Value): void {
    this.forget(key);
    this.values.set(key, value);
    this.weight += this.weightOf(value);
    for (const oldest of this.values.keys()) {
      if (this.weight <= this.most) break;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const value = this.values.get(key);
    if (value === undefined) return;
    this.values.delete(key);
    this.weight -= this.weightOf(value);
  }
}
