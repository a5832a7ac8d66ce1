import type { QueryRunner } from 'typeorm';
import { dialect } from '../config/dialect.js';

/** What a final report says and rests on. Who made it may become nobody when a person goes; the archive and the count of changes may move. */
const frozen = [
  'id',
  'seriesId',
  'revision',
  'title',
  'language',
  'audience',
  'periodStart',
  'periodEnd',
  'status',
  'parameters',
  'finalisedAt',
  'snapshot',
  'sha256',
  'methodVersion',
  'retainUntil',
  'deletedAt',
];

/**
 * The database itself refuses to change what a final report says, and to delete one before it may go, so that no path of writing can forget it.
 *
 * A migration that rebuilds the table `report` on SQLite must call {@link dropReportGuard} before and this after: the triggers of a table go with it.
 */
export async function createReportGuard(runner: QueryRunner): Promise<void> {
  await dropReportGuard(runner);
  for (const statement of dialect === 'postgres' ? onPostgres() : onSqlite()) await runner.query(statement);
}

export async function dropReportGuard(runner: QueryRunner): Promise<void> {
  for (const name of ['report_frozen', 'report_kept']) {
    if (dialect === 'postgres') {
      await runner.query(`DROP TRIGGER IF EXISTS "${name}" ON "report"`);
      await runner.query(`DROP FUNCTION IF EXISTS "${name}"()`);
    } else {
      await runner.query(`DROP TRIGGER IF EXISTS "${name}"`);
    }
  }
}

const changed = 'a final report never changes';
const kept = 'a final report is kept until its day';

function onSqlite(): string[] {
  const differs = frozen.map((name) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  return [
    `CREATE TRIGGER "report_frozen" BEFORE UPDATE ON "report" WHEN OLD."status" = 'final' AND (${differs}) BEGIN SELECT RAISE(ABORT, '${changed}'); END`,
    `CREATE TRIGGER "report_kept" BEFORE DELETE ON "report" WHEN OLD."status" = 'final' AND OLD."retainUntil" >= date('now') BEGIN SELECT RAISE(ABORT, '${kept}'); END`,
  ];
}

function onPostgres(): string[] {
  const differs = frozen.map((name) => `OLD."${name}" IS DISTINCT FROM NEW."${name}"`).join(' OR ');
  const refuse = (name: string, text: string) =>
    `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${text}'; END $$`;
  return [
    refuse('report_frozen', changed),
    `CREATE TRIGGER "report_frozen" BEFORE UPDATE ON "report" FOR EACH ROW WHEN (OLD."status" = 'final' AND (${differs})) EXECUTE FUNCTION "report_frozen"()`,
    refuse('report_kept', kept),
    `CREATE TRIGGER "report_kept" BEFORE DELETE ON "report" FOR EACH ROW WHEN (OLD."status" = 'final' AND OLD."retainUntil" >= to_char(now(), 'YYYY-MM-DD')) EXECUTE FUNCTION "report_kept"()`,
  ];
}
