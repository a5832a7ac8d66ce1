import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Addresses of releases in the newsroom. */
export class Newsroom1700000039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'newsroom_page', {
      columns: [column.id('releaseId'), column.text('slug', 120), column.instant('createdAt')],
      indexes: [{ name: 'uq_newsroom_page_slug', columns: ['slug'], unique: true }],
      foreignKeys: [
        { name: 'fk_newsroom_page_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('newsroom_page');
  }
}
