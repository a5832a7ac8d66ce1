import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../config/settings.js';
import type { Settings } from '../config/settings.js';
import { UserError } from '../shared/errors.js';
import { PrivateFiles } from './private-files.js';
import { sniffedBytes, sniffFile, typeFacts } from './sniff-file.js';
import type { FileFamily, FileType } from './sniff-file.js';

const megabyte = 1024 * 1024;

/** Largest file of each family. A scanned double page stays below, and so does an hour of speech as MP3. */
export const maxFileBytes: Readonly<Record<FileFamily, number>> = {
  image: 25 * megabyte,
  heif: 25 * megabyte,
  pdf: 50 * megabyte,
  audio: 100 * megabyte,
};

/** What arrived, as a file on disk that its reader moves or deletes. Or why nothing was kept. */
export type ReceivedFile =
  | { kind: 'received'; path: string; type: FileType; bytes: number; sha256: string; name: string }
  | { kind: 'refused'; reason: UserError };

/**
 * Writes an upload to disk as it arrives: a hundred megabytes never stand in memory. Type and size are judged on the way; from the moment
 * something is wrong nothing more is written, and the rest is read into the void, so that the form can come back with the reason
 * and everything that was typed.
 */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly files: PrivateFiles,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'uploadsReserveMb'>,
  ) {}

  /** `families`: what may be stored; anything else is refused by its first bytes. `limits`: largest file of each family. */
  async run(
    source: Readable,
    name: string,
    families: readonly FileFamily[],
    limits: Readonly<Record<FileFamily, number>> = maxFileBytes,
  ): Promise<ReceivedFile> {
    const path = await this.files.newDraft();
    const spare = (await this.files.freeBytes()) - this.settings.uploadsReserveMb * megabyte;
    const draft = new Draft(path, families, limits, spare);
    try {
      await pipeline(source, draft);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const outcome = draft.outcome();
    if (outcome.kind === 'received') return { ...outcome, path, name };
    await rm(path, { force: true });
    return outcome;
  }
}

type Outcome =
  | { kind: 'refused'; reason: UserError }
  | { kind: 'received'; type: FileType; bytes: number; sha256: string };

/** Takes every byte and keeps those of a file that is still acceptable. */
class Draft extends Writable {
  private readonly file;
  private readonly hash = createHash('sha256');
  private start = Buffer.alloc(0);
  private type: FileType | null = null;
  private bytes = 0;
  private reason: UserError | null = null;

  constructor(
    private readonly path: string,
    private readonly families: readonly FileFamily[],
    private readonly limits: Readonly<Record<FileFamily, number>>,
    private readonly spare: number,
  ) {
    super();
    this.file = createWriteStream(path, { flags: 'wx' });
    this.file.on('error', (error) => {
      if (isFull(error)) this.refuse(new UserError('disk-full'));
      else this.destroy(error);
    });
  }

  /** To be asked once, at the end. */
  outcome(): Outcome {
    if (this.reason) return { kind: 'refused', reason: this.reason };
    if (this.bytes === 0) return { kind: 'refused', reason: new UserError('file-empty') };
    if (!this.type) return { kind: 'refused', reason: new UserError('file-unknown-type') };
    return { kind: 'received', type: this.type, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.bytes += chunk.length;
    this.judge(chunk);
    if (this.reason) return done();
    this.hash.update(chunk);
    // a write that fails is told by the stream's own error, and the rest is still read
    this.file.write(chunk, () => done());
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.file.destroyed) done();
    else this.file.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.file.destroy();
    done(error);
  }

  private judge(chunk: Buffer): void {
    if (this.reason) return;
    if (!this.type) {
      this.start = Buffer.concat([this.start, chunk.subarray(0, sniffedBytes)]);
      this.type = sniffFile(this.start);
      if (!this.type && this.start.length >= sniffedBytes) this.refuse(new UserError('file-unknown-type'));
    }
    if (this.bytes > this.spare) this.refuse(new UserError('disk-full'));
    if (!this.type || this.reason) return;
    const { family } = typeFacts(this.type);
    if (!this.families.includes(family)) {
      this.refuse(new UserError(family === 'heif' ? 'file-unknown-type' : 'file-not-for-basis'));
    } else if (this.bytes > this.limits[family]) {
      this.refuse(new UserError('file-too-large', { megabytes: this.limits[family] / megabyte }));
    }
  }

  /** The rest may be long in coming, so what is there goes at once. */
  private refuse(reason: UserError): void {
    if (this.reason) return;
    this.reason = reason;
    this.file.once('close', () => void rm(this.path, { force: true }).catch(() => undefined));
    this.file.destroy();
  }
}

function isFull(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
