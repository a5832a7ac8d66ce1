import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FloatColumn,
  IdKey,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { GrantTarget } from './grant-target.entity.js';

/** What was reached of an `own` indicator up to a day (Ist), entered by hand with its source. */
@Entity('target_reading')
@Index('ix_target_reading_target', ['targetId', 'day'])
export class TargetReading {
  @IdKey() id!: string;
  @ForeignKey(() => GrantTarget, { name: 'fk_target_reading_target', onDelete: 'CASCADE' })
  @RefColumn()
  targetId!: string;
  @DayColumn() day!: string;
  /** Reached from the beginning of the grant to `day`, in the unit of the target. */
  @FloatColumn() value!: number;
  @TextColumn({ length: 300 }) source!: string;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_target_reading_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
}
