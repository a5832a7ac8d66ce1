import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Clipping } from './clipping.entity.js';

export const accessActions = ['view', 'download', 'print'] as const;
export type AccessAction = (typeof accessActions)[number];

/** That somebody saw, took or printed the file of a clipping: one row a person, day and action. */
@Entity('clipping_access')
@Index('uq_clipping_access', ['clippingId', 'userId', 'day', 'action'], { unique: true })
@Index('ix_clipping_access_day', ['day'])
export class ClippingAccess {
  @IdKey() id!: string;
  @ForeignKey(() => Clipping, { name: 'fk_clipping_access_clipping', onDelete: 'CASCADE' })
  @RefColumn()
  clippingId!: string;
  /** null when the account is gone. */
  @ForeignKey(() => User, { name: 'fk_clipping_access_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @CodeColumn() action!: AccessAction;
  /** In the reporting time zone. */
  @DayColumn() day!: string;
  /** The first time on that day, and the last. */
  @InstantColumn() at!: Date;
  @InstantColumn() lastAt!: Date;
  @IntColumn() times!: number;
}
