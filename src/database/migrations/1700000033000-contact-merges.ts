import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Contacts that became one, and pairs that are two. */
export class ContactMerges1700000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'contact_merge', {
      columns: [
        column.id(),
        column.ref('keptId'),
        column.ref('userId').orNull(),
        column.instant('at'),
        column.json('snapshot'),
      ],
      indexes: [
        { name: 'ix_contact_merge_kept', columns: ['keptId', 'at'] },
        { name: 'ix_contact_merge_at', columns: ['at'] },
      ],
      foreignKeys: [
        { name: 'fk_contact_merge_kept', column: 'keptId', table: 'contact', onDelete: 'CASCADE' },
        { name: 'fk_contact_merge_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'contact_distinct', {
      columns: [
        column.id('leftId'),
        column.id('rightId'),
        column.ref('userId').orNull(),
        column.instant('at'),
      ],
      indexes: [{ name: 'ix_contact_distinct_right', columns: ['rightId'] }],
      foreignKeys: [
        { name: 'fk_contact_distinct_left', column: 'leftId', table: 'contact', onDelete: 'CASCADE' },
        { name: 'fk_contact_distinct_right', column: 'rightId', table: 'contact', onDelete: 'CASCADE' },
        { name: 'fk_contact_distinct_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact_distinct', 'contact_merge']) await runner.dropTable(table);
  }
}
