import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, dropPlainColumns } from '../tables.js';

const details = [
  column.code('depth'),
  column.code('tone'),
  column.flag('initiated'),
  column.flag('funderNamed'),
  column.text('author', 300),
  column.text('page', 60),
  column.text('edition', 200),
  column.text('timeCode', 20),
  column.instant('linkCheckedAt'),
  column.instant('linkDeadSince'),
];

/** What people code about a mention, where in print or in a programme it stands, and whether its address still answers. */
export class MentionDetails1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'mention', details);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPlainColumns(
      runner,
      'mention',
      details.map(({ name }) => name),
    );
  }
}
