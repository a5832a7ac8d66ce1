import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { createFigureTriggers, dropFigureTriggers } from '../figure-triggers.js';

const byMonth = ['tally_month_version', 'seen_month_version'];

/**
 * Another value whenever a month of the roll-ups is counted, or a figure of an audience changes: who kept in memory what it read sees whether that still holds. A month without a row
 * was counted before there were versions, or holds nothing.
 */
export class MonthVersions1700000058000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ending = dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
    for (const name of byMonth)
      await runner.query(
        `CREATE TABLE "${name}" ("month" varchar(10) NOT NULL, "version" varchar(36) NOT NULL, PRIMARY KEY ("month"))${ending}`,
      );
    await runner.query('CREATE TABLE "audience_figure_version" ("version" varchar(36) NOT NULL)');
    await runner.query(`INSERT INTO "audience_figure_version" ("version") VALUES ('')`);
    await createFigureTriggers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropFigureTriggers(runner);
    for (const name of [...byMonth, 'audience_figure_version']) await runner.query(`DROP TABLE "${name}"`);
  }
}
