import { Injectable } from '@nestjs/common';
import { DataSource, Like } from 'typeorm';
import { Clock } from '../../../../shared/clock.js';
import { ReportFile } from '../report-file.entity.js';
import { ReportFolders } from './report-folders.js';

const day = 86_400_000;

/** Removes files of attempts that came to nothing, such as when the process died before it could store them. */
@Injectable()
export class SweepFolders {
  private last = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly folders: ReportFolders,
    private readonly clock: Clock,
  ) {}

  /** Once a day; in between it costs nothing. */
  async runIfDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.last) < day) return;
    this.last = now;
    for (const id of await this.folders.ids()) {
      const at = await this.folders.writtenAt(id);
      if (!at || at.getTime() > now - day) continue;
      const used = await this.dataSource.manager.existsBy(ReportFile, { path: Like(`reports/${id}/%`) });
      // set aside, not destroyed: a restored database may know it again
      if (!used) await this.folders.setAside(id);
    }
    const month = new Date(now - 30 * day);
    await this.folders.clearBefore({ strays: month, drafts: new Date(now - day) });
  }
}
