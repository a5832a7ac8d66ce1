import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/ids.js';
import type { FileKind, StoredFile } from './file.entity.js';
import { FileStore } from './file-store.js';
import { makeRenditions } from './make-renditions.js';
import { OneAtATime } from './one-at-a-time.js';
import { readPicture } from './read-picture.js';
import { StoredFiles } from './stored-files.js';

/**
 * Takes an uploaded picture in: checks it, writes its renditions, then its row. Decoding is slow and heavy, so pictures wait for each other
 * and the caller holds no transaction meanwhile. Throws `picture-too-large` or `picture-unreadable`; then nothing is stored.
 */
@Injectable()
export class AddPicture {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly store: FileStore,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  async run(bytes: Buffer, kind: FileKind): Promise<StoredFile> {
    const { facts, renditions } = await this.queue.run(async () => ({
      facts: await readPicture(bytes),
      renditions: await makeRenditions(bytes),
    }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const rendition of renditions) await this.store.write(sha256, rendition);
    const createdAt = this.clock.now();
    return this.files.keep({ id: newId(createdAt), sha256, kind, ...facts, bytes: bytes.length, createdAt });
  }
}
