import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Which mentions go back to which releases, with the proof. */
export class Attributions1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'attribution', {
      columns: [
        column.id(),
        column.ref('mentionId'),
        column.ref('releaseId'),
        column.code('grade'),
        column.json('proofs'),
        column.int('rules'),
        column.instant('gradedAt'),
        column.code('ruledGrade').orNull(),
        column.text('reason'),
        column.ref('ruledBy').orNull(),
        column.instant('ruledAt').orNull(),
      ],
      indexes: [
        { name: 'uq_attribution', columns: ['mentionId', 'releaseId'], unique: true },
        { name: 'ix_attribution_release', columns: ['releaseId'] },
      ],
      foreignKeys: [
        { name: 'fk_attribution_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_attribution_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
        { name: 'fk_attribution_user', column: 'ruledBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attribution');
  }
}
