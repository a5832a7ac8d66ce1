import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

/** When somebody last decided to keep a contact that nobody had been in touch with for long. */
export class ContactReviews1700000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'contact', [column.instant('reviewedAt').orNull()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(runner, 'contact', ['reviewedAt']);
  }
}
