import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import type { ReportParameters } from './report-parameters.js';

/** Sichtbarkeitsbericht. A draft is computed whenever it is looked at; finalising freezes what it rests on and says, and nothing changes it again. */
@Entity('report')
@Index('ix_report_series', ['seriesId', 'revision'], { unique: true })
@Index('ix_report_list', ['archivedAt', 'updatedAt'])
export class Report {
  @IdKey() id!: string;
  /** The first report of which this is a later version; its own id for a first one. */
  @RefColumn() seriesId!: string;
  /** 1, 2, … within the series. */
  @IntColumn() revision!: number;
  @TextColumn({ length: 200 }) title!: string;
  @CodeColumn() language!: 'de' | 'en';
  @CodeColumn() audience!: 'funder' | 'public' | 'internal';
  @DayColumn() periodStart!: string;
  @DayColumn() periodEnd!: string;
  @CodeColumn() status!: 'draft' | 'final';
  @JsonColumn() parameters!: ReportParameters;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @ForeignKey(() => User, { name: 'fk_report_created_by', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  @IntColumn() version!: number;
  @InstantColumn({ nullable: true }) finalisedAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_report_finalised_by', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  finalisedBy!: string | null;
  /** The snapshot (`snapshot.ts`) as the very text that `sha256` was taken of; null while it is a draft. */
  @TextColumn({ nullable: true }) snapshot!: string | null;
  @TextColumn({ length: 64, nullable: true }) sha256!: string | null;
  @IntColumn({ nullable: true }) methodVersion!: number | null;
  /** A final report may not be deleted before this day. */
  @DayColumn({ nullable: true }) retainUntil!: string | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  /** A draft that somebody deleted; it can come back until it is swept (`sweep-drafts.ts`). */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
}
