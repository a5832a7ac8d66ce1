import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Variants: one a district and master, and what each was last filled with. */
export class Variants1700000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'variant_text', {
      columns: [column.id('releaseId'), column.json('wording'), column.instant('filledAt')],
      foreignKeys: [
        { name: 'fk_variant_text_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
      ],
    });
    await runner.query('CREATE UNIQUE INDEX "uq_release_variant" ON "release" ("masterId", "districtAgs")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "uq_release_variant"');
    await runner.dropTable('variant_text');
  }
}
