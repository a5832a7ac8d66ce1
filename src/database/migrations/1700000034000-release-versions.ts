import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

const columns = [column.instant('correctedAt').orNull(), column.json('heldBack').orNull()];

/** Wordings of releases, one after the other; releases of before get their first one when they are changed. */
export class ReleaseVersions1700000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'release', columns);
    await createTable(runner, 'release_version', {
      columns: [
        column.id(),
        column.ref('releaseId'),
        column.int('number'),
        column.code('kind'),
        column.json('wording'),
        column.text('note', 300),
        column.ref('createdBy').orNull(),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.instant('publishedAt').orNull(),
      ],
      indexes: [{ name: 'uq_release_version', columns: ['releaseId', 'number'], unique: true }],
      foreignKeys: [
        { name: 'fk_release_version_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
        { name: 'fk_release_version_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('release_version');
    await dropPlainColumns(
      runner,
      'release',
      columns.map(({ name }) => name),
    );
  }
}
