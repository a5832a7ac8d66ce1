import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PrivateFiles } from '../../../media/private-files.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { AccessAction } from './clipping-access.entity.js';
import { ClippingAccesses } from './clipping-accesses.js';
import { servedFile } from './clipping-file.js';
import type { ClippingPart, ServedFile } from './clipping-file.js';
import { stateOf } from './clipping-state.js';
import type { StateFacts } from './clipping-state.js';
import { Clipping } from './clipping.entity.js';

export interface OpenedFile extends ServedFile {
  clipping: Clipping;
  folder: string;
  /** Changes with the file and the part. */
  tag: string;
}

/** Hands out the file of a clipping, if the right to it still stands, and writes down to whom before the first byte leaves. */
@Injectable()
export class OpenClipping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PrivateFiles,
    private readonly accesses: ClippingAccesses,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `clipping-expired`, `clipping-removed`, `clipping-file-missing`. */
  async run(id: string, part: ClippingPart, action: AccessAction, userId: string): Promise<OpenedFile> {
    const clipping = await this.dataSource.manager.findOneBy(Clipping, { id });
    if (!clipping) throw notFound('clipping');
    // the time is over when it is over, not when the job comes by
    refuseWithoutRight(clipping, this.clock.now());
    const served = servedFile(clipping, part);
    if (!served || clipping.fileId === null) throw notFound('file');
    if (!(await this.files.has(clipping.fileId, served.name))) throw new UserError('clipping-file-missing');
    await this.accesses.note(id, userId, action);
    return {
      ...served,
      clipping,
      folder: this.files.folderOf(clipping.fileId),
      tag: `"${clipping.fileId}-${served.name}"`,
    };
  }
}

/** Throws `clipping-expired` or `clipping-removed`. */
export function refuseWithoutRight(clipping: StateFacts, now: Date): void {
  const state = stateOf(clipping, now);
  if (state === 'removed') throw new UserError('clipping-removed');
  if (state === 'expired') throw new UserError('clipping-expired');
}
