import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

const indexes = { ix_mention_import: 'importId', ix_mention_repeat: 'repeatOf' };

/**
 * Imports of old coverage, and which mentions came with one. Removing a mention looks for those that repeat it: without an index each would read the
 * whole table.
 */
export class MentionImports1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'mention', [column.ref('importId').orNull()]);
    await addPlainColumns(runner, 'story_clock', [column.int('removedSeq').orNull()]);
    for (const [name, indexed] of Object.entries(indexes)) {
      await runner.query(`CREATE INDEX "${name}" ON "mention" ("${indexed}") WHERE "${indexed}" IS NOT NULL`);
    }
    await createTable(runner, 'mention_import', {
      columns: [
        column.id(),
        column.ref('userId').orNull(),
        column.text('fileName', 200),
        column.code('format'),
        column.int('bytes'),
        column.json('reading'),
        column.text('headerKey', 64),
        column.json('headers'),
        column.json('samples'),
        column.json('mapping'),
        column.json('options'),
        column.code('state'),
        column.code('reason').orNull(),
        column.json('detail').orNull(),
        column.int('total').orNull(),
        column.int('done'),
        column.int('accepted'),
        column.int('duplicates'),
        column.int('rejected'),
        column.int('removed'),
        column.int('kept'),
        column.instant('createdAt'),
        column.instant('changedAt'),
        column.ref('worker').orNull(),
        column.instant('leaseUntil').orNull(),
        column.int('failures'),
        column.instant('fileGoneAt').orNull(),
      ],
      indexes: [
        { name: 'ix_mention_import_state', columns: ['state'] },
        { name: 'ix_mention_import_created', columns: ['createdAt'] },
        { name: 'ix_mention_import_header', columns: ['headerKey'] },
      ],
      foreignKeys: [
        { name: 'fk_mention_import_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'mention_import_problem', {
      columns: [
        column.id('importId'),
        column.intKey('seq'),
        column.code('kind'),
        column.code('reason'),
        column.int('line'),
        column.code('target').orNull(),
        column.int('column').orNull(),
        column.text('value', 200),
        column.text('other', 36).orNull(),
      ],
      indexes: [{ name: 'ix_mention_import_problem_kind', columns: ['importId', 'kind', 'seq'] }],
      foreignKeys: [
        {
          name: 'fk_mention_import_problem_import',
          column: 'importId',
          table: 'mention_import',
          onDelete: 'CASCADE',
        },
      ],
    });
    await createTable(runner, 'mention_import_outlet', {
      columns: [
        column.id('importId'),
        column.key('nameKey', 64),
        column.text('name', 200),
        column.int('rows'),
        column.code('found'),
        column.code('choice'),
        column.ref('outletId').orNull(),
        column.code('scope').orNull(),
        column.code('mediumType').orNull(),
      ],
      foreignKeys: [
        {
          name: 'fk_mention_import_outlet_import',
          column: 'importId',
          table: 'mention_import',
          onDelete: 'CASCADE',
        },
        {
          name: 'fk_mention_import_outlet_outlet',
          column: 'outletId',
          table: 'outlet',
          onDelete: 'SET NULL',
        },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mention_import_outlet', 'mention_import_problem', 'mention_import'])
      await runner.dropTable(table);
    for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX "${name}"`);
    await dropPlainColumns(runner, 'story_clock', ['removedSeq']);
    await dropPlainColumns(runner, 'mention', ['importId']);
  }
}
