import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { createTallyTriggers } from '../tally-triggers.js';

const key = (name: string) => `"${name}" varchar(36) NOT NULL`;
const code = (name: string) => `"${name}" varchar(30) NOT NULL`;
const day = (name: string) => `"${name}" varchar(10) NOT NULL`;
const int = (name: string) => `"${name}" integer NOT NULL`;
const district = `"districtAgs" varchar(5) NOT NULL`;

const tables: Record<string, { columns: string[]; primary: string }> = {
  tally_outlet_month: {
    columns: [
      key('campaignId'),
      day('month'),
      key('outletId'),
      code('scope'),
      code('channel'),
      int('counted'),
      int('days'),
      day('firstDay'),
      day('lastDay'),
    ],
    primary: '"campaignId", "month", "outletId", "scope", "channel"',
  },
  tally_district_month: {
    columns: [
      key('campaignId'),
      code('basis'),
      day('month'),
      district,
      key('outletId'),
      code('scope'),
      int('counted'),
      day('firstDay'),
      day('lastDay'),
    ],
    primary: '"campaignId", "basis", "month", "districtAgs", "outletId", "scope"',
  },
  tally_edition: {
    columns: [day('month'), key('mentionId'), day('day'), key('storyId'), key('outletId')],
    primary: '"month", "mentionId"',
  },
};

/**
 * Roll-ups of places and outlets by month, for the ledger of districts and the audiences: what `tally_month` is for the timeline. `month` is its first day. Months that
 * have to be counted again stand in `tally_month_dirty`.
 */
export class TallyPlaces1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ending = dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
    for (const [name, { columns, primary }] of Object.entries(tables)) {
      await runner.query(
        `CREATE TABLE "${name}" (${[...columns, `PRIMARY KEY (${primary})`].join(', ')})${ending}`,
      );
      await runner.query(`CREATE INDEX "ix_${name}_month" ON "${name}" ("month")`);
    }
    await runner.query(`CREATE TABLE "tally_month_dirty" (${day('month')}, PRIMARY KEY ("month"))${ending}`);
    // the outlet and the channel of a mention, and the place of an outlet in its tree, count from now on
    await createTallyTriggers(runner);
    await runner.query(
      `INSERT INTO "tally_month_dirty" ("month") SELECT DISTINCT SUBSTR("day", 1, 8) || '01' FROM "mention"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['tally_month_dirty', ...Object.keys(tables)]) {
      await runner.query(`DROP TABLE "${name}"`);
    }
  }
}
