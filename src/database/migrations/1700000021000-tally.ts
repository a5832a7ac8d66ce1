import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { createTallyTriggers, dropTallyTriggers } from '../tally-triggers.js';

const key = (name: string) => `"${name}" varchar(36) NOT NULL`;
const code = (name: string) => `"${name}" varchar(30) NOT NULL`;
const day = (name: string) => `"${name}" varchar(10) NOT NULL`;
const int = (name: string) => `"${name}" integer NOT NULL`;

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

const tables: Record<string, { columns: string[]; primary: string }> = {
  tally_day: {
    columns: [key('campaignId'), code('division'), day('day'), code('key'), ...sums.map(int)],
    primary: '"campaignId", "division", "day", "key"',
  },
  tally_story: {
    columns: [key('campaignId'), code('rule'), day('day'), day('previousDay'), int('stories')],
    primary: '"campaignId", "rule", "day", "previousDay"',
  },
  tally_district: {
    columns: [`"districtAgs" varchar(5) NOT NULL`, day('day'), int('counted')],
    primary: '"districtAgs", "day"',
  },
  seen_day: { columns: [day('day'), int('due'), int('succeeded'), int('items')], primary: '"day"' },
};

/** What is to be counted again. On PostgreSQL without a key: who writes only appends. */
const dirty: typeof tables = {
  tally_dirty: { columns: [day('day'), key('storyId')], primary: '"day", "storyId"' },
  tally_dirty_mention: { columns: [key('mentionId')], primary: '"mentionId"' },
  seen_dirty: { columns: [day('day')], primary: '"day"' },
};

/**
 * Roll-ups of mentions by day, kept by `modules/reports/tally`. Plain SQL: they are read by plain SQL alone, and on SQLite the rows lie in the order
 * of their key, which TypeORM cannot say.
 */
export class Tally1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = dialect === 'sqlite';
    const create = (name: string, columns: readonly string[], primary: string | null) => {
      const parts = primary === null ? columns : [...columns, `PRIMARY KEY (${primary})`];
      const ending = isSqlite ? ' WITHOUT ROWID' : '';
      return runner.query(`CREATE TABLE "${name}" (${parts.join(', ')})${ending}`);
    };
    for (const [name, { columns, primary }] of Object.entries(tables)) await create(name, columns, primary);
    for (const [name, { columns, primary }] of Object.entries(dirty)) {
      await create(name, columns, isSqlite ? primary : null);
    }
    for (const name of ['tally_day', 'tally_story', 'tally_district']) {
      await runner.query(`CREATE INDEX "ix_${name}_day" ON "${name}" ("day")`);
    }
    // nothing stands in it: who keeps roll-ups holds its lock
    if (!isSqlite) await runner.query('CREATE TABLE "tally_turn" ("id" integer)');
    await createTallyTriggers(runner);
    await runner.query(
      `INSERT INTO "tally_dirty" ("day", "storyId") SELECT DISTINCT "day", '' FROM "mention"`,
    );
    await runner.query(`INSERT INTO "seen_dirty" ("day") SELECT DISTINCT "day" FROM "feed_day"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTallyTriggers(runner);
    const turn = dialect === 'postgres' ? ['tally_turn'] : [];
    for (const name of [...Object.keys(tables), ...Object.keys(dirty), ...turn]) {
      await runner.query(`DROP TABLE "${name}"`);
    }
  }
}
