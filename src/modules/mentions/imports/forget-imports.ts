import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { ImportFiles } from './import-files.js';
import { ImportOutlet } from './import-outlet.entity.js';
import { ImportProblem } from './import-problem.entity.js';
import { MentionImport } from './mention-import.entity.js';

const day = 86_400_000;
/** An import that nobody goes on with is cancelled, and its file deleted. */
const abandonedAfter = 7 * day;
/** Rows that were wrong are of no use any more; they may hold names of people. */
const problemsAfter = 30 * day;
const everyMs = 60 * 60_000;

/** Deletes what an import leaves behind: files, rows that were wrong. What it did stays on record, and so does its undo. */
@Injectable()
export class ForgetImports {
  private last = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Once an hour; in between it costs nothing. */
  async runIfDue(): Promise<void> {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.last) < everyMs) return;
    this.last = now;
    await this.run();
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const abandoned = {
      state: In(['mapping', 'checked']),
      changedAt: LessThan(new Date(now.getTime() - abandonedAfter)),
    };
    const cancelled = { state: 'cancelled', samples: [], fileGoneAt: now, changedAt: now } as object;
    // asked first: an update without rows would still lock SQLite
    if (await this.dataSource.manager.existsBy(MentionImport, abandoned)) {
      await this.dataSource.manager.update(MentionImport, abandoned, cancelled);
    }
    const old = await this.dataSource.manager.find(MentionImport, {
      select: { id: true },
      where: { fileGoneAt: Not(IsNull()), changedAt: LessThan(new Date(now.getTime() - problemsAfter)) },
    });
    for (const { id: importId } of old) {
      if (!(await this.dataSource.manager.existsBy(ImportProblem, { importId }))) continue;
      await inTransaction(this.dataSource, async (manager) => {
        await manager.delete(ImportProblem, { importId });
        await manager.delete(ImportOutlet, { importId });
      });
    }
    await this.sweepFiles(new Date(now.getTime() - day));
  }

  /** Files whose import is over or was never written down. */
  private async sweepFiles(before: Date): Promise<void> {
    const ids = await this.files.olderThan(before);
    if (!ids.length) return;
    const needed = await this.dataSource.manager.find(MentionImport, {
      select: { id: true },
      where: { id: In(ids), fileGoneAt: IsNull() },
    });
    const kept = new Set(needed.map(({ id }) => id));
    for (const id of ids) if (!kept.has(id)) await this.files.remove(id);
  }
}
