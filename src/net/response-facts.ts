import type { ResponseFacts } from './fetch-outcome.js';
import { readRetryAfter } from './retry-after.js';

/** Headers as undici gives them: lower-case names, repeated ones as a list. */
export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Longer values are no validators but an attempt to fill our database. */
const longestValue = 1024;

/** First value of a header, trimmed; null when absent, empty or longer than 1,024 characters. `name` in lower case. */
export function headerValue(headers: RawHeaders, name: string): string | null {
  const value = headers[name];
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first && first.length <= longestValue ? first : null;
}

/** All values of a header that is a list, as one list; null when absent. */
export function listValue(headers: RawHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(',') : value) ?? null;
}

export function responseFacts(headers: RawHeaders, now: Date): ResponseFacts {
  return {
    contentType: headerValue(headers, 'content-type'),
    etag: headerValue(headers, 'etag'),
    lastModified: headerValue(headers, 'last-modified'),
    cacheControl: headerValue(headers, 'cache-control'),
    tdmReservation: headerValue(headers, 'tdm-reservation'),
    retryAfterSeconds: readRetryAfter(headerValue(headers, 'retry-after'), now),
  };
}

/** True for what may stand in a request header; a validator that came with broken bytes cannot be sent back. */
export function isSendable(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.length <= longestValue && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}
