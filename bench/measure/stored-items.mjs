import { join } from 'node:path';
import Database from 'better-sqlite3';
import { withDatabase } from './echolot.mjs';

/** Titles of all items that the barest poller stored. */
export function storedByBarest(home) {
  const database = new Database(join(home, 'barest.sqlite'), { readonly: true });
  try {
    return { titles: database.prepare('SELECT title FROM item').pluck().all(), mentions: [] };
  } finally {
    database.close();
  }
}

/** Titles of all items that Echolot stored, and the headlines of its mentions. */
export function storedByEcholot(home) {
  return withDatabase(home, (database) => ({
    titles: database.prepare('SELECT title FROM item').pluck().all(),
    mentions: database.prepare('SELECT headline FROM mention WHERE itemId IS NOT NULL').pluck().all(),
  }));
}
