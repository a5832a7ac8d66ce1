import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface StubDocument {
  /** A function is asked again for every request that gets a body. */
  body: Buffer | string | ((request: IncomingMessage) => Buffer | string);
  contentType?: string;
  /** As sent, quotes included. */
  etag?: string;
  /** HTTP date. */
  lastModified?: string;
  /** Default 200. Conditions are looked at only for 200. */
  status?: number;
  headers?: Record<string, string>;
  /** Waits before it answers. */
  delayMs?: number;
  /** Sends the body with `Content-Encoding: gzip`. */
  gzip?: boolean;
}

export interface StubRequest {
  method: string;
  /** With query string. */
  path: string;
  headers: IncomingHttpHeaders;
}

export interface StubOutletServer {
  /** Absolute address of a path at this server. */
  url(path: string): string;
  /** Answers `path` (with query string, if any) from now on; replaces what was there. */
  serve(path: string, document: StubDocument): void;
  /** Makes `path` unknown again: 404. */
  remove(path: string): void;
  /** Every request so far, oldest first. */
  readonly requests: StubRequest[];
  stop(): Promise<void>;
}

/** A media outlet's web server on loopback: a plain HTTP server that knows the paths it was given and honours validators. */
export async function startStubOutletServer(): Promise<StubOutletServer> {
  const documents = new Map<string, StubDocument>();
  const requests: StubRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    answer(request, response, documents.get(path)).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (path) => new URL(path, origin).href,
    serve: (path, document) => void documents.set(path, document),
    remove: (path) => void documents.delete(path),
    requests,
    stop: () =>
      new Promise((stopped, failed) => {
        server.close((error) => (error ? failed(error) : stopped()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  document?: StubDocument,
): Promise<void> {
  if (!document) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  if (document.delayMs) await delay(document.delayMs, response);
  if (response.destroyed) return;
  const status = document.status ?? 200;
  for (const [name, value] of Object.entries(validatorsOf(document))) response.setHeader(name, value);
  if (status === 200 && isUnchanged(request.headers, document)) return void response.writeHead(304).end();
  const text = typeof document.body === 'function' ? document.body(request) : document.body;
  const body = document.gzip ? gzipSync(text) : Buffer.from(text);
  if (document.gzip) response.setHeader('content-encoding', 'gzip');
  if (document.contentType) response.setHeader('content-type', document.contentType);
  response.writeHead(status, { 'content-length': body.length, ...document.headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Waits, but not for somebody who has hung up: a timer left behind would keep the tests from ending. */
async function delay(ms: number, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await sleep(ms, undefined, { signal: gone.signal }).catch(() => undefined);
}

function validatorsOf({ etag, lastModified }: StubDocument): Record<string, string> {
  return { ...(etag && { etag }), ...(lastModified && { 'last-modified': lastModified }) };
}

/** RFC 9110, 13.2.2: `If-Modified-Since` counts only where no `If-None-Match` was sent; tags are compared weakly. */
function isUnchanged(headers: IncomingHttpHeaders, document: StubDocument): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    const weak = (tag: string) => tag.trim().replace(/^W\//, '');
    const known = document.etag;
    return (
      known !== undefined &&
      ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || weak(tag) === weak(known))
    );
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return document.lastModified !== undefined && since >= Date.parse(document.lastModified);
}
