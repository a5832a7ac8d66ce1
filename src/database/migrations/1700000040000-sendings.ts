import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Releases go to contacts: what was sent or logged, the outbox of mails, and the pace they go at. */
export class Sendings1700000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sending', {
      columns: [
        column.id(),
        column.ref('releaseId'),
        column.code('way'),
        column.code('state'),
        column.text('subject', 300),
        column.text('intro'),
        column.text('note'),
        column.text('replyToName', 120),
        column.text('replyToEmail', 254),
        column.json('listIds'),
        column.json('contactIds'),
        column.json('outletIds'),
        column.json('takenOutIds'),
        column.code('timing'),
        column.instant('startAt').orNull(),
        column.flag('underEmbargo'),
        column.flag('withPdf'),
        column.flag('withNewsroomLink'),
        column.int('releaseVersion').orNull(),
        column.code('pauseReason').orNull(),
        column.text('pauseDetail', 300),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.instant('startedAt').orNull(),
        column.instant('finishedAt').orNull(),
        column.ref('userId').orNull(),
        column.int('version'),
      ],
      indexes: [
        { name: 'ix_sending_release', columns: ['releaseId'] },
        { name: 'ix_sending_state', columns: ['state'] },
      ],
      foreignKeys: [
        { name: 'fk_sending_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
        { name: 'fk_sending_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createRecipients(runner);
    await createTable(runner, 'mail_pace', {
      columns: [column.key('id', 10), column.instant('nextMailAt'), column.int('troubles')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail_pace', 'sending_recipient', 'sending']) await runner.dropTable(table);
  }
}

async function createRecipients(runner: QueryRunner): Promise<void> {
  const name = 'sending_recipient';
  await createTable(runner, name, {
    columns: [
      column.id(),
      column.ref('sendingId'),
      column.ref('contactId').orNull(),
      column.ref('outletId').orNull(),
      column.text('email', 254).orNull(),
      column.text('addressHash', 64).orNull(),
      column.text('onceContact', 80).orNull(),
      column.text('onceAddress', 110).orNull(),
      column.code('state'),
      column.code('skipReason').orNull(),
      column.int('attempts'),
      column.instant('nextTryAt').orNull(),
      column.instant('leaseUntil').orNull(),
      column.ref('worker').orNull(),
      column.text('messageId', 200),
      column.text('error', 300),
      column.flag('withNotice'),
      column.instant('sentAt').orNull(),
      column.instant('toldAt').orNull(),
      column.code('bounce').orNull(),
      column.instant('bouncedAt').orNull(),
      column.int('softBounces'),
      column.instant('createdAt'),
    ],
    indexes: [
      { name: `uq_${name}_contact`, columns: ['onceContact'], unique: true },
      { name: `uq_${name}_address`, columns: ['onceAddress'], unique: true },
      { name: `ix_${name}_state`, columns: ['sendingId', 'state'] },
      { name: `ix_${name}_due`, columns: ['state', 'nextTryAt'] },
      { name: `ix_${name}_contact`, columns: ['contactId'] },
      { name: `ix_${name}_outlet`, columns: ['outletId'] },
      { name: `ix_${name}_hash`, columns: ['addressHash'] },
    ],
    foreignKeys: [
      { name: `fk_${name}_sending`, column: 'sendingId', table: 'sending', onDelete: 'CASCADE' },
      { name: `fk_${name}_contact`, column: 'contactId', table: 'contact', onDelete: 'SET NULL' },
      { name: `fk_${name}_outlet`, column: 'outletId', table: 'outlet', onDelete: 'SET NULL' },
    ],
  });
}
