import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, FloatColumn, IdKey, RefColumn, TextColumn } from '../../database/columns.js';
import { District } from '../places/district.entity.js';
import { Outlet } from './outlet.entity.js';

/** One district in which an outlet spreads. */
@Entity('distribution_area')
@Index('uq_distribution_area', ['outletId', 'districtAgs'], { unique: true })
@Index('ix_distribution_area_district', ['districtAgs'])
export class DistributionArea {
  @IdKey() id!: string;
  @ForeignKey(() => Outlet, { name: 'fk_distribution_area_outlet', onDelete: 'CASCADE' })
  @RefColumn()
  outletId!: string;
  @ForeignKey(() => District, { name: 'fk_distribution_area_district' })
  @Column({ type: 'varchar', length: '5' })
  districtAgs!: string;
  /** Share of the circulation in this district, 0 to 1; null when unknown. */
  @FloatColumn({ nullable: true }) share!: number | null;
  @TextColumn({ length: 200 }) source!: string;
  @DayColumn({ nullable: true }) asOf!: string | null;
}
