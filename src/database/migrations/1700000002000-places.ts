import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Places1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'district', {
      columns: [
        column.key('ags', 5),
        column.text('name', 120),
        column.text('kind', 40),
        column.text('state', 40),
        column.int('population'),
        column.day('populationDate'),
        column.float('areaKm2'),
        column.float('lat'),
        column.float('lon'),
        column.text('seat', 120),
        column.json('neighbours'),
        column.day('validTo').orNull(),
      ],
      indexes: [{ name: 'ix_district_state', columns: ['state'] }],
    });
    await createTable(runner, 'municipality', {
      columns: [
        column.key('ags', 8),
        column.text('name', 120),
        column.text('kind', 40),
        column.text('districtAgs', 5),
        column.int('population'),
        column.day('populationDate'),
        column.float('areaKm2'),
        column.float('lat'),
        column.float('lon'),
        column.text('postalCode', 5),
        column.day('validTo').orNull(),
      ],
      indexes: [
        { name: 'ix_municipality_district', columns: ['districtAgs'] },
        { name: 'ix_municipality_name', columns: ['name'] },
      ],
      foreignKeys: [
        {
          name: 'fk_municipality_district',
          column: 'districtAgs',
          table: 'district',
          references: 'ags',
          onDelete: 'NO ACTION',
        },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('municipality');
    await runner.dropTable('district');
  }
}
