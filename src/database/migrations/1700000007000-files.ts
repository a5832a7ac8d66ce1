import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Files1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'file', {
      columns: [
        column.id(),
        column.text('sha256', 64),
        column.code('kind'),
        column.text('mimeType', 60),
        column.int('width'),
        column.int('height'),
        column.int('bytes'),
        column.instant('createdAt'),
      ],
      indexes: [{ name: 'uq_file_sha256', columns: ['sha256'], unique: true }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('file');
  }
}
