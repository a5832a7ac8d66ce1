import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '../../test/support/movable-clock.js';
import { newId } from '../shared/ids.js';
import { PrivateFiles } from './private-files.js';
import type { PrivateFileName } from './private-files.js';

describe('private files', () => {
  let uploadsDir: string;
  let files: PrivateFiles;
  const clock = new MovableClock('2026-03-05T09:00:00Z');
  beforeEach(async () => {
    uploadsDir = await mkdtemp(join(tmpdir(), 'echolot-private-'));
    files = new PrivateFiles({ uploadsDir: join(uploadsDir, '.hidden') }, clock);
  });
  afterEach(() => rm(uploadsDir, { recursive: true, force: true }));

  const everything = async () =>
    (await readdir(uploadsDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const content = { name: 'original.pdf' as const, bytes: Buffer.from('%PDF') };

  it('are written whole or not at all', async () => {
    const id = newId();
    const broken = { name: 'page.webp' as const, bytes: { not: 'bytes' } as unknown as Buffer };
    await expect(files.write(id, [content, broken])).rejects.toThrow();
    expect(await everything()).toEqual([]);
    await files.write(id, [content]);
    expect(await files.has(id, 'original.pdf')).toBe(true);
    expect(await files.has(id, 'page.webp')).toBe(false);
    expect(await files.ids()).toEqual([id]);
    expect(await files.writtenAt(id)).toEqual(clock.now());
  });

  it('take an upload over without copying it', async () => {
    const [id, from] = [newId(), await files.newDraft()];
    await writeFile(from, 'sound');
    await files.write(id, [{ name: 'original.mp3', from }]);
    expect(await everything()).toEqual(['original.mp3']);
  });

  it('do not touch what another with the same content holds', async () => {
    const [one, other] = [newId(), newId()];
    for (const id of [one, other]) await files.write(id, [content]);
    await files.remove(one);
    await files.remove(one);
    expect([await files.has(one, 'original.pdf'), await files.has(other, 'original.pdf')]).toEqual([
      false,
      true,
    ]);
  });

  it.each(['../x', '..', '', 'original.svg', 'page.webp/../../x', 'page.webp\0'])(
    'make no path of the name %j',
    async (name) => {
      const hostile = name as PrivateFileName;
      await expect(files.has(newId(), hostile)).rejects.toThrow('not the name');
      await expect(files.write(newId(), [{ name: hostile, bytes: Buffer.from('x') }])).rejects.toThrow(
        'not the name',
      );
      expect(await everything()).toEqual([]);
    },
  );

  it.each(['..', '.strays', '', '../../etc', `${newId()}/..`])('make no path of the id %j', async (id) => {
    for (const step of [
      () => files.has(id, 'page.webp'),
      () => files.remove(id),
      () => files.setAside(id),
      () => files.takeBack(id),
      () => files.write(id, [content]),
    ])
      await expect(step()).rejects.toThrow('named by an id');
    expect(() => files.folderOf(id)).toThrow('named by an id');
  });
});
