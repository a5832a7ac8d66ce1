import type { OnApplicationShutdown } from '@nestjs/common';
import { Agent } from 'undici';
import { AddressGuard, type Resolve } from './address-guard.js';
import { decodeBody } from './decode-body.js';
import { Dropped, FetchFailed, isDropped, toFetchFailed } from './fetch-failed.js';
import type { FetchFailure, FetchOutcome, FetchRequest } from './fetch-outcome.js';
import { HostPacing } from './host-pacing.js';
import { readBody } from './read-body.js';
import { followRedirect, movedTo, type Redirect, trailFrom } from './redirect-trail.js';
import { requestTarget } from './request-target.js';
import { headerValue, isSendable, type RawHeaders, responseFacts } from './response-facts.js';
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
const maxHeaderBytes = 32 * 1024;
const connectionsPerHost = 2;

const feedsFirst =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** What one request to one address brought. */
type Hop =
  | ({ kind: 'redirect' } & Redirect)
  | { kind: 'answer'; status: number; headers: RawHeaders; body: Buffer; transferredBytes: number };

/**
 * The one door to addresses that somebody typed. Every hop is checked against the guard before and during the connection, waits for its
 * host's turn, and is bounded in time, header size, bytes on the wire, decoded bytes and number of redirects.
 */
export class DocumentFetcher implements OnApplicationShutdown {
  private readonly guard: AddressGuard;
  private readonly pacing: HostPacing;
  private readonly agent: Agent;
  private readonly timeoutMs: number;
  private readonly now: () => Date;

  constructor(private readonly options: FetcherOptions) {
    const { spacingMs } = options;
    this.timeoutMs = options.timeoutMs ?? 10_000;
    this.now = options.now ?? (() => new Date());
    this.guard = new AddressGuard(options.allowPrivateAddresses, options.resolve);
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
      connect: { timeout: 3 * this.timeoutMs, lookup: this.guard.lookup },
    });
  }

  /** Gets one document. Whatever the outside world does comes back as a value; this never throws. */
  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const budget = new TimeBudget(this.timeoutMs, request.signal);
    try {
      return await this.follow(request, budget);
    } catch (error) {
      return failure(toFetchFailed(error), budget.spentMs);
    }
  }

  /** Lets what is under way finish, refuses the rest with `aborted`. Harmless to call twice. */
  async close(): Promise<void> {
    this.pacing.close();
    if (!this.agent.closed) await this.agent.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private async follow(request: FetchRequest, budget: TimeBudget): Promise<FetchOutcome> {
    let trail = trailFrom(requestTarget(request.url));
    for (;;) {
      const { url, downgraded } = trail;
      const hop = await this.pacing.run(url.host, () =>
        budget.run((signal) => this.askAgainIfDropped(url, request, signal)),
      );
      if (hop.kind === 'redirect') {
        trail = followRedirect(trail, hop);
        continue;
      }
      const { status, headers, body, transferredBytes } = hop;
      const answered = {
        url: url.href,
        status,
        movedTo: movedTo(trail),
        downgraded,
        headers: responseFacts(headers, this.now()),
        transferredBytes,
        ms: budget.spentMs,
      };
      return status === 304 ? { kind: 'not-modified', ...answered } : { kind: 'fetched', ...answered, body };
    }
  }

  /**
   * A server may close an idle connection in the very moment in which we use it again (RFC 9112, 9.3.1): a request that got no answer at all for that is
   * sent again, once for each connection that may lie idle, so that the last try gets a fresh one.
   */
  private async askAgainIfDropped(url: URL, request: FetchRequest, signal: AbortSignal): Promise<Hop> {
    for (let idle = connectionsPerHost; ; idle--) {
      try {
        return await this.ask(url, request, signal);
      } catch (error) {
        if (!(error instanceof Dropped) || idle === 0) throw error;
      }
    }
  }

  private async ask(url: URL, request: FetchRequest, signal: AbortSignal): Promise<Hop> {
    this.guard.assertUrl(url);
    const conditions = conditionsOf(request);
    const {
      statusCode: status,
      headers,
      body,
    } = await this.agent
      .request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: {
          'user-agent': this.options.userAgent,
          accept: request.accept ?? feedsFirst,
          'accept-encoding': 'gzip, deflate, br',
          ...conditions,
        },
        signal,
      })
      .catch((error: unknown) => {
        throw isDropped(error) ? new Dropped(error) : error;
      });
    body.on('error', () => undefined); // a body dropped half-read reports its own end; nobody else may be listening then
    if (status >= 200 && status < 300) {
      const maxDecoded = Math.min(request.maxBytes ?? maxDecodedBytes, maxDecodedBytes);
      const raw = await readBody(
        body,
        headerValue(headers, 'content-length'),
        Math.min(maxTransferredBytes, maxDecoded),
      );
      const decoded = await decodeBody(raw, headerValue(headers, 'content-encoding'), maxDecoded);
      return { kind: 'answer', status, headers, body: decoded, transferredBytes: raw.length };
    }
    await body.dump({ limit: 64 * 1024, signal }); // reading a short rest keeps the connection usable
    if (status === 304 && Object.keys(conditions).length > 0) {
      return { kind: 'answer', status, headers, body: Buffer.alloc(0), transferredBytes: 0 };
    }
    const location = headers['location'];
    if ([301, 302, 303, 307, 308].includes(status) && typeof location === 'string') {
      return {
        kind: 'redirect',
        to: requestTarget(location, url),
        permanent: status === 301 || status === 308,
      };
    }
    const { retryAfterSeconds } = responseFacts(headers, this.now());
    throw new FetchFailed(`http_${status}`, `the server answered ${status}`, status, retryAfterSeconds);
  }
}

function conditionsOf({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(isSendable(etag) && { 'if-none-match': etag }),
    ...(isSendable(lastModified) && { 'if-modified-since': lastModified }),
  };
}

function failure({ code, status, retryAfterSeconds, message }: FetchFailed, ms: number): FetchFailure {
  const permanent = code === 'invalid_url' || code === 'blocked_address' || code === 'http_410';
  return { kind: 'failed', code, status, permanent, retryAfterSeconds, message, ms };
}

function isLoopback(host: string): boolean {
  return /^(127\.|\[::1\]|localhost(:|$))/.test(host);
}
