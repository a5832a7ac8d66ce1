import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { PhotoFiles } from '../../../media/photo/photo-files.js';
import { Clock } from '../../../shared/clock.js';
import { ReleaseImage } from './release-image.entity.js';
import { graceMs } from './stored-image.js';

const hour = 60 * 60_000;

/** Deletes removed pictures for good, and sets aside files that no row claims, such as those of a deleted release: a week later they go as well. */
@Injectable()
export class ClearImages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PhotoFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<{ purged: number; setAside: number; takenBack: number; deleted: number }> {
    const now = this.clock.now().getTime();
    const purged = await this.purge(new Date(now - graceMs));
    // disk before database: a file whose row comes in between is claimed
    const onDisk = await this.files.ids();
    const strays = await this.files.strayIds();
    const rows = await this.dataSource.manager.find(ReleaseImage, { select: { fileId: true } });
    const claimed = new Set(rows.map(({ fileId }) => fileId));
    let setAside = 0;
    for (const id of onDisk) {
      if (claimed.has(id) || !(await this.isOld(id, now - hour))) continue;
      await this.files.setAside(id);
      setAside++;
    }
    const back = strays.filter((id) => claimed.has(id) && !onDisk.includes(id));
    for (const id of back) await this.files.takeBack(id);
    const deleted = await this.files.clearBefore({
      strays: new Date(now - 7 * 24 * hour),
      drafts: new Date(now - 24 * hour),
    });
    return { purged, setAside, takenBack: back.length, deleted };
  }

  private async purge(until: Date): Promise<number> {
    const { manager } = this.dataSource;
    const rows = await manager.findBy(ReleaseImage, { removedAt: LessThanOrEqual(until) });
    for (const { id, fileId } of rows) {
      // the file first: without it the row is still found, without the row the file would not be
      await this.files.remove(fileId);
      await manager.delete(ReleaseImage, { id, removedAt: LessThanOrEqual(until) });
    }
    return rows.length;
  }

  private async isOld(id: string, before: number): Promise<boolean> {
    const at = await this.files.writtenAt(id);
    return at !== null && at.getTime() < before;
  }
}
