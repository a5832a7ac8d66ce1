import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable, dropColumns } from '../tables.js';

/** Names that queries call, matches that came to an end, and the walk of a wording over stored items. */
export class Watching1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'watch', column.json('names').orNull());
    await addColumn(runner, 'watch_revision', column.json('names').orNull());
    await addColumn(runner, 'match', column.instant('endedAt').orNull());
    await addColumn(runner, 'mention', column.instant('unmatchedSince').orNull());
    await createTable(runner, 'alias_set', {
      columns: [
        column.id(),
        column.text('name', 60),
        column.text('nameKey', 120),
        column.json('spellings'),
        column.instant('createdAt'),
        column.instant('updatedAt'),
      ],
      indexes: [{ name: 'uq_alias_set_name', columns: ['nameKey'], unique: true }],
    });
    await createTable(runner, 'watch_rematch', {
      columns: [
        column.id('watchId'),
        column.ref('run'),
        column.int('revision'),
        column.instant('since'),
        column.int('total'),
        column.int('done'),
        column.instant('cursorAt').orNull(),
        column.ref('cursorId').orNull(),
        column.int('found'),
        column.int('ended'),
        column.instant('startedAt'),
        column.instant('finishedAt').orNull(),
        column.instant('leaseUntil').orNull(),
      ],
      indexes: [{ name: 'ix_watch_rematch_open', columns: ['finishedAt', 'startedAt'] }],
      foreignKeys: [
        { name: 'fk_watch_rematch_watch', column: 'watchId', table: 'watch', onDelete: 'CASCADE' },
      ],
    });
  }

  /** Mentions that were set aside wait for a decision again. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['watch_rematch', 'alias_set']) await runner.dropTable(table);
    await runner.query(`UPDATE "mention" SET "review" = 'new' WHERE "review" = 'unmatched'`);
    await dropColumns(runner, 'mention', ['unmatchedSince']);
    await dropColumns(runner, 'match', ['endedAt']);
    await dropColumns(runner, 'watch_revision', ['names']);
    await dropColumns(runner, 'watch', ['names']);
  }
}
