import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { checkPdf } from '../../../media/check-pdf.js';
import { cleanFileName } from '../../../media/clean-file-name.js';
import { makeScan } from '../../../media/make-scan.js';
import { OneAtATime } from '../../../media/one-at-a-time.js';
import { PrivateFiles } from '../../../media/private-files.js';
import type { ReceivedFile } from '../../../media/receive-file.js';
import { typeFacts } from '../../../media/sniff-file.js';
import { UserError } from '../../../shared/errors.js';
import { originalName } from './clipping-file.js';
import type { Clipping } from './clipping.entity.js';

export type TakenFile = Pick<Clipping, 'fileName' | 'mediaType' | 'bytes' | 'sha256' | 'width' | 'height'>;

/** Checks an upload and puts it in its place: pictures written anew, PDF and sound as they came. */
@Injectable()
export class TakeInFile {
  private readonly queue = new OneAtATime();

  constructor(private readonly files: PrivateFiles) {}

  /** Throws a `UserError` when the file is not what its beginning promised, or the disk is full; then nothing is in place. */
  async run(fileId: string, upload: ReceivedFile): Promise<TakenFile> {
    if (upload.kind === 'refused') throw upload.reason;
    const { path, type, bytes, sha256, name } = upload;
    const { family, mediaType } = typeFacts(type);
    const facts = { fileName: cleanFileName(name) || null, mediaType, bytes, sha256 };
    try {
      if (family === 'image') {
        // decoding takes hundreds of megabytes: pictures wait for each other
        const { facts: seen, parts } = await this.queue.run(async () => makeScan(await readFile(path)));
        await this.files.write(fileId, parts);
        return { ...facts, width: seen.width, height: seen.height };
      }
      if (family === 'pdf') await checkPdf(path);
      const original = originalName(type);
      if (!original) throw new UserError('file-unknown-type');
      await this.files.write(fileId, [{ name: original, from: path }]);
      return { ...facts, width: null, height: null };
    } catch (error) {
      if (isFull(error)) throw new UserError('disk-full');
      throw error;
    }
  }
}

function isFull(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC';
}
