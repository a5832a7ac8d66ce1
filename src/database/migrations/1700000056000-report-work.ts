import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReportGuard, dropReportGuard } from '../report-guard.js';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

/** Deleted drafts that can come back, who works on a report, and a lock on final ones. */
export class ReportWork1700000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'report', [column.instant('deletedAt').orNull()]);
    await addPlainColumns(runner, 'report_job', [
      column.ref('worker').orNull(),
      column.int('attempts').orNull(),
    ]);
    await createReportGuard(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropReportGuard(runner);
    await dropPlainColumns(runner, 'report_job', ['worker', 'attempts']);
    await dropPlainColumns(runner, 'report', ['deletedAt']);
  }
}
