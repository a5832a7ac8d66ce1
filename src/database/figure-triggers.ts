import type { QueryRunner } from 'typeorm';
import { dialect } from '../config/dialect.js';

const events = ['insert', 'update', 'delete'] as const;
const nameOf = (event: (typeof events)[number]) => `audience_figure_version_${event}`;

/**
 * Whatever changes a figure of an audience gives `audience_figure_version` another value, in the same transaction: who keeps figures in memory sees that they are no longer those. Random, so that
 * a transaction that is taken back leaves no number to be used again. A migration that rebuilds `audience_figure` on SQLite must drop them before and create them after.
 */
export async function createFigureTriggers(runner: QueryRunner): Promise<void> {
  await dropFigureTriggers(runner);
  if (dialect === 'postgres')
    await runner.query(`CREATE FUNCTION "audience_figure_version"() RETURNS trigger AS $$
      BEGIN UPDATE "audience_figure_version" SET "version" = MD5(RANDOM()::text || CLOCK_TIMESTAMP()::text); RETURN NULL; END $$ LANGUAGE plpgsql`);
  for (const event of events) {
    const when = `CREATE TRIGGER "${nameOf(event)}" AFTER ${event.toUpperCase()} ON "audience_figure"`;
    await runner.query(
      dialect === 'postgres'
        ? `${when} FOR EACH STATEMENT EXECUTE FUNCTION "audience_figure_version"()`
        : `${when} BEGIN UPDATE "audience_figure_version" SET "version" = LOWER(HEX(RANDOMBLOB(16))); END`,
    );
  }
}

export async function dropFigureTriggers(runner: QueryRunner): Promise<void> {
  for (const event of events) {
    const on = dialect === 'postgres' ? ' ON "audience_figure"' : '';
    await runner.query(`DROP TRIGGER IF EXISTS "${nameOf(event)}"${on}`);
  }
  if (dialect === 'postgres') await runner.query('DROP FUNCTION IF EXISTS "audience_figure_version"()');
}
