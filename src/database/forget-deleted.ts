import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialect } from '../config/dialect.js';

const checkpoint = z.array(z.object({ busy: z.coerce.number() })).min(1);
const tries = 5;

/**
 * What was deleted or overwritten in a committed transaction also leaves the files. On SQLite `secure_delete` has zeroed it in the pages
 * (`data-source.ts`); here the write-ahead log, which still holds the pages as they were, is moved into the database and cut to nothing. On
 * PostgreSQL the dead rows of `tables` are cleared away. Says whether it is done: readers of old rows are waited for, but not for ever.
 */
export async function forgetDeleted(dataSource: DataSource, tables: readonly string[]): Promise<boolean> {
  if (dialect === 'postgres') {
    for (const table of tables) await dataSource.query(`VACUUM "${table}"`);
    return true;
  }
  for (let left = tries; left > 0; left -= 1) {
    const [answer] = checkpoint.parse(await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)'));
    if (answer?.busy === 0) return true;
    await wait(200);
  }
  return false;
}
