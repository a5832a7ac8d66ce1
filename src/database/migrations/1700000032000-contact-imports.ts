import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Address lists that were imported, what an undo of them needs, and files of contacts that left the house. */
export class ContactImports1700000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'contact_import', {
      columns: [
        column.id(),
        column.ref('userId').orNull(),
        column.text('fileName', 200),
        column.code('format'),
        column.int('bytes'),
        column.int('headerLine'),
        column.json('headers'),
        column.json('mapping'),
        column.text('source', 300),
        column.code('legalBasis'),
        column.day('obtainedDay').orNull(),
        column.code('onKnown'),
        column.code('onUnknownOutlet'),
        column.code('state'),
        column.int('created'),
        column.int('changed'),
        column.int('known'),
        column.int('suppressed'),
        column.int('rejected'),
        column.instant('createdAt'),
        column.instant('changedAt'),
        column.instant('fileGoneAt').orNull(),
      ],
      indexes: [
        { name: 'ix_contact_import_created', columns: ['createdAt'] },
        { name: 'ix_contact_import_state', columns: ['state', 'changedAt'] },
      ],
      foreignKeys: [
        { name: 'fk_contact_import_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'imported_contact', {
      columns: [
        column.id('importId'),
        column.id('contactId'),
        column.code('kind'),
        column.int('version'),
        column.json('before').orNull(),
        column.json('after').orNull(),
      ],
      indexes: [{ name: 'ix_imported_contact_contact', columns: ['contactId'] }],
      foreignKeys: [
        {
          name: 'fk_imported_contact_import',
          column: 'importId',
          table: 'contact_import',
          onDelete: 'CASCADE',
        },
        { name: 'fk_imported_contact_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'contact_export', {
      columns: [
        column.id(),
        column.ref('userId').orNull(),
        column.instant('at'),
        column.code('way'),
        column.code('format'),
        column.code('scope'),
        column.ref('subjectId').orNull(),
        column.json('filter'),
        column.int('contacts'),
      ],
      indexes: [{ name: 'ix_contact_export_at', columns: ['at'] }],
      foreignKeys: [
        { name: 'fk_contact_export_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contact_export', 'imported_contact', 'contact_import'])
      await runner.dropTable(table);
  }
}
