import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** A faultless stand-in for the application, so that the fuzzer itself is what is tested; no build is needed. */
const sound = {
  readFeed: `async () => ({ ok: false, error: { code: 'html', message: 'm' }, discover: [] })`,
  canonicalUrl: `(text) => (/^https:..a.de.x*$/.test(text) ? 'https://a.de/x' : null)`,
  redirectTarget: `() => null`,
  absoluteUrl: `() => null`,
  requestTarget: `() => { throw new RangeError('refused'); }`,
  allowsHost: `() => false`,
  isRefusal: `(error) => error instanceof RangeError`,
};
const feed = (item: string) =>
  `async () => ({ ok: true, format: 'rss', title: null, link: null, language: null, warnings: [], hints: {}, items: [{ id: 'x', title: null,
    link: null, target: null, canonicalUrl: null, publishedAt: null, author: null, summary: null, content: null, image: null, categories: [],
    source: null, ${item} }] })`;

describe('the fuzzer', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'echolot-fuzz-spec-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function fuzz(flaw: Partial<typeof sound>, ...options: string[]) {
    const subject = join(folder, 'subject.mjs');
    const code = Object.entries({ ...sound, ...flaw }).map(
      ([name, body]) => `export const ${name} = ${body};`,
    );
    writeFileSync(subject, code.join('\n'));
    const script = fileURLToPath(new URL('./feeds.mjs', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [script, '--subject', subject, ...options], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: folder },
    });
    return { status, stdout };
  }

  it('finds nothing where nothing is wrong', () => {
    const { status, stdout } = fuzz({}, '--runs', '300');
    expect(stdout).toContain('seed 1: 150 documents and 150 addresses');
    expect(stdout).toContain(' 0 findings');
    expect(status).toBe(0);
  });

  it.each<[string, Partial<typeof sound>, string]>([
    ['a crash', { readFeed: `async () => { throw new Error('boom'); }` }, 'crash: Error: boom'],
    ['a crash on addresses', { redirectTarget: `() => { throw new Error('bang'); }` }, 'crash: Error: bang'],
    ['NUL in a text', { readFeed: feed(`title: 'a\\0'`) }, 'items[0].title contains NUL'],
    [
      'half a character',
      { readFeed: feed(`summary: '\\ud800'`) },
      'items[0].summary contains half a surrogate',
    ],
    ['no date', { readFeed: feed(`publishedAt: '2024-13-01T00:00:00.000Z'`) }, 'publishedAt 2024-13-01'],
    ['a script as link', { readFeed: feed(`link: 'javascript:1'`) }, 'items[0].link is javascript:1'],
    [
      'a reading that changes',
      {
        readFeed: `async () => ({ ok: false, error: { code: 'x', message: String(performance.now()) }, discover: [] })`,
      },
      'read twice, it is not the same',
    ],
    [
      'an unstable identity',
      { canonicalUrl: `(text) => 'https://a.de/' + text.length` },
      'canonicalUrl is not stable',
    ],
    [
      'a guard that lets this machine through',
      { requestTarget: `() => new URL('http://127.1/')`, allowsHost: `() => true` },
      'the guard lets 127.0.0.1 through',
    ],
  ])('finds %s, and finds it again by its number', (_name, flaw, problem) => {
    const { status, stdout } = fuzz(flaw, '--runs', '100', '--seed', '7');
    expect(stdout).toContain(problem);
    expect(status).toBe(1);
    const run = /--replay (\d+)/.exec(stdout)?.[1] ?? '';
    const again = fuzz(flaw, '--seed', '7', '--replay', run);
    expect(again.stdout).toContain(problem);
    expect(again.status).toBe(1);
  });

  it('finds a hang and goes on behind it', () => {
    const hang = {
      redirectTarget: `(() => { let calls = 0; return () => { if (++calls === 3) for (;;); return null; }; })()`,
    };
    const { status, stdout } = fuzz(hang, '--runs', '10', '--hang-ms', '300');
    expect(stdout).toContain('run 5 of seed 1: hang: no answer after 300 ms');
    expect(stdout).toContain(' 1 findings');
    expect(status).toBe(1);
  });

  it('finds a reader that takes too much memory', () => {
    const greedy = {
      readFeed: `(() => { const kept = []; return async () => { kept.push(Buffer.alloc(2 ** 25, 1)); return { ok: false, error: { code: 'x', message: '' }, discover: [] }; } })()`,
    };
    const { status, stdout } = fuzz(greedy, '--runs', '20', '--rss-mb', '256');
    expect(stdout).toMatch(/memory: \d+ MB resident/);
    expect(status).toBe(1);
  });

  it('takes no nonsense', () => {
    expect(fuzz({}, '--runs', 'many').status).toBe(2);
    expect(fuzz({}, '--nonsense').status).toBe(2);
  });
});
