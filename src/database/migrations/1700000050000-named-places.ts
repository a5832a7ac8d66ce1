import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPlainColumns, column, createTable, dropPlainColumns } from '../tables.js';

/** Districts named in texts: where, which mentions were searched by which rules, and what people deny. */
export class NamedPlaces1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addPlainColumns(runner, 'mention_district', [column.json('evidence').orNull()]);
    await addPlainColumns(runner, 'mention', [column.int('placeRules').orNull()]);
    await runner.query('CREATE INDEX "ix_mention_place_rules" ON "mention" ("placeRules", "id")');
    await createTable(runner, 'district_denial', {
      columns: [
        column.id('mentionId'),
        column.key('districtAgs', 5),
        column.ref('deniedBy').orNull(),
        column.instant('deniedAt'),
      ],
      indexes: [{ name: 'ix_district_denial_district', columns: ['districtAgs'] }],
      foreignKeys: [
        { name: 'fk_district_denial_mention', column: 'mentionId', table: 'mention', onDelete: 'CASCADE' },
        {
          name: 'fk_district_denial_district',
          column: 'districtAgs',
          table: 'district',
          references: 'ags',
          onDelete: 'NO ACTION',
        },
        { name: 'fk_district_denial_user', column: 'deniedBy', table: 'user', onDelete: 'SET NULL' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "district_denial"');
    await runner.query('DROP INDEX "ix_mention_place_rules"');
    await dropPlainColumns(runner, 'mention', ['placeRules']);
    await dropPlainColumns(runner, 'mention_district', ['evidence']);
  }
}
