import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { openFreshDatabase } from '../../test/support/fresh-database.js';
import { MovableClock } from '../../test/support/movable-clock.js';
import { AddPicture } from './add-picture.js';
import { StoredFile } from './file.entity.js';
import { FileStore } from './file-store.js';
import { renditionNames } from './rendition.js';
import { StoredFiles } from './stored-files.js';

describe('adding a picture', () => {
  let fresh: Awaited<ReturnType<typeof openFreshDatabase>>;
  let dataSource: DataSource;
  let uploadsDir: string;
  let store: FileStore;
  let addPicture: AddPicture;

  beforeAll(async () => {
    fresh = await openFreshDatabase();
    dataSource = fresh.dataSource;
    uploadsDir = join(fresh.database.dataDir, 'uploads');
    store = new FileStore({ uploadsDir });
    addPicture = new AddPicture(store, new StoredFiles(dataSource), new MovableClock('2026-03-05T09:00:00Z'));
  });
  afterAll(() => fresh.close());

  const picture = (background: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background } })
      .png()
      .toBuffer();
  const rows = () => dataSource.getRepository(StoredFile).count();
  const filesOnDisk = async () =>
    (await readdir(uploadsDir, { recursive: true })).filter((name) => /\.\w+$/.test(name));

  it('keeps its facts and its renditions, not the upload', async () => {
    const bytes = await picture('#205060');
    const added = await addPicture.run(bytes, 'logo');
    expect(await dataSource.getRepository(StoredFile).findOneByOrFail({ id: added.id })).toEqual({
      id: added.id,
      sha256: added.sha256,
      kind: 'logo',
      mimeType: 'image/png',
      width: 300,
      height: 200,
      bytes: bytes.length,
      createdAt: new Date('2026-03-05T09:00:00Z'),
    });
    expect((await filesOnDisk()).map((path) => path.split(/[/\\]/).at(-1)).sort()).toEqual(
      [...renditionNames].sort(),
    );
  });

  it('stores the same upload once, also when it arrives many times at once', async () => {
    const bytes = await picture('#702020');
    const before = await rows();
    const added = await Promise.all(Array.from({ length: 6 }, () => addPicture.run(bytes, 'logo')));
    expect(new Set(added.map((file) => file.id)).size).toBe(1);
    expect(await rows()).toBe(before + 1);
  });

  it('brings renditions back that were lost from the disk', async () => {
    const bytes = await picture('#207020');
    const { sha256 } = await addPicture.run(bytes, 'logo');
    const lost = new FileStore({ uploadsDir: join(uploadsDir, 'elsewhere') });
    expect(await lost.read(sha256, '96.webp')).toBeNull();
    const again = new AddPicture(lost, new StoredFiles(dataSource), new MovableClock('2026-03-06T09:00:00Z'));
    expect((await again.run(bytes, 'logo')).createdAt).toEqual(new Date('2026-03-05T09:00:00Z'));
    expect(await lost.read(sha256, '96.webp')).not.toBeNull();
  });

  it('stores nothing of a file it refuses', async () => {
    const [rowsBefore, filesBefore] = [await rows(), await filesOnDisk()];
    const cutOff = (await picture('#303030')).subarray(0, 120);
    await expect(addPicture.run(cutOff, 'logo')).rejects.toMatchObject({ code: 'picture-unreadable' });
    expect([await rows(), await filesOnDisk()]).toEqual([rowsBefore, filesBefore]);
  });
});
