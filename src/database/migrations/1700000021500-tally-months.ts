import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';

const sums = [
  'counted',
  'pitched',
  'organic',
  'waiting',
  'waitingPitched',
  'waitingOrganic',
  'pressPortal',
  'partner',
  'own',
  'waitingPressPortal',
  'waitingPartner',
  'waitingOwn',
];

/** Sums of the rows of `tally_day` by month, for periods of years; `month` is its first day. */
export class TallyMonths1700000021500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      '"campaignId" varchar(36) NOT NULL',
      '"division" varchar(30) NOT NULL',
      '"month" varchar(10) NOT NULL',
      '"key" varchar(30) NOT NULL',
      ...sums.map((name) => `"${name}" integer NOT NULL`),
      'PRIMARY KEY ("campaignId", "division", "month", "key")',
    ];
    const ending = dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
    await runner.query(`CREATE TABLE "tally_month" (${columns.join(', ')})${ending}`);
    await runner.query('CREATE INDEX "ix_tally_month_month" ON "tally_month" ("month")');
    const month = `SUBSTR("day", 1, 8) || '01'`;
    await runner.query(
      `INSERT INTO "tally_month" SELECT "campaignId", "division", ${month}, "key", ${sums.map((name) => `SUM("${name}")`).join(', ')} FROM "tally_day" GROUP BY "campaignId", "division", ${month}, "key"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "tally_month"');
  }
}
