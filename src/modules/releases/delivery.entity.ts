import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, RefColumn } from '../../database/columns.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { Release } from './release.entity.js';

/** An outlet was written to with a release. */
@Entity('delivery')
@Index('uq_delivery', ['releaseId', 'outletId'], { unique: true })
@Index('ix_delivery_outlet', ['outletId'])
export class Delivery {
  @IdKey() id!: string;
  @ForeignKey(() => Release, { name: 'fk_delivery_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  @ForeignKey(() => Outlet, { name: 'fk_delivery_outlet', onDelete: 'CASCADE' })
  @RefColumn()
  outletId!: string;
  @InstantColumn() sentAt!: Date;
}
