import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { Report } from './report.entity.js';

export const reportFormats = ['pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file of a final report, kept as it was made: a later version of Echolot may set type differently. */
@Entity('report_file')
@Index('uq_report_file', ['reportId', 'format'], { unique: true })
export class ReportFile {
  @IdKey() id!: string;
  @ForeignKey(() => Report, { name: 'fk_report_file_report', onDelete: 'CASCADE' })
  @RefColumn()
  reportId!: string;
  @CodeColumn() format!: ReportFormat;
  /** Below the folder of uploads. */
  @TextColumn({ length: 200 }) path!: string;
  @TextColumn({ length: 64 }) sha256!: string;
  @IntColumn() bytes!: number;
  @InstantColumn() createdAt!: Date;
}
