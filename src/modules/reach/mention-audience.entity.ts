import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Mention } from '../mentions/mention.entity.js';
import type { Metric } from '../outlets/figures/metrics.js';

/** The audience of one piece, where it differs from that of its outlet: a special edition, a single programme. */
@Entity('mention_audience')
@Index('uq_mention_audience', ['mentionId', 'metric'], { unique: true })
export class MentionAudience {
  @IdKey() id!: string;
  @ForeignKey(() => Mention, { name: 'fk_mention_audience_mention', onDelete: 'CASCADE' })
  @RefColumn()
  mentionId!: string;
  @CodeColumn() metric!: Metric;
  @IntColumn() low!: number;
  @IntColumn() high!: number;
  @TextColumn({ length: 300 }) source!: string;
  @TextColumn({ length: 2000 }) url!: string;
  @DayColumn() asOf!: string;
  @TextColumn({ length: 500 }) note!: string;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_mention_audience_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
}
