import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, addForeignKey, column, createTable, dropColumns } from '../tables.js';

const indexes = {
  ix_mention_story: '"storyId", "publishedAt"',
  ix_mention_story_seq: '"storySeq"',
  ix_mention_origin: '"originRules"',
};

/** Mentions belong to stories. Each mention from before begins as a story of its own and waits to be compared with the others. */
export class Stories1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'mention', column.ref('storyId').orNull());
    await runner.query('UPDATE "mention" SET "storyId" = "id"');
    await setNotNull(runner);
    await addColumn(runner, 'mention', column.int('storySeq').orNull());
    await addColumn(runner, 'mention', column.ref('repeatOf').orNull());
    await addForeignKey(runner, 'mention', {
      name: 'fk_mention_repeat',
      column: 'repeatOf',
      table: 'mention',
      onDelete: 'SET NULL',
    });
    await addColumn(runner, 'mention', column.code('origin', 'unknown'));
    await addColumn(runner, 'mention', column.int('originRules').orNull());
    await replaceDayIndex(runner, '"day", "scope", "review", "label", "repeatOf", "storyId", "origin"');
    for (const [name, columns] of Object.entries(indexes)) {
      await runner.query(`CREATE INDEX "${name}" ON "mention" (${columns})`);
    }
    await createTable(runner, 'story_decision', {
      columns: [
        column.id(),
        column.ref('actId'),
        column.code('kind'),
        column.ref('mentionId'),
        column.ref('otherId').orNull(),
        column.ref('userId').orNull(),
        column.instant('createdAt'),
      ],
      indexes: [
        { name: 'ix_story_decision_mention', columns: ['mentionId'] },
        { name: 'ix_story_decision_other', columns: ['otherId'] },
        { name: 'ix_story_decision_act', columns: ['actId'] },
      ],
      foreignKeys: [
        { name: 'fk_story_decision_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_story_decision_other', column: 'otherId', table: 'mention', onDelete: 'CASCADE' },
        { name: 'fk_story_decision_user', column: 'userId', table: 'user', onDelete: 'SET NULL' },
      ],
    });
    await createTable(runner, 'story_clock', { columns: [column.intKey('id'), column.int('seq')] });
    await runner.query('INSERT INTO "story_clock" ("id", "seq") VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['story_clock', 'story_decision']) await runner.dropTable(table);
    for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX "${name}"`);
    await replaceDayIndex(runner, '"day", "scope", "review", "label"');
    await runner.dropForeignKey('mention', 'fk_mention_repeat');
    await dropColumns(runner, 'mention', ['originRules', 'origin', 'repeatOf', 'storySeq', 'storyId']);
  }
}

async function setNotNull(runner: QueryRunner): Promise<void> {
  const table = (await runner.getTable('mention'))!;
  const before = table.findColumnByName('storyId')!;
  const after = before.clone();
  after.isNullable = false;
  await runner.changeColumn(table, before, after);
}

async function replaceDayIndex(runner: QueryRunner, columns: string): Promise<void> {
  await runner.query('DROP INDEX "ix_mention_day"');
  await runner.query(`CREATE INDEX "ix_mention_day" ON "mention" (${columns})`);
}
