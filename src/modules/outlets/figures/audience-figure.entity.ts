import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Outlet } from '../outlet.entity.js';
import type { Metric } from './metrics.js';

/**
 * How large the audience of an outlet is, as a source says. A figure holds from `validFrom` until the next one of the same outlet and metric begins; none is ever
 * changed, a wrong one is withdrawn.
 */
@Entity('audience_figure')
@Index('ix_audience_figure_outlet', ['outletId', 'metric', 'validFrom'])
export class AudienceFigure {
  @IdKey() id!: string;
  @ForeignKey(() => Outlet, { name: 'fk_audience_figure_outlet', onDelete: 'CASCADE' })
  @RefColumn()
  outletId!: string;
  @CodeColumn() metric!: Metric;
  /** In the unit of the metric (`metrics.ts`). */
  @IntColumn() low!: number;
  /** Equal to `low` where the source gives one number. */
  @IntColumn() high!: number;
  /** What the number is an average of, such as a quarter; null: not said. */
  @DayColumn({ nullable: true }) periodStart!: string | null;
  @DayColumn({ nullable: true }) periodEnd!: string | null;
  /** Who says so, such as "IVW 3/2026" or "Mediadaten 2026". */
  @TextColumn({ length: 300 }) source!: string;
  /** Where to read it; empty: nowhere on the web. */
  @TextColumn({ length: 2000 }) url!: string;
  /** The day on which the source was looked at. */
  @DayColumn() asOf!: string;
  /** The first day of publication that the figure is used for. */
  @DayColumn() validFrom!: string;
  @TextColumn({ length: 500 }) note!: string;
  @CodeColumn() origin!: 'catalogue' | 'user' | 'import';
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_audience_figure_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  /** Withdrawn figures stay in the history and are used for nothing. */
  @InstantColumn({ nullable: true }) withdrawnAt!: Date | null;
  @TextColumn({ length: 300 }) withdrawnReason!: string;
}
