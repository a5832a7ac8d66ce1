import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  FloatColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Grant } from '../grant.entity.js';
import type { IndicatorKey } from './indicators.js';

/** What a grant is to reach (Soll). A target is never changed: another one takes its place and says why, so that the trace stays. */
@Entity('grant_target')
@Index('ix_grant_target_grant', ['grantId', 'endedAt'])
export class GrantTarget {
  @IdKey() id!: string;
  @ForeignKey(() => Grant, { name: 'fk_grant_target_grant', onDelete: 'CASCADE' })
  @RefColumn()
  grantId!: string;
  @CodeColumn() indicator!: IndicatorKey;
  /** Of `own` alone; else empty. */
  @TextColumn({ length: 200 }) name!: string;
  /** Of `own` alone, such as "Gespräche"; else empty: the unit is the indicator's. */
  @TextColumn({ length: 60 }) unit!: string;
  /** At least so much in the unit of the indicator; of `reaction-time` at most. */
  @FloatColumn() value!: number;
  /** Null: by the end of the grant's period. */
  @DayColumn({ nullable: true }) dueDay!: string | null;
  @TextColumn({ length: 500 }) remark!: string;
  @IntColumn() ordinal!: number;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_grant_target_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  /** The target that this one took the place of. */
  @RefColumn({ nullable: true }) replacesId!: string | null;
  /** No longer aimed at, or replaced. */
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @TextColumn({ length: 300 }) endReason!: string;
}
