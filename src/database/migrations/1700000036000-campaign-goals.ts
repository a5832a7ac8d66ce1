import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  addForeignKey,
  addPlainColumns,
  column,
  createTable,
  dropColumns,
  dropPlainColumns,
} from '../tables.js';

const plain = [
  column.text('goalWho', 300),
  column.text('goalWhat', 300),
  column.text('goalMeasure', 300),
  column.day('goalUntil'),
  column.int('budgetCents'),
  column.int('spentCents'),
  column.float('hoursPlanned'),
  column.float('hoursSpent'),
];

/** What a campaign ties together: grants, target districts, outlets wished for, key messages. */
const ties = [
  { name: 'grant', key: column.id('grantId'), table: 'grant', references: 'id' },
  { name: 'district', key: column.key('districtAgs', 5), table: 'district', references: 'ags' },
  { name: 'outlet', key: column.id('outletId'), table: 'outlet', references: 'id' },
  { name: 'key_message', key: column.id('messageId'), table: 'key_message', references: 'id' },
];

const logoKey = {
  name: 'fk_funder_logo',
  column: 'logoFileId',
  table: 'file',
  onDelete: 'SET NULL',
} as const;

/** Goals in four parts, budget, what a campaign aims at; what was done about the rules of grants; logos of funders. */
export class CampaignGoals1700000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'campaign', plain);
    await addColumn(runner, 'campaign', column.int('version', 1));
    for (const { name, key, table, references } of ties)
      await createTable(runner, `campaign_${name}`, {
        columns: [column.id('campaignId'), key],
        indexes: [{ name: `ix_campaign_${name}_${name}`, columns: [key.name] }],
        foreignKeys: [
          {
            name: `fk_campaign_${name}_campaign`,
            column: 'campaignId',
            table: 'campaign',
            onDelete: 'CASCADE',
          },
          { name: `fk_campaign_${name}_${name}`, column: key.name, table, references, onDelete: 'CASCADE' },
        ],
      });
    await addColumn(runner, 'funder', column.ref('logoFileId').orNull());
    await addForeignKey(runner, 'funder', logoKey);
    await createReleaseChecks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('release_check');
    await runner.dropForeignKey('funder', logoKey.name);
    await dropColumns(runner, 'funder', ['logoFileId']);
    for (const { name } of ties) await runner.dropTable(`campaign_${name}`);
    await dropColumns(runner, 'campaign', ['version']);
    await dropPlainColumns(
      runner,
      'campaign',
      plain.map(({ name }) => name),
    );
  }
}

async function createReleaseChecks(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'release_check', {
    columns: [
      column.id(),
      column.ref('releaseId'),
      column.ref('grantId'),
      column.code('rule'),
      column.day('doneDay').orNull(),
      column.text('party', 200),
      column.text('note', 1000),
      column.text('waivedReason', 500),
      column.instant('waivedAt').orNull(),
      column.ref('recordedBy').orNull(),
      column.instant('recordedAt'),
    ],
    indexes: [
      { name: 'uq_release_check', columns: ['releaseId', 'grantId', 'rule'], unique: true },
      { name: 'ix_release_check_grant', columns: ['grantId'] },
    ],
    foreignKeys: [
      { name: 'fk_release_check_release', column: 'releaseId', table: 'release', onDelete: 'CASCADE' },
      { name: 'fk_release_check_grant', column: 'grantId', table: 'grant', onDelete: 'CASCADE' },
      { name: 'fk_release_check_by', column: 'recordedBy', table: 'user', onDelete: 'SET NULL' },
    ],
  });
}
