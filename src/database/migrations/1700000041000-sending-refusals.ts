import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

/** How often a server put a mail off, apart from how often the mail was claimed. */
export class SendingRefusals1700000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'sending_recipient', [column.int('refusals').orNull()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(runner, 'sending_recipient', ['refusals']);
  }
}
