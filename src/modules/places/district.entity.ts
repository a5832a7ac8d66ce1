import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  FloatColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
  TextKey,
} from '../../database/columns.js';

/** A Kreis: Landkreis, kreisfreie Stadt and their kin. 400 of them as of 2024-12-31. */
@Entity('district')
@Index('ix_district_state', ['state'])
export class District {
  /** Official key, 5 digits with leading zeros. */
  @TextKey(5) ags!: string;
  /** 22 names occur twice (city and Landkreis): show `kind` with it. */
  @TextColumn({ length: 120 }) name!: string;
  @TextColumn({ length: 40 }) kind!: string;
  @TextColumn({ length: 40 }) state!: string;
  @IntColumn() population!: number;
  @DayColumn() populationDate!: string;
  @FloatColumn() areaKm2!: number;
  @FloatColumn() lat!: number;
  @FloatColumn() lon!: number;
  @TextColumn({ length: 120 }) seat!: string;
  /** Keys of the districts that share a border. */
  @JsonColumn() neighbours!: string[];
  /** Day from which the district no longer exists; null while it does. */
  @DayColumn({ nullable: true }) validTo!: string | null;
}
