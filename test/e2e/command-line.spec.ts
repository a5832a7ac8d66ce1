import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/command-line.js';
import { freshDatabase } from '../support/fresh-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title><link>https://bote.example/</link>
<item><title>Integreat startet im Landkreis</title><link>https://bote.example/1</link><guid>1</guid><pubDate>Thu, 05 Mar 2026 08:00:00 +0100</pubDate></item>
</channel></rss>`;

describe('the command line', () => {
  let database: FreshDatabase;
  let folder: string;
  let outlets: StubOutletServer;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = await mkdtemp(join(tmpdir(), 'echolot-cli-'));
    outlets = await startStubOutletServer();
    outlets.serve('/feed.xml', { body: feed, contentType: 'application/rss+xml', etag: '"1"' });
    outlets.serve('/', {
      body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" title="Bote" href="/feed.xml"></head></html>',
      contentType: 'text/html',
    });
  });
  afterAll(async () => {
    await outlets.stop();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (
    args: string[],
    { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {},
  ) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(args, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      readStdin: () => Promise.resolve(Buffer.from(stdin)),
      env: {
        DATA_DIR: database.dataDir,
        ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
        ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
        LOG_LEVEL: 'error',
        ...env,
      },
    });
    return { code, out, err };
  };
  const file = async (name: string, content: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  it('explains itself and refuses what it does not know', async () => {
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const command of [
      'serve',
      'migrate',
      'check-config',
      'feed',
      'outlets',
      'poll',
      'match',
      'import',
      'export',
      'user',
    ]) {
      expect(help.out).toContain(command);
    }
    expect((await run(['dance'])).code).toBe(2);
    expect((await run(['match', 'x.ndjson'])).code).toBe(2);
  });

  it('prints the settings, and names a variable that is nonsense', async () => {
    const good = await run(['check-config', '--json'], { env: { PORT: '8080' } });
    expect(JSON.parse(good.out)).toMatchObject({ port: 8080, timeZone: 'Europe/Berlin' });
    const bad = await run(['check-config', '--json'], { env: { PORT: 'abc' } });
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err).toContain('PORT');
  });

  it('inspects a feed by address, file and stdin', async () => {
    const byAddress = await run(['feed', 'inspect', outlets.url('/feed.xml'), '--json']);
    expect([byAddress.code, JSON.parse(byAddress.out).items[0].title]).toEqual([
      0,
      'Integreat startet im Landkreis',
    ]);
    const fromStdin = await run(['feed', 'inspect', '-', '--json'], { stdin: feed });
    expect(JSON.parse(fromStdin.out)).toMatchObject({ ok: true, format: 'rss', title: 'Bote' });
    const page = await run(['feed', 'inspect', outlets.url('/'), '--json']);
    expect([page.code, JSON.parse(page.out)]).toMatchObject([
      2,
      { ok: false, error: { code: 'html' }, discover: [outlets.url('/feed.xml')] },
    ]);
    const blocked = await run(['feed', 'inspect', 'http://10.0.0.1/feed', '--json']);
    expect([blocked.code, JSON.parse(blocked.out).error.code]).toEqual([2, 'blocked_address']);
    const missing = await run(['feed', 'inspect', join(folder, 'missing.xml'), '--json']);
    expect([missing.code, missing.out]).toEqual([2, '']);
  });

  it('discovers the feeds of a page', async () => {
    const found = await run(['feed', 'discover', outlets.url('/'), '--json']);
    expect(JSON.parse(found.out)).toMatchObject([
      { url: outlets.url('/feed.xml'), title: 'Bote', format: 'rss', itemsPerDay: null },
    ]);
  });

  it('matches items of a file without a database, and places a mistake in the query', async () => {
    const items = await file(
      'items.ndjson',
      [
        { id: 'a', title: 'Die Integreat-App hilft', summary: null },
        { id: 'b', title: 'Integration gelingt', summary: 'integrate everything' },
      ]
        .map((item) => JSON.stringify(item))
        .join('\n'),
    );
    const found = await run(['match', '--query', 'Integreat', items, '--json']);
    expect(JSON.parse(found.out)).toMatchObject({
      matched: [{ id: 'a', evidence: [{ field: 'title', start: 4, end: 13, text: 'Integreat' }] }],
      total: 2,
    });
    const wrong = await run(['match', '--query', 'Integreat AND (', items]);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toMatch(/character 1[56]/);
    const broken = await run(['match', '--query', 'x', '-'], { stdin: '{"id":"a","title":"x"}\nnot json' });
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('Line 2')]);
  });

  it('migrates and loads the reference data, a second time without work', async () => {
    const first = await run(['migrate', '--json']);
    expect(JSON.parse(first.out).steps).toEqual(
      expect.arrayContaining([expect.stringContaining('400 districts'), expect.stringContaining('668 new')]),
    );
    expect(JSON.parse((await run(['migrate', '--json'])).out)).toEqual({ steps: [] });
  });

  it('creates accounts', async () => {
    const made = await run(['user', 'create', '--email', 'Eva@Example.org', '--role', 'viewer', '--json']);
    expect(JSON.parse(made.out)).toMatchObject({
      email: 'eva@example.org',
      role: 'viewer',
      password: expect.any(String),
    });
    const again = await run(['user', 'create', '--email', 'eva@example.org', '--password-stdin'], {
      stdin: 'ein langes wort\n',
    });
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('eva@example.org')]);
    expect((await run(['user', 'create', '--email', 'nobody'])).code).toBe(2);
    const reset = await run(['user', 'set-password', '--email', 'eva@example.org', '--json']);
    expect(JSON.parse(reset.out).password).not.toBe(JSON.parse(made.out).password);
    expect((await run(['user', 'set-password', '--email', 'nobody@example.org'])).code).toBe(1);
  });

  it('takes feeds over from OPML, polls them, and gives them back as OPML', async () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head/><body><outline text="Bote" type="rss" xmlUrl="${outlets.url('/feed.xml')}"/></body></opml>`;
    const imported = await run(['import', 'opml', await file('feeds.opml', opml), '--json']);
    expect(JSON.parse(imported.out)).toMatchObject({ added: 1, existing: 0, rejected: [], stored: true });
    const first = JSON.parse((await run(['poll', '--json'])).out);
    expect(first).toMatchObject({
      feeds: 1,
      polled: 1,
      notModified: 0,
      failed: 0,
      newItems: 1,
      newMentions: 0,
    });
    const second = JSON.parse((await run(['poll', '--all', '--json'])).out);
    expect(second).toMatchObject({ feeds: 1, polled: 1, notModified: 1, newItems: 0 });
    expect((await run(['export', 'opml'])).out).toContain(outlets.url('/feed.xml'));
    const broken = await run(['import', 'opml', await file('broken.opml', '<html><p>nothing</p></html>')]);
    expect([broken.code, broken.out]).toEqual([1, '']);
  });

  it('rejects wrong rows of a CSV with line and reason, and stores nothing', async () => {
    const header = 'id,name,kind,scope,country,homepage,domains,area_ags';
    const csv = [
      header,
      'bote,Der Bote,newspaper,local,DE,https://der-bote.example/,der-bote.example,09761',
      ',,newspaper,galactic,DE,,,99999',
    ].join('\n');
    const refused = await run(['import', 'outlets', await file('outlets.csv', csv), '--json']);
    expect(refused.code).toBe(1);
    const result = JSON.parse(refused.out);
    expect(result).toMatchObject({ stored: false });
    expect(result.rejected).toEqual([{ line: 3, reason: expect.stringMatching(/\w/) }]);
    const partial = await run(['import', 'outlets', join(folder, 'outlets.csv'), '--partial', '--json']);
    expect([partial.code, JSON.parse(partial.out)]).toMatchObject([0, { created: 1, stored: true }]);

    const figures = await file(
      'figures.csv',
      'Medium;Kennzahl;Wert;Quelle\nder-bote.example;verkaufte Auflage;12.500;IVW\nEntenpost;sold;5;IVW\n',
    );
    const tried = await run(['import', 'figures', figures, '--json']);
    expect(tried.code).toBe(1);
    expect(JSON.parse(tried.out)).toMatchObject({
      stored: false,
      added: 1,
      rejected: [
        { line: 3, column: 'Outlet', value: 'Entenpost', reason: expect.stringMatching(/no such outlet/) },
      ],
    });
    const some = await run(['import', 'figures', figures, '--partial']);
    expect([some.code, some.out]).toEqual([0, 'Stored: 1 new, 0 known already, 1 rows with problems.\n']);
    const twice = await run(['import', 'figures', figures, '--partial', '--json']);
    expect(JSON.parse(twice.out)).toMatchObject({ added: 0, known: 1 });
    expect((await run(['import', 'figures', await file('none.csv', 'a;b\n1;2')])).code).toBe(2);
  });
});
