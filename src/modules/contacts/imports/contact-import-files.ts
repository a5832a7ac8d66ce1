import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { errorCode } from '../../../shared/error-code.js';
import { isId } from '../../../shared/ids.js';

/** Largest file: a list of 5,000 contacts with pictures in none of them. */
export const mostFileBytes = 5_000_000;

/**
 * Uploaded address lists, as `DATA_DIR/contact-imports/<id>`, for as long as somebody decides about them: they are full of people. What a person
 * called a file never reaches the disk.
 */
@Injectable()
export class ContactImportFiles {
  private readonly folder: string;

  constructor(
    @Inject(SETTINGS) settings: Pick<Settings, 'dataDir'>,
    private readonly clock: Clock,
  ) {
    this.folder = join(settings.dataDir, 'contact-imports');
  }

  path(id: string): string {
    if (!isId(id)) throw new Error('a file of an import is named by its id');
    return join(this.folder, id);
  }

  async write(id: string, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(this.path(id), bytes, { flag: 'wx', mode: 0o600 });
    const now = this.clock.now();
    await utimes(this.path(id), now, now);
  }

  async exists(id: string): Promise<boolean> {
    return (await this.writtenAt(id)) !== null;
  }

  /** Harmless when it is gone already. */
  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  /** Ids of the files that were written before this moment. */
  async olderThan(moment: Date): Promise<string[]> {
    const old: string[] = [];
    for (const name of await this.names()) {
      const at = isId(name) ? await this.writtenAt(name) : null;
      if (at && at < moment) old.push(name);
    }
    return old;
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  private async writtenAt(id: string): Promise<Date | null> {
    try {
      return (await stat(this.path(id))).mtime;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }
}
