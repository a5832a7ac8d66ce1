import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a district was reached for the first time is one look into the index, however many months there are. */
export class FirstDays1700000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "ix_tally_district_month_first" ON "tally_district_month" ("campaignId", "basis", "districtAgs", "firstDay", "month")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "ix_tally_district_month_first"`);
  }
}
