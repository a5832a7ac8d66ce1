import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, RefColumn, TextColumn } from '../../database/columns.js';
import { Outlet } from './outlet.entity.js';

/** A host name by which an article's address is attributed; the longest suffix at a dot wins. */
@Entity('outlet_domain')
@Index('uq_outlet_domain_host', ['host'], { unique: true })
@Index('ix_outlet_domain_outlet', ['outletId'])
export class OutletDomain {
  @IdKey() id!: string;
  @ForeignKey(() => Outlet, { name: 'fk_outlet_domain_outlet', onDelete: 'CASCADE' })
  @RefColumn()
  outletId!: string;
  @TextColumn({ length: 253 }) host!: string;
}
