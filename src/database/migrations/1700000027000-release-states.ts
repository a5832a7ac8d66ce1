import { TableColumn, TableIndex } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addForeignKey, column, createTable } from '../tables.js';
import type { ColumnDraft } from '../tables.js';

/** What is new and never null, with what the releases of before hold: they were logged as they had gone out. */
const filled: [ColumnDraft, string][] = [
  [column.code('state'), `'published'`],
  [column.code('language'), `'de'`],
  [column.text('kicker', 200), `''`],
  [column.text('subhead', 300), `''`],
  [column.text('lead'), `''`],
  [column.json('quotes'), `'[]'`],
  [column.text('place', 120), `''`],
  [column.text('embargoReason', 300), `''`],
  [column.flag('asksForVoucher'), 'false'],
];
const open = [
  column.json('pressContact').orNull(),
  column.instant('embargoUntil').orNull(),
  column.instant('plannedAt').orNull(),
  column.instant('approvedAt').orNull(),
  column.ref('approvedBy').orNull(),
  column.ref('masterId').orNull(),
  column.text('districtAgs', 5).orNull(),
  column.json('placeFacts').orNull(),
];
const indexes = [
  { name: 'ix_release_planned', columnNames: ['state', 'plannedAt'] },
  { name: 'ix_release_master', columnNames: ['masterId'] },
];
const foreignKeys = [
  { name: 'fk_release_approved_by', column: 'approvedBy', table: 'user', onDelete: 'SET NULL' },
  { name: 'fk_release_master', column: 'masterId', table: 'release', onDelete: 'CASCADE' },
  {
    name: 'fk_release_district',
    column: 'districtAgs',
    table: 'district',
    references: 'ags',
    onDelete: 'NO ACTION',
  },
] as const;

/** Releases begin as drafts; some are variants of another; grants and tasks belong to them. */
export class ReleaseStates1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('release', [
      ...filled.map(([draft, value]) => asColumn(draft, value)),
      ...open.map((draft) => asColumn(draft)),
    ]);
    await runner.changeColumns('release', [
      ...filled.map(([draft, value]) => ({
        oldColumn: asColumn(draft, value),
        newColumn: asColumn(draft),
      })),
      ...[column.instant('publishedAt'), column.day('day')].map((draft) => ({
        oldColumn: asColumn(draft),
        newColumn: asColumn(draft.orNull()),
      })),
    ]);
    for (const key of foreignKeys) await addForeignKey(runner, 'release', key);
    await runner.createIndices(
      'release',
      indexes.map((index) => new TableIndex(index)),
    );
    await createReleaseGrants(runner);
    await createTasks(runner);
  }

  /** Drafts have no place in the older form, so they go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('task');
    await runner.dropTable('release_grant');
    await runner.query(`DELETE FROM "release" WHERE "publishedAt" IS NULL`);
    for (const { name } of indexes) await runner.dropIndex('release', name);
    for (const { name } of foreignKeys) await runner.dropForeignKey('release', name);
    await runner.changeColumns(
      'release',
      [column.instant('publishedAt'), column.day('day')].map((draft) => ({
        oldColumn: asColumn(draft.orNull()),
        newColumn: asColumn(draft),
      })),
    );
    await runner.dropColumns(
      'release',
      [...filled.map(([draft]) => draft), ...open].map(({ name }) => name),
    );
  }
}

function asColumn({ orNull: _, ...options }: ColumnDraft, value?: string): TableColumn {
  return new TableColumn(value === undefined ? options : { ...options, default: value });
}

async function createReleaseGrants(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'release_grant', {
    columns: [column.id('releaseId'), column.id('grantId')],
    indexes: [{ name: 'ix_release_grant_grant', columns: ['grantId'] }],
    foreignKeys: [
      { name: 'fk_release_grant_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
      { name: 'fk_release_grant_grant', column: 'grantId', table: 'grant', onDelete: 'CASCADE' },
    ],
  });
}

async function createTasks(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'task', {
    columns: [
      column.id(),
      column.code('kind'),
      column.text('title', 300),
      column.text('note'),
      column.day('dueDay').orNull(),
      column.ref('campaignId').orNull(),
      column.ref('releaseId').orNull(),
      column.ref('outletId').orNull(),
      column.text('districtAgs', 5).orNull(),
      column.ref('contactId').orNull(),
      column.text('uniqueKey', 200).orNull(),
      column.instant('doneAt').orNull(),
      column.ref('doneBy').orNull(),
      column.code('result').orNull(),
      column.instant('createdAt'),
    ],
    indexes: [
      { name: 'uq_task_key', columns: ['uniqueKey'], unique: true },
      { name: 'ix_task_due', columns: ['doneAt', 'dueDay'] },
      { name: 'ix_task_campaign', columns: ['campaignId', 'doneAt'] },
      { name: 'ix_task_release', columns: ['releaseId'] },
    ],
    foreignKeys: [
      { name: 'fk_task_campaign', column: 'campaignId', table: 'campaign', onDelete: 'CASCADE' },
      { name: 'fk_task_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
      { name: 'fk_task_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
      {
        name: 'fk_task_district',
        column: 'districtAgs',
        table: 'district',
        references: 'ags',
        onDelete: 'CASCADE',
      },
      { name: 'fk_task_contact', column: 'contactId', table: 'contact', onDelete: 'SET NULL' },
      { name: 'fk_task_done_by', column: 'doneBy', table: 'user', onDelete: 'SET NULL' },
    ],
  });
}
