import { Entity, ForeignKey, Index } from 'typeorm';
import { Column } from 'typeorm';
import { DayColumn, FloatColumn, IntColumn, TextColumn, TextKey } from '../../database/columns.js';
import { District } from './district.entity.js';

@Entity('municipality')
@Index('ix_municipality_district', ['districtAgs'])
@Index('ix_municipality_name', ['name'])
export class Municipality {
  /** Official key, 8 digits; the first five are the district's. */
  @TextKey(8) ags!: string;
  @TextColumn({ length: 120 }) name!: string;
  @TextColumn({ length: 40 }) kind!: string;
  @ForeignKey(() => District, { name: 'fk_municipality_district' })
  @Column({ type: 'varchar', length: '5' })
  districtAgs!: string;
  @IntColumn() population!: number;
  @DayColumn() populationDate!: string;
  @FloatColumn() areaKm2!: number;
  @FloatColumn() lat!: number;
  @FloatColumn() lon!: number;
  /** Of the seat of the administration only. */
  @TextColumn({ length: 5 }) postalCode!: string;
  @DayColumn({ nullable: true }) validTo!: string | null;
}
