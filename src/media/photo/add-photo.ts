import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { UserError } from '../../shared/errors.js';
import { OneAtATime } from '../one-at-a-time.js';
import type { ReceivedFile } from '../receive-file.js';
import { typeFacts } from '../sniff-file.js';
import { makePhoto } from './make-photo.js';
import { PhotoFiles } from './photo-files.js';
import type { PhotoTags } from './photo-tags.js';
import type { PhotoFacts } from './read-photo.js';
import { readPhotoTags } from './read-photo-tags.js';

export interface TakenPhoto extends PhotoFacts {
  bytes: number;
  sha256: string;
  tags: PhotoTags;
}

/** Takes in a picture for the press: its renditions are put in place, what it says of itself is handed back, the upload itself is gone afterwards. */
@Injectable()
export class AddPhoto {
  /** Decoding takes hundreds of megabytes: pictures wait for each other. */
  private readonly queue = new OneAtATime();

  constructor(private readonly files: PhotoFiles) {}

  /** Throws why the file was refused; then nothing is in place. */
  async run(fileId: string, upload: ReceivedFile): Promise<TakenPhoto> {
    if (upload.kind === 'refused') throw reasonFor(upload.reason);
    try {
      if (upload.type === 'heic') throw new UserError('photo-heic');
      const { family } = typeFacts(upload.type);
      if (upload.type === 'gif' || (family !== 'image' && family !== 'heif'))
        throw new UserError('photo-type');
      const { bytes, sha256, path } = upload;
      return await this.queue.run(async () => {
        const content = await readFile(path);
        const { facts, parts } = await makePhoto(content);
        await this.files.write(fileId, parts);
        return { ...facts, bytes, sha256, tags: readPhotoTags(content) };
      });
    } catch (error) {
      throw isFull(error) ? new UserError('disk-full') : error;
    } finally {
      await rm(upload.path, { force: true });
    }
  }
}

/** The texts of other rooms name other kinds of file. */
function reasonFor(reason: UserError): UserError {
  return ['file-unknown-type', 'file-not-for-basis'].includes(reason.code)
    ? new UserError('photo-type')
    : reason;
}

function isFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC';
}
