import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable, dropColumns } from '../tables.js';

/** Whose words a mention carries, and what remains known of items that are gone. Mentions from before are labelled by the first run of the rules. */
export class LabelsAndRetention1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'mention', column.code('label', 'editorial'));
    await addColumn(runner, 'mention', column.code('labelledBy', 'rule'));
    await replaceDayIndex(runner, '"day", "scope", "review", "label"');
    await createTable(runner, 'item_tombstone', {
      columns: [column.key('identityKey', 14), column.day('lastDay')],
      indexes: [{ name: 'ix_item_tombstone_day', columns: ['lastDay'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('item_tombstone');
    await replaceDayIndex(runner, '"day", "scope", "review"');
    await dropColumns(runner, 'mention', ['labelledBy', 'label']);
  }
}

async function replaceDayIndex(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('DROP INDEX "ix_mention_day"');
  await runner.query(`CREATE INDEX "ix_mention_day" ON "mention" (${columns})`);
}
