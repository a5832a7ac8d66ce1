import type { Dispatcher } from 'undici';
import { Dropped, FetchFailed, isDropped } from './fetch-failed.js';
import { GrowingBuffer } from './growing-buffer.js';
import { headerValue, type RawHeaders } from './response-facts.js';
import type { TimeBudget } from './time-budget.js';

/** The answer to one request. `body` is empty unless the status is 2xx: what comes with other answers is thrown away. */
export interface Answer {
  readonly status: number;
  readonly headers: RawHeaders;
  readonly body: Buffer;
}

/** Header lines that one answer may have; publishers send 10 to 40. */
const mostHeaders = 250;
/** Interim answers (103 Early Hints) before the real one; a proxy in front of a publisher sends one. */
const mostInterim = 8;
/** Bytes of an unwanted body that are read to its end to keep the connection. Longer ones cost the connection. */
const mostUnwantedBytes = 64 * 1024;

/**
 * Asks and collects the answer. Throws {@link FetchFailed} (`too_large` for more than `maxBytes` of body, as soon as that is known; whatever
 * cuts `budget`, at once, even while the name is looked up), {@link Dropped} when the connection ended before any answer, or what undici throws.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  maxBytes: number,
  budget: TimeBudget,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const under = new Exchange(request.method === 'HEAD', maxBytes, resolve, reject);
    budget.onCut = (why) => under.fail(why);
    dispatcher.dispatch(request, under);
  });
}

/** undici's callbacks for one request. Whichever way it ends first counts. */
class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | null = null;
  private over: Error | null = null;
  private status = 0;
  private headers: RawHeaders = {};
  private interim = 0;
  private unwanted = 0;
  private readonly body = new GrowingBuffer();

  constructor(
    /** The length that is announced is that of a body which does not come. */
    private readonly bodiless: boolean,
    private readonly maxBytes: number,
    private readonly resolve: (answer: Answer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  /** Ends it, now or when its turn on a connection comes. */
  fail(error: Error): void {
    this.reject(error);
    this.leave(error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.over) controller.abort(this.over);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    if (status < 200) {
      if (++this.interim > mostInterim) this.fail(new FetchFailed('connect', 'interim answers without end'));
      return;
    }
    this.status = status;
    this.headers = headers;
    if (countOf(headers) > mostHeaders) {
      this.fail(new FetchFailed('too_large', `more than ${mostHeaders} headers`));
    } else if (
      this.isWanted() &&
      !this.bodiless &&
      Number(headerValue(headers, 'content-length')) > this.maxBytes
    ) {
      this.fail(this.tooLarge());
    }
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.over) return;
    if (this.isWanted()) {
      if (this.body.length + chunk.length > this.maxBytes) this.fail(this.tooLarge());
      else this.body.append(chunk);
      return;
    }
    this.unwanted += chunk.length;
    if (this.unwanted > mostUnwantedBytes) {
      this.answer();
      this.leave(new Error('the rest is not wanted'));
    }
  }

  onResponseEnd(): void {
    this.answer();
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.reject(this.status === 0 && isDropped(error) ? new Dropped(error) : error);
  }

  private answer(): void {
    this.resolve({ status: this.status, headers: this.headers, body: this.body.contents() });
  }

  private leave(why: Error): void {
    this.over ??= why;
    this.controller?.abort(this.over);
  }

  private isWanted(): boolean {
    return this.status < 300;
  }

  private tooLarge(): FetchFailed {
    return new FetchFailed('too_large', `the answer is larger than ${this.maxBytes} bytes`);
  }
}

/** Lines, not names: a name that comes again counts again. */
function countOf(headers: RawHeaders): number {
  let count = 0;
  for (const name in headers) {
    const value = headers[name];
    count += Array.isArray(value) ? value.length : 1;
  }
  return count;
}
