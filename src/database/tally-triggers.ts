import type { QueryRunner } from 'typeorm';
import { dialect } from '../config/dialect.js';

/**
 * The database itself notes what the roll-ups of `modules/reports/tally` have to count again, so that no path of writing can forget it: days and stories of
 * changed mentions in `tally_dirty`, mentions whose campaigns or districts changed in `tally_dirty_mention`, days of changed looks at feeds in
 * `seen_dirty`.
 *
 * A migration that rebuilds one of the tables below on SQLite (TypeORM does so for most changes of a table) must call {@link dropTallyTriggers}
 * before and this after: the triggers of a table go with it.
 */
export async function createTallyTriggers(runner: QueryRunner): Promise<void> {
  await dropTallyTriggers(runner);
  for (const watched of watchedTables) {
    for (const statement of dialect === 'postgres' ? onPostgres(watched) : onSqlite(watched)) {
      await runner.query(statement);
    }
  }
}

export async function dropTallyTriggers(runner: QueryRunner): Promise<void> {
  for (const { name, table } of tallyTriggers) {
    if (dialect === 'postgres') {
      await runner.query(`DROP TRIGGER IF EXISTS "${name}" ON "${table}"`);
      await runner.query(`DROP FUNCTION IF EXISTS "${name}"()`);
    } else {
      await runner.query(`DROP TRIGGER IF EXISTS "${name}"`);
    }
  }
}

type Event = 'insert' | 'update' | 'delete';

interface Watched {
  table: string;
  events: readonly Event[];
  /** A change of one of these counts; one of others does not. */
  columns: readonly string[];
  /** The table of what is dirty, and which values of the row it takes. */
  into: string;
  takes: readonly string[];
  /** What is taken is found through another table, where `id` of the row stands as `by`. */
  through?: { table: string; by: string };
}

const always: readonly Event[] = ['insert', 'update', 'delete'];
const ofMention = { events: always, into: 'tally_dirty_mention', takes: ['mentionId'] };

const watchedTables: readonly Watched[] = [
  {
    table: 'mention',
    events: always,
    columns: [
      'id',
      'day',
      'storyId',
      'scope',
      'mediumType',
      'review',
      'label',
      'repeatOf',
      'origin',
      'outletId',
      'channel',
    ],
    into: 'tally_dirty',
    takes: ['day', 'storyId'],
  },
  // not the days of these mentions: another transaction may be changing them, unseen by this one
  { table: 'mention_campaign', columns: ['mentionId', 'campaignId'], ...ofMention },
  { table: 'mention_district', columns: ['mentionId', 'districtAgs', 'basis'], ...ofMention },
  {
    // editions of a title share its copies
    table: 'outlet',
    events: ['update'],
    columns: ['level', 'parentId'],
    into: 'tally_dirty',
    takes: ['day', 'storyId'],
    through: { table: 'mention', by: 'outletId' },
  },
  {
    table: 'feed_day',
    events: always,
    columns: ['feedId', 'day', 'due', 'succeeded', 'newItems'],
    into: 'seen_dirty',
    takes: ['day'],
  },
  {
    // a feed that goes takes its days with it, which says enough
    table: 'feed',
    events: ['update'],
    columns: ['outletId', 'kind'],
    into: 'seen_dirty',
    takes: ['day'],
    through: { table: 'feed_day', by: 'feedId' },
  },
];

export const tallyTriggers: readonly { name: string; table: string }[] = watchedTables.flatMap(
  ({ table, events }) => events.map((event) => ({ name: nameOf(table, event), table })),
);

function nameOf(table: string, event: Event): string {
  return `tally_${table}_${event}`;
}

function listed(columns: readonly string[], of = ''): string {
  return columns.map((name) => `${of}"${name}"`).join(', ');
}

/** Once a row. What is dirty stands once, also where the statement that fired the trigger has a conflict clause of its own. */
function onSqlite({ table, events, columns, into, takes, through }: Watched): string[] {
  const mark = (row: 'OLD' | 'NEW') => {
    const dirty = through
      ? `SELECT ${listed(takes)} FROM "${through.table}" WHERE "${through.by}" = ${row}."id"`
      : `SELECT ${takes.map((name) => `${row}."${name}" AS "${name}"`).join(', ')}`;
    const known = takes.map((name) => `k."${name}" = d."${name}"`).join(' AND ');
    return `INSERT INTO "${into}" (${listed(takes)}) SELECT ${listed(takes, 'd.')} FROM (${dirty}) d WHERE NOT EXISTS (SELECT 1 FROM "${into}" k WHERE ${known});`;
  };
  const changed = columns.map((name) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  const actions: Record<Event, string> = {
    insert: `AFTER INSERT ON "${table}" BEGIN ${mark('NEW')} END`,
    update: `AFTER UPDATE OF ${listed(columns)} ON "${table}" WHEN ${changed} BEGIN ${mark('OLD')} ${mark('NEW')} END`,
    delete: `AFTER DELETE ON "${table}" BEGIN ${mark('OLD')} END`,
  };
  return events.map((event) => `CREATE TRIGGER "${nameOf(table, event)}" ${actions[event]}`);
}

/** Once a statement, but for feeds, which every poll updates. Only appends: two who write never wait for each other here. */
function onPostgres({ table, events, columns, into, takes, through }: Watched): string[] {
  return events.flatMap((event) => {
    const name = nameOf(table, event);
    const append = (rows: string) =>
      `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO "${into}" (${listed(takes)}) ${rows}; RETURN NULL; END $$`;
    const trigger = (how: string) => `CREATE TRIGGER "${name}" AFTER ${how} EXECUTE FUNCTION "${name}"()`;
    if (through) {
      const changed = columns.map((each) => `OLD."${each}" IS DISTINCT FROM NEW."${each}"`).join(' OR ');
      return [
        append(`SELECT ${listed(takes)} FROM "${through.table}" WHERE "${through.by}" = NEW."id"`),
        trigger(`UPDATE OF ${listed(columns)} ON "${table}" FOR EACH ROW WHEN (${changed})`),
      ];
    }
    const without = (these: string, those: string) =>
      `(SELECT ${listed(columns)} FROM ${these} EXCEPT SELECT ${listed(columns)} FROM ${those})`;
    const changed = `(${without('gone', 'fresh')} UNION ALL ${without('fresh', 'gone')})`;
    const rows: Record<Event, string> = { insert: 'fresh', update: changed, delete: 'gone' };
    const tables: Record<Event, string> = {
      insert: 'NEW TABLE AS fresh',
      update: 'OLD TABLE AS gone NEW TABLE AS fresh',
      delete: 'OLD TABLE AS gone',
    };
    return [
      append(`SELECT DISTINCT ${listed(takes, 'r.')} FROM ${rows[event]} r`),
      trigger(`${event.toUpperCase()} ON "${table}" REFERENCING ${tables[event]} FOR EACH STATEMENT`),
    ];
  });
}
