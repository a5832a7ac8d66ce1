import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { createSearchTables, dropSearchTables } from '../search-tables.js';

/** The word index of the search, and the queue of what has to be read into it again. */
export class Search1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createSearchTables(runner, dialect);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSearchTables(runner, dialect);
  }
}
