import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Pictures of releases, with the rights under which the press may print them. */
export class ReleaseImages1700000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'release_image', {
      columns: [
        column.id(),
        column.ref('releaseId'),
        column.int('position'),
        column.ref('fileId'),
        column.text('fileName', 150),
        column.text('mediaType', 60),
        column.int('width'),
        column.int('height'),
        column.code('colours'),
        column.int('bytes'),
        column.text('sha256', 64),
        column.text('credit', 300),
        column.text('caption', 2000),
        column.text('altText', 500),
        column.flag('isDecorative'),
        column.text('copyright', 300),
        column.text('source', 300),
        column.json('keywords'),
        column.code('licence'),
        column.text('licenceNote', 500),
        column.flag('onlineUse'),
        column.flag('feeFree'),
        column.code('consent'),
        column.text('persons', 500),
        column.day('consentDay').orNull(),
        column.text('consentPlace', 300),
        column.ref('createdBy').orNull(),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.int('version'),
        column.instant('removedAt').orNull(),
      ],
      indexes: [
        { name: 'uq_release_image_file', columns: ['fileId'], unique: true },
        { name: 'ix_release_image_release', columns: ['releaseId', 'position'] },
        { name: 'ix_release_image_removed', columns: ['removedAt'] },
      ],
      foreignKeys: [
        { name: 'fk_release_image_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
        { name: 'fk_release_image_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('release_image');
  }
}
