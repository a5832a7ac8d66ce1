export interface HostPacingOptions {
  /** Requests under way at one host at the same time. Default 2. */
  parallel?: number;
  /** Milliseconds between two starts at one host, or a function of the host. Default 250. */
  spacingMs?: number | ((host: string) => number);
  /** Requests that may wait for one host; the next is refused. Default 1,000. */
  maxWaiting?: number;
}

/** No turn will come: the host's queue is full, or pacing has been closed. */
export class NoTurnError extends Error {
  constructor(
    readonly reason: 'full' | 'closed',
    readonly host: string,
  ) {
    super(reason === 'full' ? `too many requests are waiting for ${host}` : `${host} is no longer asked`);
    this.name = 'NoTurnError';
  }
}

interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: NoTurnError) => void;
}

interface Lane {
  running: number;
  readonly waiting: Waiting[];
  /** Monotonic milliseconds before which no request may start. */
  nextStart: number;
  timer: NodeJS.Timeout | null;
}

/** Keeps us a polite guest: few requests at a time at one host, starts apart from each other, first come first served. */
export class HostPacing {
  private readonly lanes = new Map<string, Lane>();
  private closed = false;
  private readonly parallel: number;
  private readonly spacing: (host: string) => number;
  private readonly maxWaiting: number;

  constructor(options: HostPacingOptions = {}) {
    const spacing = options.spacingMs ?? 250;
    this.parallel = options.parallel ?? 2;
    this.spacing = typeof spacing === 'number' ? () => spacing : spacing;
    this.maxWaiting = options.maxWaiting ?? 1000;
  }

  /** Runs `work` when the host's turn comes and passes its result on. Throws {@link NoTurnError} at once when full or closed. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    if (this.closed) throw new NoTurnError('closed', host);
    const lane = this.laneOf(host);
    if (this.isFree(lane)) this.enter(lane, host);
    else await this.turn(lane, host);
    try {
      return await work();
    } finally {
      this.leave(host);
    }
  }

  /** Hosts that are remembered at the moment; falls back to 0 when all is quiet. */
  get hosts(): number {
    return this.lanes.size;
  }

  /** Refuses everybody who waits and everybody who comes later; what is under way goes on. */
  close(): void {
    this.closed = true;
    for (const [host, lane] of this.lanes) {
      for (const { refuse } of lane.waiting.splice(0)) refuse(new NoTurnError('closed', host));
      if (lane.timer) clearTimeout(lane.timer);
    }
    this.lanes.clear();
  }

  private laneOf(host: string): Lane {
    let lane = this.lanes.get(host);
    if (!lane) this.lanes.set(host, (lane = { running: 0, waiting: [], nextStart: 0, timer: null }));
    return lane;
  }

  private isFree({ running, waiting, nextStart }: Lane): boolean {
    return running < this.parallel && waiting.length === 0 && nextStart <= performance.now();
  }

  private enter(lane: Lane, host: string): void {
    lane.running++;
    lane.nextStart = performance.now() + this.spacing(host);
  }

  private turn(lane: Lane, host: string): Promise<void> {
    if (lane.waiting.length >= this.maxWaiting) return Promise.reject(new NoTurnError('full', host));
    return new Promise((start, refuse) => {
      lane.waiting.push({ start, refuse });
      lane.timer?.ref();
      this.advance(host);
    });
  }

  private leave(host: string): void {
    const lane = this.lanes.get(host);
    if (lane) lane.running--;
    this.advance(host);
  }

  private advance(host: string): void {
    const lane = this.lanes.get(host);
    if (!lane || lane.timer) return;
    const idle = lane.running === 0 && lane.waiting.length === 0;
    const ready = lane.running < this.parallel && lane.waiting.length > 0;
    if (!idle && !ready) return;
    const early = lane.nextStart - performance.now();
    if (early > 0) {
      lane.timer = setTimeout(() => {
        lane.timer = null;
        this.advance(host);
      }, early);
      if (idle) lane.timer.unref(); // only remembers when we were last there: no reason to keep the process alive
    } else if (idle) {
      this.lanes.delete(host);
    } else {
      this.enter(lane, host);
      lane.waiting.shift()?.start();
      this.advance(host);
    }
  }
}
