import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Report } from './report.entity.js';

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];
/** Somebody works on it, or will. */
export const openStates: readonly JobState[] = ['waiting', 'running'];

/** Steps of making a report final, in their order; each is a name in the catalogue. */
export const jobSteps = ['facts', 'document', 'pdf', 'workbook', 'csv'] as const;
export type JobStep = (typeof jobSteps)[number];

/** Long work on a report. The row is the truth: whoever claims it works until the lease ends, and after a crash it is found again. */
@Entity('report_job')
@Index('ix_report_job_report', ['reportId', 'createdAt'])
@Index('ix_report_job_due', ['state', 'leaseUntil'])
export class ReportJob {
  @IdKey() id!: string;
  @ForeignKey(() => Report, { name: 'fk_report_job_report', onDelete: 'CASCADE' })
  @RefColumn()
  reportId!: string;
  /** `finalise`: freezes and makes all files. */
  @CodeColumn() kind!: 'finalise';
  @CodeColumn() state!: JobState;
  /** The step at work, by its name in the catalogue; empty before the first. */
  @CodeColumn() step!: string;
  @IntColumn() stepsDone!: number;
  @IntColumn() stepsAll!: number;
  /** Code and words of what went wrong; empty: nothing did. */
  @TextColumn({ length: 500 }) problem!: string;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_report_job_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  /** Whoever works on it now; another one after a lease that ran out. */
  @RefColumn({ nullable: true }) worker!: string | null;
  /** How often somebody has begun; null: nobody has. */
  @IntColumn({ nullable: true }) attempts!: number | null;
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
}
