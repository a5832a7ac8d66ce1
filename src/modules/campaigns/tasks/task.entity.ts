import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { Campaign } from '../campaign.entity.js';

/** `follow-up`: ask an outlet or district again that was silent after a release. `todo`: anything else. */
export const taskKinds = ['follow-up', 'todo'] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskResults = ['printed', 'interested', 'declined', 'no-answer'] as const;
export type TaskResult = (typeof taskResults)[number];

/** Something somebody has to do. */
@Entity('task')
@Index('uq_task_key', ['uniqueKey'], { unique: true })
@Index('ix_task_due', ['doneAt', 'dueDay'])
@Index('ix_task_campaign', ['campaignId', 'doneAt'])
@Index('ix_task_release', ['releaseId'])
export class Task {
  @IdKey() id!: string;
  @CodeColumn() kind!: TaskKind;
  @TextColumn({ length: 300 }) title!: string;
  @TextColumn() note!: string;
  @DayColumn({ nullable: true }) dueDay!: string | null;
  @ForeignKey(() => Campaign, { name: 'fk_task_campaign', onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  campaignId!: string | null;
  /** Releases stand in a later room, so this is known by name only. */
  @ForeignKey('Release', { name: 'fk_task_release', onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  releaseId!: string | null;
  @ForeignKey(() => Outlet, { name: 'fk_task_outlet', onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  @ForeignKey(() => District, { name: 'fk_task_district', onDelete: 'CASCADE' })
  @TextColumn({ length: 5, nullable: true })
  districtAgs!: string | null;
  @ForeignKey(() => Contact, { name: 'fk_task_contact', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  contactId!: string | null;
  /** Tasks that the machine makes carry what they are about, so that none is made twice; null: made by a person. */
  @TextColumn({ length: 200, nullable: true }) uniqueKey!: string | null;
  @InstantColumn({ nullable: true }) doneAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_task_done_by', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  doneBy!: string | null;
  /** What came of a follow-up. */
  @CodeColumn({ nullable: true }) result!: TaskResult | null;
  @InstantColumn() createdAt!: Date;
  /** The row stays: what the machine made would otherwise be made again. */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
}
