import { createServer } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { slowMs } from './plan-feeds.mjs';
import { storiesOf } from './stories.mjs';
import { writeFeed } from './write-feed.mjs';

const refusals = { missing: 404, broken: 500, gone: 410, busy: 429 };

/**
 * Serves the feeds of a plan, each at its own loopback address, all on one port. `windowOf(feed)` says which stories it shows now: `{ from, to }`.
 * Bodies are built once for each window. `counts` are answers by status since `counts.clear()`; `onRequest` is told of each request.
 */
export async function serveFeeds(plan, windowOf, firstDay, onRequest = () => undefined) {
  const counts = new Map();
  const bodies = new Map();
  const byPlace = new Map(plan.map((feed) => [`${feed.address}${feed.path}`, feed]));
  const answered = (response, status, headers, body) => {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    response.writeHead(status, headers).end(body);
  };

  function documentOf(feed) {
    const { from, to } = windowOf(feed);
    const key = `${from}-${to}`;
    const known = bodies.get(feed.index);
    if (known?.key === key) return known;
    const plain = writeFeed(feed, storiesOf(feed, from, to), firstDay);
    const built = { key, to, body: feed.gzip ? gzipSync(plain) : plain, bytes: plain.length };
    bodies.set(feed.index, built);
    return built;
  }

  function answer(feed, request, response) {
    const refusal = refusals[feed.fate];
    if (refusal) return answered(response, refusal, refusal === 429 ? { 'retry-after': '120' } : {}, 'nein');
    if (feed.fate === 'web-page') {
      const page =
        '<!DOCTYPE html><html lang="de"><title>Unsere Seite ist umgezogen</title><p>Bitte wählen Sie.</p>';
      return answered(response, 200, { 'content-type': 'text/html; charset=utf-8' }, page);
    }
    if (feed.fate === 'moved' && !request.url.startsWith('/neu/'))
      return answered(response, 301, { location: `/neu${feed.path}` }, '');
    const { key, to, body } = documentOf(feed);
    const etag = `"${feed.index}-${key}"`;
    const lastModified = new Date(firstDay.getTime() + to * 3_600_000).toUTCString();
    const same =
      (feed.validator === 'etag' && request.headers['if-none-match'] === etag) ||
      (feed.validator === 'last-modified' && request.headers['if-modified-since'] === lastModified);
    const headers = {
      ...(feed.validator === 'etag' && { etag }),
      ...(feed.validator !== 'none' && { 'last-modified': lastModified }),
    };
    if (same) return answered(response, 304, headers, '');
    return answered(
      response,
      200,
      {
        ...headers,
        'content-type': `application/xml; charset=${feed.charset}`,
        'content-length': body.length,
        ...(feed.gzip && { 'content-encoding': 'gzip' }),
      },
      body,
    );
  }

  async function handle(request, response) {
    const place = `${request.socket.localAddress}${request.url.replace(/^\/neu\//, '/')}`;
    const feed = byPlace.get(place);
    if (!feed) return answered(response, 404, {}, 'unbekannt');
    onRequest(feed);
    if (feed.fate === 'hanging') return;
    if (feed.fate === 'slow') await later(slowMs);
    if (!response.destroyed) answer(feed, request, response);
  }

  const servers = [];
  const addresses = [...new Set(plan.map(({ address }) => address))];
  let port = 0;
  for (const address of addresses) {
    const server = createServer((request, response) => void handle(request, response));
    server.keepAliveTimeout = 30_000;
    servers.push(server);
    await new Promise((ready, failed) => {
      server.once('error', failed).listen(port, address, ready);
    });
    port ||= server.address().port;
  }

  return {
    counts,
    urlOf: (feed) => `http://${feed.address}:${port}${feed.path}`,
    /** Builds every document of the present windows before anybody asks; bytes of all, unpacked. */
    build: () => plan.reduce((sum, feed) => sum + documentOf(feed).bytes, 0),
    close: async () => {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((closed) => void server.close(closed));
        }),
      );
    },
  };
}

/** The feeds as a list that readers import. */
export function opmlOf(plan, urlOf) {
  const lines = plan.map(
    (feed) => `<outline type="rss" text="Ressort ${feed.index}" xmlUrl="${urlOf(feed)}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Feeds</title></head><body>\n${lines.join('\n')}\n</body></opml>\n`;
}
