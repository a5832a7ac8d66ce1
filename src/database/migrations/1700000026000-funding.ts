import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Funders, their grants, and what has to be said about them. */
export class Funding1700000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'funder', {
      columns: [
        column.id(),
        column.text('name', 200),
        column.text('shortName', 60),
        column.text('note'),
        column.instant('createdAt'),
        column.instant('archivedAt').orNull(),
      ],
      indexes: [{ name: 'ix_funder_name', columns: ['name'] }],
    });
    await createTable(runner, 'grant', {
      columns: [
        column.id(),
        column.ref('funderId'),
        column.text('title', 200),
        column.text('reference', 80),
        column.day('periodStart'),
        column.day('periodEnd'),
        column.flag('referenceRequired'),
        column.flag('logoRequired'),
        column.text('logoRule'),
        column.flag('approvalRequired'),
        column.int('noticeDays').orNull(),
        column.flag('blocksPublication'),
        column.int('copiesRequired'),
        column.text('email', 254),
        column.text('note'),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.int('version'),
        column.instant('archivedAt').orNull(),
      ],
      indexes: [
        { name: 'ix_grant_funder', columns: ['funderId'] },
        { name: 'ix_grant_period', columns: ['periodStart', 'periodEnd'] },
      ],
      foreignKeys: [{ name: 'fk_grant_funder', column: 'funderId', table: 'funder', onDelete: 'NO ACTION' }],
    });
    await createTable(runner, 'funding_statement', {
      columns: [
        column.id(),
        column.ref('grantId'),
        column.code('language'),
        column.text('text'),
        column.day('validFrom'),
        column.instant('createdAt'),
      ],
      indexes: [
        {
          name: 'uq_funding_statement',
          columns: ['grantId', 'language', 'validFrom'],
          unique: true,
        },
      ],
      foreignKeys: [
        { name: 'fk_funding_statement_grant', column: 'grantId', table: 'grant', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['funding_statement', 'grant', 'funder']) await runner.dropTable(table);
  }
}
