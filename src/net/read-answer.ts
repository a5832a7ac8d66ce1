import { isUtf8 } from 'node:buffer';
import { decodeBody } from './decode-body.js';
import type { Answer } from './exchange.js';
import { FetchFailed } from './fetch-failed.js';
import type { Redirect } from './redirect-trail.js';
import { requestTarget } from './request-target.js';
import { headerValue, listValue, type RawHeaders } from './response-facts.js';
import { readRetryAfter } from './retry-after.js';

/** What one request to one address brought. */
export type Hop =
  | ({ kind: 'redirect' } & Redirect)
  | {
      kind: 'fetched' | 'not-modified';
      status: number;
      headers: RawHeaders;
      /** Without its content encodings. */
      body: Buffer;
      transferredBytes: number;
    };

export interface Asked {
  readonly url: URL;
  /** Validators were sent along. */
  readonly conditional: boolean;
  /** Asked by HEAD: the encodings are those of a body that did not come. */
  readonly bodiless: boolean;
  /** Most bytes of the decoded body. */
  readonly maxBytes: number;
  readonly now: Date;
}

/**
 * What an answer means. Throws {@link FetchFailed}: `http_<status>` where there is neither a document nor a way to one, among them the part of a document
 * (206) and the "not modified" (304) that nobody asked for; what {@link decodeBody} and {@link requestTarget} throw.
 */
export async function readAnswer({ status, headers, body }: Answer, asked: Asked): Promise<Hop> {
  if (status === 304 && asked.conditional)
    return { kind: 'not-modified', status, headers, body, transferredBytes: 0 };
  if (status < 300 && status !== 206) {
    const encoding = listValue(headers, 'content-encoding');
    const decoded = asked.bodiless ? body : await decodeBody(body, encoding, asked.maxBytes);
    return { kind: 'fetched', status, headers, body: decoded, transferredBytes: body.length };
  }
  const location = headers['location'];
  if ([301, 302, 303, 307, 308].includes(status) && typeof location === 'string') {
    const to = requestTarget(asUtf8(location), asked.url);
    return { kind: 'redirect', to, permanent: status === 301 || status === 308 };
  }
  const retryAfterSeconds = readRetryAfter(headerValue(headers, 'retry-after'), asked.now);
  throw new FetchFailed(`http_${status}`, `the server answered ${status}`, status, retryAfterSeconds);
}

/** Headers arrive as one character a byte; addresses that were sent unescaped are UTF-8 as browsers read them. */
function asUtf8(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}
