import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Accounts1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'user', {
      columns: [
        column.id(),
        column.text('email', 254),
        column.text('name', 120),
        column.code('role'),
        column.text('passwordHash', 255),
        column.code('locale').orNull(),
        column.code('theme'),
        column.instant('createdAt'),
      ],
      indexes: [{ name: 'uq_user_email', columns: ['email'], unique: true }],
    });
    await createTable(runner, 'session', {
      columns: [
        column.id(),
        column.text('tokenHash', 64),
        column.ref('userId'),
        column.instant('createdAt'),
        column.instant('lastSeenAt'),
        column.instant('expiresAt'),
        column.text('userAgent', 300),
      ],
      indexes: [
        { name: 'uq_session_token', columns: ['tokenHash'], unique: true },
        { name: 'ix_session_user', columns: ['userId'] },
      ],
      foreignKeys: [{ name: 'fk_session_user', column: 'userId', table: 'user', onDelete: 'CASCADE' }],
    });
    await createTable(runner, 'api_token', {
      columns: [
        column.id(),
        column.ref('userId'),
        column.text('name', 80),
        column.text('tokenHash', 64),
        column.code('scope'),
        column.instant('createdAt'),
        column.instant('lastUsedAt').orNull(),
        column.instant('revokedAt').orNull(),
      ],
      indexes: [
        { name: 'uq_api_token_hash', columns: ['tokenHash'], unique: true },
        { name: 'ix_api_token_user', columns: ['userId'] },
      ],
      foreignKeys: [{ name: 'fk_api_token_user', column: 'userId', table: 'user', onDelete: 'CASCADE' }],
    });
    await createTable(runner, 'audit_entry', {
      columns: [
        column.id(),
        column.instant('at'),
        column.ref('userId').orNull(),
        column.text('action', 60),
        column.text('subjectId', 80),
        column.json('details'),
      ],
      indexes: [
        { name: 'ix_audit_entry_at', columns: ['at'] },
        { name: 'ix_audit_entry_subject', columns: ['subjectId'] },
      ],
      foreignKeys: [{ name: 'fk_audit_entry_user', column: 'userId', table: 'user', onDelete: 'SET NULL' }],
    });
    await createTable(runner, 'setting', { columns: [column.key('key', 60), column.json('value')] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['setting', 'audit_entry', 'api_token', 'session', 'user'])
      await runner.dropTable(table);
  }
}
