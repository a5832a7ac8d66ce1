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
import { Grant } from '../grant.entity.js';

export const dueDateKinds = ['interim', 'final', 'other'] as const;
export type DueDateKind = (typeof dueDateKinds)[number];

/** When the funder wants something: an interim or final report, or something else. */
@Entity('grant_due_date')
@Index('ix_grant_due_date_grant', ['grantId', 'dueDay'])
@Index('ix_grant_due_date_day', ['doneAt', 'dueDay'])
export class GrantDueDate {
  @IdKey() id!: string;
  @ForeignKey(() => Grant, { name: 'fk_grant_due_date_grant', onDelete: 'CASCADE' })
  @RefColumn()
  grantId!: string;
  @CodeColumn() kind!: DueDateKind;
  @TextColumn({ length: 200 }) title!: string;
  @DayColumn() dueDay!: string;
  /** What the report is about; null: not said. */
  @DayColumn({ nullable: true }) periodStart!: string | null;
  @DayColumn({ nullable: true }) periodEnd!: string | null;
  /** The rule that gave the day (`due-date-rules.ts`); empty: entered by hand. */
  @CodeColumn() rule!: string;
  /** Days before the due day from which on it is reminded of. */
  @IntColumn() reminderDays!: number;
  @TextColumn({ length: 500 }) note!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) doneAt!: Date | null;
  @IntColumn() version!: number;
  /** The row stays, so that a slip can be undone. */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
}
