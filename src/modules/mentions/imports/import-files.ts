import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { errorCode } from '../../../shared/error-code.js';
import { UserError } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';

const megabyte = 1_000_000;

/** Uploaded lists, as `DATA_DIR/imports/<id>` until their rows are taken over. Never held in memory. */
@Injectable()
export class ImportFiles {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'dataDir' | 'importMaxMb'>) {}

  /** Largest file in bytes. */
  get limit(): number {
    return this.settings.importMaxMb * megabyte;
  }

  /** The refusal of a file that is larger. */
  tooLarge(): UserError {
    return new UserError('too-large', { limit: `${this.settings.importMaxMb} MB` });
  }

  path(id: string): string {
    if (!isId(id)) throw new Error('a file of an import is named by its id');
    return join(this.folder, id);
  }

  /** Writes what comes, and returns its length. Throws `too-large` as soon as it is; then, and when it breaks off, nothing is left. */
  async receive(id: string, input: Readable): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    let length = 0;
    const counter = new Transform({
      transform: (chunk: Buffer, _, done) => {
        length += chunk.length;
        if (length > this.limit) done(this.tooLarge());
        else done(null, chunk);
      },
    });
    try {
      await pipeline(input, counter, createWriteStream(this.path(id), { flags: 'wx', mode: 0o600 }));
      return length;
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** A file of this machine, for the command line. */
  copy(id: string, path: string): Promise<number> {
    return this.receive(id, createReadStream(path));
  }

  async exists(id: string): Promise<boolean> {
    try {
      return (await stat(this.path(id))).isFile();
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  /** Ids of the files that have lain here since before `before`. */
  async olderThan(before: Date): Promise<string[]> {
    const old: string[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (isId(name) && (await stat(join(this.folder, name))).mtime < before) old.push(name);
    }
    return old;
  }

  private get folder(): string {
    return join(this.settings.dataDir, 'imports');
  }
}
