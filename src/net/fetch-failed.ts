import { BlockedAddressError } from './address-guard.js';
import type { FetchFailureCode } from './fetch-outcome.js';
import { NoTurnError } from './host-pacing.js';

/** Thrown inside `net/` to leave a fetch early; callers outside get a value. */
export class FetchFailed extends Error {
  constructor(
    readonly code: FetchFailureCode,
    message: string,
    readonly status: number | null = null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'FetchFailed';
  }
}

/** The connection ended before the server said anything. */
export class Dropped extends Error {
  constructor(cause: unknown) {
    super('the connection ended before an answer', { cause });
    this.name = 'Dropped';
  }
}

export function isDropped(error: unknown): boolean {
  return /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(errorCode(error));
}

/** Codes of node:tls and OpenSSL that name the certificate or the handshake. */
const tlsCode =
  /^(ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH$|INVALID_CA$|EPROTO$)/;
const dnsCode = /^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|EBADNAME|EAI_\w+)$/;
const timeoutCode = /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/;
const sizeCode = /^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|UND_ERR_RES_EXCEEDED_MAX_SIZE)$/;
const closedCode = /^(UND_ERR_CLOSED|UND_ERR_DESTROYED|UND_ERR_ABORTED)$/;

/** Gives whatever undici, node:net, node:tls or the resolver threw a meaning. Unknown errors count as a broken connection. */
export function toFetchFailed(error: unknown, depth = 0): FetchFailed {
  if (error instanceof FetchFailed) return error;
  if (error instanceof BlockedAddressError) return new FetchFailed('blocked_address', error.message);
  if (error instanceof NoTurnError)
    return new FetchFailed(error.reason === 'full' ? 'timeout' : 'aborted', error.message);
  const code = errorCode(error);
  if (tlsCode.test(code)) return new FetchFailed('tls', `no secure connection (${code})`);
  if (dnsCode.test(code)) return new FetchFailed('dns', `the host name was not found (${code})`);
  if (timeoutCode.test(code)) return new FetchFailed('timeout', `no answer in time (${code})`);
  if (sizeCode.test(code)) return new FetchFailed('too_large', `the headers are too large (${code})`);
  if (closedCode.test(code)) return new FetchFailed('aborted', 'the request was given up');
  const cause = property(error, 'cause');
  if (cause !== undefined && depth < 3) return toFetchFailed(cause, depth + 1);
  return new FetchFailed('connect', `the connection failed (${code || 'no reason given'})`);
}

/** The `code` of an error of Node or undici; empty when there is none. */
export function errorCode(error: unknown): string {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
