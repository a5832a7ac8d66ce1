import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Press contacts, what we had to do with them, and the lists they stand on. */
export class Contacts1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createContacts(runner);
    await createTable(runner, 'suppression_entry', {
      columns: [
        column.id(),
        column.text('addressHash', 64),
        column.code('reason'),
        column.instant('createdAt'),
      ],
      indexes: [{ name: 'uq_suppression_entry', columns: ['addressHash'], unique: true }],
    });
    await createInteractions(runner);
    await createLists(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['list_member', 'distribution_list', 'interaction', 'suppression_entry'];
    for (const table of [...tables, 'contact_district', 'contact_topic', 'contact'])
      await runner.dropTable(table);
  }
}

async function createContacts(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'contact', {
    columns: [
      column.id(),
      column.code('kind'),
      column.ref('outletId').orNull(),
      column.text('desk', 120),
      column.text('role', 120),
      column.text('title', 60),
      column.text('firstName', 120),
      column.text('lastName', 120),
      column.text('salutation', 200),
      column.text('email', 254).orNull(),
      column.text('emailKey', 254).orNull(),
      column.text('phone', 60),
      column.text('address', 500),
      column.text('preferredTime', 200),
      column.text('copyDeadline', 200),
      column.text('note'),
      column.text('sortName', 300),
      column.text('source', 300),
      column.code('legalBasis'),
      column.day('obtainedDay').orNull(),
      column.day('noticeDueDay').orNull(),
      column.instant('noticeSentAt').orNull(),
      column.instant('objectedAt').orNull(),
      column.instant('erasedAt').orNull(),
      column.instant('firstContactAt').orNull(),
      column.instant('lastContactAt').orNull(),
      column.day('nextContactDay').orNull(),
      column.instant('createdAt'),
      column.instant('updatedAt'),
      column.int('version'),
      column.instant('archivedAt').orNull(),
    ],
    indexes: [
      { name: 'ix_contact_outlet', columns: ['outletId'] },
      { name: 'ix_contact_email', columns: ['emailKey'] },
      { name: 'ix_contact_name', columns: ['sortName', 'id'] },
      { name: 'ix_contact_notice', columns: ['noticeDueDay'] },
      { name: 'ix_contact_next', columns: ['nextContactDay'] },
      { name: 'ix_contact_last', columns: ['lastContactAt'] },
    ],
    foreignKeys: [{ name: 'fk_contact_outlet', column: 'outletId', table: 'outlet', onDelete: 'SET NULL' }],
  });
  await createTable(runner, 'contact_topic', {
    columns: [column.id('contactId'), column.key('topicKey', 80), column.text('topic', 80)],
    indexes: [{ name: 'ix_contact_topic_key', columns: ['topicKey'] }],
    foreignKeys: [
      { name: 'fk_contact_topic_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
    ],
  });
  await createTable(runner, 'contact_district', {
    columns: [column.id('contactId'), column.key('districtAgs', 5)],
    indexes: [{ name: 'ix_contact_district_ags', columns: ['districtAgs'] }],
    foreignKeys: [
      { name: 'fk_contact_district_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
      {
        name: 'fk_contact_district_district',
        column: 'districtAgs',
        table: 'district',
        references: 'ags',
        onDelete: 'CASCADE',
      },
    ],
  });
}

async function createInteractions(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'interaction', {
    columns: [
      column.id(),
      column.ref('contactId'),
      column.code('kind'),
      column.code('direction'),
      column.instant('at'),
      column.text('summary'),
      column.code('outcome').orNull(),
      column.ref('releaseId').orNull(),
      column.instant('answerDueAt').orNull(),
      column.instant('answeredAt').orNull(),
      column.ref('userId').orNull(),
      column.instant('createdAt'),
    ],
    indexes: [
      { name: 'ix_interaction_contact', columns: ['contactId', 'at'] },
      { name: 'ix_interaction_open', columns: ['answerDueAt', 'answeredAt'] },
      { name: 'ix_interaction_release', columns: ['releaseId'] },
    ],
    foreignKeys: [
      { name: 'fk_interaction_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
      { name: 'fk_interaction_release', column: 'releaseId', table: 'release', onDelete: 'SET NULL' },
      { name: 'fk_interaction_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
    ],
  });
}

async function createLists(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'distribution_list', {
    columns: [
      column.id(),
      column.text('name', 160),
      column.code('kind'),
      column.json('filter').orNull(),
      column.text('note'),
      column.instant('createdAt'),
      column.instant('updatedAt'),
      column.int('version'),
      column.instant('archivedAt').orNull(),
    ],
    indexes: [{ name: 'uq_distribution_list_name', columns: ['name'], unique: true }],
  });
  await createTable(runner, 'list_member', {
    columns: [column.id('listId'), column.id('contactId'), column.instant('addedAt')],
    indexes: [{ name: 'ix_list_member_contact', columns: ['contactId'] }],
    foreignKeys: [
      { name: 'fk_list_member_list', column: 'listId', table: 'distribution_list', onDelete: 'CASCADE' },
      { name: 'fk_list_member_contact', column: 'contactId', table: 'contact', onDelete: 'CASCADE' },
    ],
  });
}
