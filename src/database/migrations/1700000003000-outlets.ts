import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../tables.js';

export class Outlets1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'outlet', {
      columns: [
        column.id(),
        column.text('catalogueId', 120).orNull(),
        column.ref('parentId').orNull(),
        column.code('level'),
        column.text('name', 200),
        column.code('mediumType'),
        column.code('scope'),
        column.text('country', 2),
        column.json('states'),
        column.text('seat', 120),
        column.text('publisher', 200),
        column.text('homepage', 500),
        column.json('languages'),
        column.code('origin'),
        column.text('notes'),
        column.json('editedFields'),
        column.instant('createdAt'),
        column.instant('updatedAt'),
        column.int('version'),
      ],
      indexes: [
        { name: 'uq_outlet_catalogue', columns: ['catalogueId'], unique: true },
        { name: 'ix_outlet_name', columns: ['name'] },
        { name: 'ix_outlet_parent', columns: ['parentId'] },
      ],
      foreignKeys: [{ name: 'fk_outlet_parent', column: 'parentId', table: 'outlet', onDelete: 'SET NULL' }],
    });
    await createTable(runner, 'outlet_domain', {
      columns: [column.id(), column.ref('outletId'), column.text('host', 253)],
      indexes: [
        { name: 'uq_outlet_domain_host', columns: ['host'], unique: true },
        { name: 'ix_outlet_domain_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [
        { name: 'fk_outlet_domain_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
      ],
    });
    await createTable(runner, 'distribution_area', {
      columns: [
        column.id(),
        column.ref('outletId'),
        column.text('districtAgs', 5),
        column.float('share').orNull(),
        column.text('source', 200),
        column.day('asOf').orNull(),
      ],
      indexes: [
        { name: 'uq_distribution_area', columns: ['outletId', 'districtAgs'], unique: true },
        { name: 'ix_distribution_area_district', columns: ['districtAgs'] },
      ],
      foreignKeys: [
        { name: 'fk_distribution_area_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
        {
          name: 'fk_distribution_area_district',
          column: 'districtAgs',
          table: 'district',
          references: 'ags',
          onDelete: 'NO ACTION',
        },
      ],
    });
    await createTable(runner, 'feed_address', {
      columns: [
        column.id(),
        column.ref('outletId'),
        column.text('url', 1000),
        column.code('kind'),
        column.json('districtAgs'),
        column.code('grade'),
      ],
      indexes: [
        { name: 'uq_feed_address_url', columns: ['url'], unique: true },
        { name: 'ix_feed_address_outlet', columns: ['outletId'] },
      ],
      foreignKeys: [
        { name: 'fk_feed_address_outlet', column: 'outletId', table: 'outlet', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['feed_address', 'distribution_area', 'outlet_domain', 'outlet'])
      await runner.dropTable(table);
  }
}
