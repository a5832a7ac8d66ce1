import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

/** After how many days a release without an answer is followed up. */
export class Silence1700000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'release', [column.int('silenceDays').orNull()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(runner, 'release', ['silenceDays']);
  }
}
