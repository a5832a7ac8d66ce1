import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileStore } from './file-store.js';
import type { RenditionName } from './rendition.js';

const sha256 = 'ab12'.padEnd(64, '0');
const content = (text: string) => ({ name: '96.png' as const, bytes: Buffer.from(text) });

describe('the store of renditions', () => {
  let uploadsDir: string;
  let store: FileStore;

  beforeEach(async () => {
    uploadsDir = await mkdtemp(join(tmpdir(), 'echolot-uploads-'));
    store = new FileStore({ uploadsDir: join(uploadsDir, 'not-yet-there') });
  });
  afterEach(() => rm(uploadsDir, { recursive: true, force: true }));

  const everything = () => readdir(uploadsDir, { recursive: true });

  it('writes below two folders of the hash and reads it back', async () => {
    await store.write(sha256, content('eins'));
    expect(await readFile(join(uploadsDir, 'not-yet-there', 'ab', '12', sha256, '96.png'), 'utf8')).toBe(
      'eins',
    );
    expect((await store.read(sha256, '96.png'))?.toString()).toBe('eins');
  });

  it('has nothing for what was never written', async () => {
    expect(await store.read(sha256, '96.png')).toBeNull();
    await store.write(sha256, content('eins'));
    expect(await store.read(sha256, '480.webp')).toBeNull();
  });

  it('shows readers the old or the new file, never a part, and leaves no drafts', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(100_000));
    await store.write(sha256, content(texts[0] ?? ''));
    const reads = Array.from({ length: 40 }, async () => (await store.read(sha256, '96.png'))?.toString());
    await Promise.all(texts.map((text) => store.write(sha256, content(text))));
    for (const seen of await Promise.all(reads)) expect(texts).toContain(seen);
    expect((await everything()).filter((name) => name.includes('.draft-'))).toEqual([]);
  });

  it('leaves nothing behind when it cannot finish', async () => {
    const broken = { name: '96.png' as const, bytes: { not: 'bytes' } as unknown as Buffer };
    await expect(store.write(sha256, broken)).rejects.toThrow();
    expect((await everything()).filter((name) => name.includes('draft') || name.endsWith('.png'))).toEqual(
      [],
    );
  });

  it.each([
    '../../../etc/passwd',
    '..',
    '',
    '/etc/passwd',
    '96.png/../../x',
    '96.png\0.txt',
    '97.png',
    '96.PNG',
    '96.svg',
    'con',
    '..\\..\\x.png',
  ])('makes no path of the name %j', async (name) => {
    const hostile = name as RenditionName;
    await expect(store.read(sha256, hostile)).rejects.toThrow('not the name of a rendition');
    await expect(store.write(sha256, { name: hostile, bytes: Buffer.from('x') })).rejects.toThrow(
      /rendition/,
    );
    expect(
      (await everything()).filter((entry) => entry.endsWith(sha256) === false && /png|x$/.test(entry)),
    ).toEqual([]);
  });

  it('makes no path of a hash that is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.constantFrom('../'.repeat(21), sha256.toUpperCase(), `${sha256}/`)),
        async (hash) => {
          fc.pre(!/^[0-9a-f]{64}$/.test(hash));
          await expect(store.write(hash, content('x'))).rejects.toThrow('SHA-256');
        },
      ),
    );
    expect(await everything()).toEqual([]);
  });
});
