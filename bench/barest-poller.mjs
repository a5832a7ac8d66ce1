// The barest poller that one can write in Node, to compare with: fetch, one parser, one table, on one thread. It keeps validators and knows items
// by guid or address, and does nothing else: no politeness, no guard, no matching, no history. Usage: barest-poller.mjs <database> <opml>
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { Parser } from 'htmlparser2';
import { Agent, interceptors } from 'undici';

const parallel = 64;
const timeoutMs = 10_000;

const [file, list] = process.argv.slice(2);
const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec(`
  CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT);
  CREATE TABLE IF NOT EXISTS item (key TEXT PRIMARY KEY, feed TEXT, title TEXT, link TEXT, summary TEXT, at TEXT) WITHOUT ROWID;`);
const addFeed = database.prepare('INSERT OR IGNORE INTO feed (url) VALUES (?)');
const addItem = database.prepare('INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?, ?)');
const keepValidators = database.prepare('UPDATE feed SET etag = ?, modified = ? WHERE url = ?');
database.transaction(() => {
  for (const [, url] of readFileSync(list, 'utf8').matchAll(/xmlUrl="([^"]*)"/g)) addFeed.run(url);
})();

const fields = new Map(
  Object.entries({
    title: 'title',
    link: 'link',
    guid: 'key',
    id: 'key',
    description: 'summary',
    summary: 'summary',
    pubdate: 'at',
    published: 'at',
    'dc:date': 'at',
  }),
);

function itemsOf(text) {
  const items = [];
  let item = null;
  let field = null;
  const parser = new Parser(
    {
      onopentagname(name) {
        const tag = name.toLowerCase();
        if (tag === 'item' || tag === 'entry') items.push((item = {}));
        field = item && (fields.get(tag) ?? null);
      },
      onopentag(name, attributes) {
        if (field === 'link' && attributes.href) item.link = attributes.href;
      },
      ontext(data) {
        if (field) item[field] = (item[field] ?? '') + data;
      },
      onclosetag(name) {
        const tag = name.toLowerCase();
        if (tag === 'item' || tag === 'entry') item = null;
        field = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return items;
}

const store = database.transaction((url, headers, items) => {
  let added = 0;
  for (const { key, link, title = '', summary = '', at = '' } of items)
    added += addItem.run(key ?? link ?? title, url, title, link ?? '', summary, at).changes;
  keepValidators.run(headers.etag ?? null, headers['last-modified'] ?? null, url);
  return added;
});

const agent = new Agent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs }).compose(
  interceptors.redirect({ maxRedirections: 5 }),
);
const sum = { feeds: 0, notModified: 0, failed: 0, newItems: 0 };

async function look({ url, etag, modified }) {
  const { origin, pathname } = new URL(url);
  const conditions = {
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
  };
  const answer = await agent.request({
    origin,
    path: pathname,
    method: 'GET',
    headers: { 'accept-encoding': 'gzip', ...conditions },
  });
  const { statusCode, headers, body } = answer;
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode === 304) return void sum.notModified++;
  if (statusCode !== 200) return void sum.failed++;
  const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  const latin = /charset=iso-8859-1/.test(headers['content-type'] ?? '');
  sum.newItems += store(url, headers, itemsOf(plain.toString(latin ? 'latin1' : 'utf8')));
}

const waiting = database.prepare('SELECT * FROM feed').all();
sum.feeds = waiting.length;
await Promise.all(
  Array.from({ length: parallel }, async () => {
    for (let feed = waiting.pop(); feed; feed = waiting.pop()) {
      await look(feed).catch(() => sum.failed++);
    }
  }),
);
await agent.close();
database.close();
process.stdout.write(`${JSON.stringify(sum)}\n`);
