import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.js';
import { isRenditionName } from './rendition.js';
import type { Rendition, RenditionName } from './rendition.js';

/**
 * Renditions on disk, as `UPLOADS_DIR/ab/cd/abcd…/480.webp`. A path is put together from a hash and a name out of a closed list; what
 * a person called the file never reaches the disk.
 */
@Injectable()
export class FileStore {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'uploadsDir'>) {}

  /** Writes a rendition whole or not at all: a reader never meets half a file, also after a power cut. */
  async write(sha256: string, { name, bytes }: Rendition): Promise<void> {
    const folder = this.folderOf(sha256);
    const target = join(folder, checkedName(name));
    const draft = join(folder, `.draft-${randomBytes(8).toString('hex')}`);
    await mkdir(folder, { recursive: true });
    try {
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Null when the file is not there, such as after a restore without the uploads folder. */
  async read(sha256: string, name: RenditionName): Promise<Buffer | null> {
    const path = join(this.folderOf(sha256), checkedName(name));
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  private folderOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256))
      throw new Error('a folder of uploads is named by a SHA-256 in lower-case hex');
    return join(this.settings.uploadsDir, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Types end at run time; this is the last look before a path is made. */
function checkedName(name: string): RenditionName {
  if (!isRenditionName(name)) throw new Error('not the name of a rendition');
  return name;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
