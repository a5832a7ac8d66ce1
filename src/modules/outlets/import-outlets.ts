import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import type { RejectedRow } from '../../shared/csv-table.js';
import { AuditLog } from '../accounts/audit-log.js';
import { District } from '../places/district.entity.js';
import { OutletDirectory } from './outlet-directory.js';
import { planImport } from './plan-import.js';
import { readCatalogue } from './read-catalogue.js';
import { loadStoredOutlets, storePlan } from './stored-catalogue.js';

export interface ImportOptions {
  /** Only say what would happen. */
  dryRun?: boolean;
  /** Store the good rows although others are rejected. Without it: all or nothing. */
  partial?: boolean;
}

export interface OutletImport {
  created: number;
  updated: number;
  unchanged: number;
  rejected: RejectedRow[];
  /** False when nothing was written: a dry run, or rejected rows without `partial`. */
  stored: boolean;
}

/** Takes outlets from a CSV file in the format of `config/outlets.csv`. Import the places first: areas name districts. */
@Injectable()
export class ImportOutlets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly directory: OutletDirectory,
  ) {}

  /** Throws `csv-unreadable` when `bytes` is no catalogue at all. Rejected rows are sorted by line. */
  async run(
    bytes: Uint8Array,
    { dryRun = false, partial = false }: ImportOptions = {},
    inSameTransaction: (manager: EntityManager, result: OutletImport) => Promise<void> = async () => {},
  ): Promise<OutletImport> {
    const { rows, rejected } = readCatalogue(bytes);
    const now = this.clock.now();
    const result = await inTransaction(this.dataSource, async (manager) => {
      const districts = await manager.find(District, { select: { ags: true }, where: { validTo: IsNull() } });
      const plan = planImport(
        rows,
        await loadStoredOutlets(manager),
        new Set(districts.map(({ ags }) => ags)),
      );
      const counts = { created: plan.create.length, updated: plan.update.length, unchanged: plan.unchanged };
      const allRejected = [...rejected, ...plan.rejected].sort((a, b) => a.line - b.line);
      const stored = !dryRun && (partial || allRejected.length === 0);
      const outcome = { ...counts, rejected: allRejected, stored };
      if (!stored) return outcome;
      await storePlan(manager, plan, now);
      if (counts.created || counts.updated) {
        const details = { ...counts, rejected: allRejected.length };
        await this.audit.record(manager, {
          userId: null,
          action: 'outlets.import',
          subjectId: 'catalogue',
          details,
        });
      }
      await inSameTransaction(manager, outcome);
      return outcome;
    });
    if (result.stored) this.directory.invalidate();
    return result;
  }
}
