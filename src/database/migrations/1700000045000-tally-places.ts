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
  seen_outlet_month: {
    columns: [day('month'), key('outletId'), int('days')],
    primary: '"month", "outletId"',
  },
};

const dirty = ['tally_month_dirty', 'seen_month_dirty'];

/**
 * Roll-ups of places and outlets by month, for the ledger of districts and the audiences: what `tally_month` is for the timeline. `month` is its first day. Months that
 * have to be counted again stand in `tally_month_dirty`. `seen_outlet_month` tells on which days of a month a feed of an outlet answered: bit 0 of `days` is the first.
 */
export class TallyPlaces1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ending = dialect === 'sqlite' ? ' WITHOUT ROWID' : '';
    for (const [name, { columns, primary }] of Object.entries(tables)) {
      await runner.query(
        `CREATE TABLE "${name}" (${[...columns, `PRIMARY KEY (${primary})`].join(', ')})${ending}`,
      );
      if (columns[0] !== day('month'))
        await runner.query(`CREATE INDEX "ix_${name}_month" ON "${name}" ("month")`);
    }
    for (const name of dirty) {
      await runner.query(`CREATE TABLE "${name}" (${day('month')}, PRIMARY KEY ("month"))${ending}`);
    }
    // the outlet and the channel of a mention, and the place of an outlet in its tree, count from now on
    await createTallyTriggers(runner);
    await runner.query(
      `INSERT INTO "tally_month_dirty" ("month") SELECT DISTINCT SUBSTR("day", 1, 8) || '01' FROM "mention"`,
    );
    await runner.query(
      `INSERT INTO "seen_month_dirty" ("month") SELECT DISTINCT SUBSTR("day", 1, 8) || '01' FROM "feed_day"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...dirty, ...Object.keys(tables)]) {
      await runner.query(`DROP TABLE "${name}"`);
    }
  }
}
