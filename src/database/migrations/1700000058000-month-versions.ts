import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';

/** How often a month of the roll-ups was counted: who kept what it read of a month sees whether that still holds. */
export class MonthVersions1700000058000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ending = dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
    await runner.query(
      `CREATE TABLE "tally_month_version" ("month" varchar(10) NOT NULL, "version" integer NOT NULL, PRIMARY KEY ("month"))${ending}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "tally_month_version"');
  }
}
