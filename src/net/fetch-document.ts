import type { OnApplicationShutdown } from '@nestjs/common';
import { Agent, type Dispatcher } from 'undici';
import { AddressGuard, type Resolve } from './address-guard.js';
import { type Answer, exchange } from './exchange.js';
import { Dropped, type FetchFailed, toFetchFailed } from './fetch-failed.js';
import type { FetchFailure, FetchOutcome, FetchRequest } from './fetch-outcome.js';
import { guardedConnector } from './guarded-connector.js';
import { HostPacing } from './host-pacing.js';
import { readAnswer } from './read-answer.js';
import { followRedirect, isAtFirstHost, movedTo, type RedirectTrail, trailFrom } from './redirect-trail.js';
import { requestTarget } from './request-target.js';
import { isSendable, responseFacts } from './response-facts.js';
import { TimeBudget } from './time-budget.js';

export interface FetcherOptions {
  readonly userAgent: string;
  /** CIDR ranges let through although they are private. */
  readonly allowPrivateAddresses: readonly string[];
  /** For one fetch with all its redirects. Default 10,000 ms. */
  readonly timeoutMs?: number;
  /** Between two starts at one host. Default 250 ms; none at loopback addresses, which are our own machine. */
  readonly spacingMs?: number;
  /** Needed for `Retry-After` dates only. */
  readonly now?: () => Date;
  /** Tests bring their own name server. */
  readonly resolve?: Resolve;
}

const megabyte = 1024 * 1024;
const maxTransferredBytes = 8 * megabyte;
const maxDecodedBytes = 32 * megabyte;
/** What one answer may take on the wire, with all that is no body. */
const maxBytesPerAnswer = 10 * megabyte;
const maxHeaderBytes = 32 * 1024;
const connectionsPerHost = 2;

const feedsFirst =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/**
 * The one door to addresses that somebody typed. Every hop is checked against the guard before and during the connection, waits for its
 * host's turn, and is bounded in time, headers, bytes on the wire, decoded bytes and number of redirects. Proxies that the
 * environment names are not used: behind one, nobody could check where a connection leads.
 */
export class DocumentFetcher implements OnApplicationShutdown {
  private readonly pacing: HostPacing;
  private readonly agent: Agent;
  private readonly timeoutMs: number;
  private readonly now: () => Date;
  private underWay = 0;
  private whenIdle: (() => void)[] = [];

  constructor(private readonly options: FetcherOptions) {
    const { spacingMs } = options;
    this.timeoutMs = options.timeoutMs ?? 10_000;
    this.now = options.now ?? (() => new Date());
    const guard = new AddressGuard(options.allowPrivateAddresses, options.resolve);
    this.pacing = new HostPacing({
      parallel: connectionsPerHost,
      spacingMs: spacingMs ?? ((host) => (isLoopback(host) ? 0 : 250)),
    });
    this.agent = new Agent({
      connections: connectionsPerHost,
      keepAliveTimeout: 4_000,
      keepAliveMaxTimeout: 30_000,
      // the budget cuts first; these count our own stalls too and only catch what it could miss
      headersTimeout: 3 * this.timeoutMs,
      bodyTimeout: 3 * this.timeoutMs,
      maxHeaderSize: maxHeaderBytes,
      connect: guardedConnector(guard, this.timeoutMs, maxBytesPerAnswer),
    });
  }

  /** Gets one document. Whatever the outside world does comes back as a value; this never throws. */
  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const budget = new TimeBudget(this.timeoutMs, request.signal);
    this.underWay++;
    try {
      return await this.follow(request, budget);
    } catch (error) {
      return failure(toFetchFailed(error), budget.spentMs);
    } finally {
      if (--this.underWay === 0) for (const idle of this.whenIdle.splice(0)) idle();
    }
  }

  /** Lets what is under way finish, refuses the rest with `aborted`. Harmless to call twice. */
  async close(): Promise<void> {
    this.pacing.close();
    if (this.underWay > 0) await new Promise<void>((idle) => this.whenIdle.push(idle));
    // not close(): that would wait for connections nobody waits for any more, up to 30 s for a silent host
    await this.agent.destroy();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private async follow(request: FetchRequest, budget: TimeBudget): Promise<FetchOutcome> {
    let trail = trailFrom(requestTarget(request.url));
    for (;;) {
      const here = trail;
      const hop = await this.pacing.run(here.url.host, () =>
        budget.run(() => this.ask(here, request, budget)),
      );
      if (hop.kind === 'redirect') {
        trail = followRedirect(here, hop);
        continue;
      }
      const { kind, status, headers, body, transferredBytes } = hop;
      const answered = {
        url: here.url.href,
        status,
        movedTo: movedTo(here),
        downgraded: here.downgraded,
        headers: responseFacts(headers, this.now()),
        transferredBytes,
        ms: budget.spentMs,
      };
      return kind === 'not-modified' ? { kind, ...answered } : { kind, ...answered, body };
    }
  }

  private async ask(trail: RedirectTrail, request: FetchRequest, budget: TimeBudget) {
    const { url } = trail;
    const conditions = isAtFirstHost(trail) ? conditionsOf(request) : null;
    const maxBytes = Math.min(request.maxBytes ?? maxDecodedBytes, maxDecodedBytes);
    const asked = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method ?? 'GET',
      headers: {
        'user-agent': this.options.userAgent,
        accept: request.accept ?? feedsFirst,
        'accept-encoding': 'gzip, deflate, br',
        ...conditions,
      },
    };
    const answer = await this.askAgainIfDropped(asked, Math.min(maxBytes, maxTransferredBytes), budget);
    const bodiless = asked.method === 'HEAD';
    return readAnswer(answer, { url, conditional: conditions !== null, bodiless, maxBytes, now: this.now() });
  }

  /**
   * A server may close an idle connection in the very moment in which we use it again (RFC 9112, 9.3.1): a request that got no answer at all for that is
   * sent again, once for each connection that may lie idle, so that the last try gets a fresh one.
   */
  private async askAgainIfDropped(
    request: Dispatcher.DispatchOptions,
    maxBytes: number,
    budget: TimeBudget,
  ): Promise<Answer> {
    for (let idle = connectionsPerHost; ; idle--) {
      try {
        return await exchange(this.agent, request, maxBytes, budget);
      } catch (error) {
        if (!(error instanceof Dropped) || idle === 0) throw error;
      }
    }
  }
}

/** Headers that make a request conditional; null when there is nothing to compare with. */
function conditionsOf({ etag, lastModified }: FetchRequest): Record<string, string> | null {
  const conditions: Record<string, string> = {};
  if (isSendable(etag)) conditions['if-none-match'] = etag;
  if (isSendable(lastModified)) conditions['if-modified-since'] = lastModified;
  return Object.keys(conditions).length > 0 ? conditions : null;
}

function failure({ code, status, retryAfterSeconds, message }: FetchFailed, ms: number): FetchFailure {
  const permanent = code === 'invalid_url' || code === 'blocked_address' || code === 'http_410';
  return { kind: 'failed', code, status, permanent, retryAfterSeconds, message, ms };
}

/** `host` may carry a port. */
function isLoopback(host: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)(:\d+)?$/.test(host);
}
