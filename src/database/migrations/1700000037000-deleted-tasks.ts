import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

/** Tasks that were deleted: their rows stay, so that the machine does not make them again. */
export class DeletedTasks1700000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'task', [column.instant('deletedAt').orNull()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(runner, 'task', ['deletedAt']);
  }
}
