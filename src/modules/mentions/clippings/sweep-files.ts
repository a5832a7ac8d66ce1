import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { PrivateFiles } from '../../../media/private-files.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { Clock } from '../../../shared/clock.js';
import { Clipping } from './clipping.entity.js';

const hour = 3_600_000;
/** An upload may stand in its place for a moment before its row does. */
const youngMs = hour;
/** Set aside no longer than the shortest right lets a file be kept. */
const strayMs = 7 * 24 * hour;
const draftMs = 24 * hour;

export interface Swept {
  /** Files that no row claims: moved out of reach. */
  setAside: number;
  /** Set aside before, claimed now: moved back. */
  takenBack: number;
  /** Rows whose file is not in its place. */
  missing: number;
  /** Deleted after their time aside. */
  deleted: number;
}

/**
 * Holds disk and database against each other. A file without a row has no right to be there, but a database that was restored from an older copy, or a
 * wrong one, would make strays of everything: they are set aside first and deleted a week later. A row without its file is marked, and the mark
 * goes when the file is back, such as after a disk was missing.
 */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PrivateFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Swept> {
    const now = this.clock.now();
    // disk before database: a file whose row comes in between is claimed
    const onDisk = new Set(await this.files.ids());
    const strays = new Set(await this.files.strayIds());
    const rows = await this.claims();
    const claimed = new Set(rows.flatMap(({ fileId }) => fileId ?? []));
    const swept = { setAside: 0, takenBack: 0, missing: 0, deleted: 0 };
    for (const id of onDisk) {
      if (!claimed.has(id) && (await this.setAsideUnlessYoung(id, now))) swept.setAside++;
    }
    const lost: string[] = [];
    const found: string[] = [];
    for (const { id, fileId, deletedAt, missingSince } of rows) {
      if (fileId === null) continue;
      const inPlace = onDisk.has(fileId) || (await this.files.writtenAt(fileId)) !== null;
      if (!inPlace && strays.has(fileId)) {
        await this.files.takeBack(fileId);
        swept.takenBack++;
      } else if (!inPlace) {
        if (deletedAt === null) swept.missing++;
        if (missingSince === null) lost.push(id);
        continue;
      }
      if (missingSince !== null) found.push(id);
    }
    await this.mark(lost, now);
    await this.mark(found, null);
    swept.deleted = await this.files.clearBefore({
      strays: new Date(now.getTime() - strayMs),
      drafts: new Date(now.getTime() - draftMs),
    });
    return swept;
  }

  private claims(): Promise<Pick<Clipping, 'id' | 'fileId' | 'deletedAt' | 'missingSince'>[]> {
    return this.dataSource.manager.find(Clipping, {
      select: { id: true, fileId: true, deletedAt: true, missingSince: true },
      where: { fileId: Not(IsNull()) },
    });
  }

  private async setAsideUnlessYoung(id: string, now: Date): Promise<boolean> {
    const at = await this.files.writtenAt(id);
    if (!at || now.getTime() - at.getTime() < youngMs) return false;
    await this.files.setAside(id);
    return true;
  }

  private async mark(ids: readonly string[], missingSince: Date | null): Promise<void> {
    for (const some of chunksOf(ids)) {
      await this.dataSource.manager.update(Clipping, { id: In(some) }, { missingSince });
    }
  }
}
