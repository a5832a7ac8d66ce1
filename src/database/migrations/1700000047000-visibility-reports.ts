import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

/** Visibility reports with their files and the work on them, links that share them, and press reviews. */
export class VisibilityReports1700000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createReports(runner);
    await createSharing(runner);
    await createPressReviews(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['press_review_item', 'press_review', 'share_view', 'share_link', 'report_job'];
    for (const table of [...tables, 'report_file', 'report_campaign', 'report_grant', 'report'])
      await runner.dropTable(table);
  }
}

async function createReports(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'report', {
    columns: [
      column.id(),
      column.ref('seriesId'),
      column.int('revision'),
      column.text('title', 200),
      column.code('language'),
      column.code('audience'),
      column.day('periodStart'),
      column.day('periodEnd'),
      column.code('status'),
      column.json('parameters'),
      column.instant('createdAt'),
      column.instant('updatedAt'),
      column.ref('createdBy').orNull(),
      column.int('version'),
      column.instant('finalisedAt').orNull(),
      column.ref('finalisedBy').orNull(),
      column.text('snapshot').orNull(),
      column.text('sha256', 64).orNull(),
      column.int('methodVersion').orNull(),
      column.day('retainUntil').orNull(),
      column.instant('archivedAt').orNull(),
    ],
    indexes: [
      { name: 'ix_report_series', columns: ['seriesId', 'revision'], unique: true },
      { name: 'ix_report_list', columns: ['archivedAt', 'updatedAt'] },
    ],
    foreignKeys: [
      { name: 'fk_report_created_by', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
      { name: 'fk_report_finalised_by', column: 'finalisedBy', table: 'user', onDelete: 'SET NULL' },
    ],
  });
  for (const [name, other] of [
    ['report_grant', 'grant'],
    ['report_campaign', 'campaign'],
  ] as const) {
    await createTable(runner, name, {
      columns: [column.id(), column.ref('reportId'), column.ref(`${other}Id`)],
      indexes: [
        { name: `uq_${name}`, columns: ['reportId', `${other}Id`], unique: true },
        { name: `ix_${name}_${other}`, columns: [`${other}Id`] },
      ],
      foreignKeys: [
        { name: `fk_${name}_report`, column: 'reportId', table: 'report', onDelete: 'CASCADE' },
        { name: `fk_${name}_${other}`, column: `${other}Id`, table: other, onDelete: 'CASCADE' },
      ],
    });
  }
  await createTable(runner, 'report_file', {
    columns: [
      column.id(),
      column.ref('reportId'),
      column.code('format'),
      column.text('path', 200),
      column.text('sha256', 64),
      column.int('bytes'),
      column.instant('createdAt'),
    ],
    indexes: [{ name: 'uq_report_file', columns: ['reportId', 'format'], unique: true }],
    foreignKeys: [
      { name: 'fk_report_file_report', column: 'reportId', table: 'report', onDelete: 'CASCADE' },
    ],
  });
  await createTable(runner, 'report_job', {
    columns: [
      column.id(),
      column.ref('reportId'),
      column.code('kind'),
      column.code('state'),
      column.code('step'),
      column.int('stepsDone'),
      column.int('stepsAll'),
      column.text('problem', 500),
      column.instant('createdAt'),
      column.ref('createdBy').orNull(),
      column.instant('leaseUntil').orNull(),
      column.instant('endedAt').orNull(),
    ],
    indexes: [
      { name: 'ix_report_job_report', columns: ['reportId', 'createdAt'] },
      { name: 'ix_report_job_due', columns: ['state', 'leaseUntil'] },
    ],
    foreignKeys: [
      { name: 'fk_report_job_report', column: 'reportId', table: 'report', onDelete: 'CASCADE' },
      { name: 'fk_report_job_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
    ],
  });
}

async function createSharing(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'share_link', {
    columns: [
      column.id(),
      column.ref('reportId'),
      column.text('tokenHash', 64),
      column.text('label', 200),
      column.text('passwordHash', 200).orNull(),
      column.flag('headlines'),
      column.day('lastDay').orNull(),
      column.instant('createdAt'),
      column.ref('createdBy').orNull(),
      column.instant('revokedAt').orNull(),
    ],
    indexes: [
      { name: 'uq_share_link_token', columns: ['tokenHash'], unique: true },
      { name: 'ix_share_link_report', columns: ['reportId'] },
    ],
    foreignKeys: [
      { name: 'fk_share_link_report', column: 'reportId', table: 'report', onDelete: 'CASCADE' },
      { name: 'fk_share_link_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' },
    ],
  });
  await createTable(runner, 'share_view', {
    columns: [column.id(), column.ref('shareLinkId'), column.day('day'), column.int('views')],
    indexes: [{ name: 'uq_share_view', columns: ['shareLinkId', 'day'], unique: true }],
    foreignKeys: [
      { name: 'fk_share_view_link', column: 'shareLinkId', table: 'share_link', onDelete: 'CASCADE' },
    ],
  });
}

async function createPressReviews(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'press_review', {
    columns: [
      column.id(),
      column.text('title', 200),
      column.code('language'),
      column.code('mode'),
      column.day('periodStart'),
      column.day('periodEnd'),
      column.text('introduction'),
      column.flag('headlines'),
      column.text('licence', 500),
      column.day('licenceUntil').orNull(),
      column.int('readers').orNull(),
      column.instant('createdAt'),
      column.instant('updatedAt'),
      column.ref('createdBy').orNull(),
      column.int('version'),
      column.instant('archivedAt').orNull(),
    ],
    indexes: [{ name: 'ix_press_review_list', columns: ['archivedAt', 'updatedAt'] }],
    foreignKeys: [{ name: 'fk_press_review_user', column: 'createdBy', table: 'user', onDelete: 'SET NULL' }],
  });
  await createTable(runner, 'press_review_item', {
    columns: [
      column.id(),
      column.ref('pressReviewId'),
      column.ref('mentionId'),
      column.int('ordinal'),
      column.text('summary', 1000),
    ],
    indexes: [
      { name: 'uq_press_review_item', columns: ['pressReviewId', 'mentionId'], unique: true },
      { name: 'ix_press_review_item_mention', columns: ['mentionId'] },
    ],
    foreignKeys: [
      {
        name: 'fk_press_review_item_review',
        column: 'pressReviewId',
        table: 'press_review',
        onDelete: 'CASCADE',
      },
      {
        name: 'fk_press_review_item_mention',
        column: 'mentionId',
        table: 'mention',
        onDelete: 'CASCADE',
      },
    ],
  });
}
