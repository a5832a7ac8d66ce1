import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';

export const contactExportFormats = ['csv', 'xlsx', 'vcf'] as const;
export type ContactExportFormat = (typeof contactExportFormats)[number];

/** What was taken out: what a filter shows, one contact, or a distribution list. */
export type ContactExportScope = 'filter' | 'contact' | 'list';
/** Where from: a page, the API, the command line. */
export type ExportWay = 'page' | 'api' | 'cli';

/** Contacts have left the house as a file. Who they were is not written down. */
@Entity('contact_export')
@Index('ix_contact_export_at', ['at'])
export class ContactExport {
  @IdKey() id!: string;
  /** null: the command line, or somebody who is gone. */
  @ForeignKey(() => User, { name: 'fk_contact_export_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @InstantColumn() at!: Date;
  @CodeColumn() way!: ExportWay;
  @CodeColumn() format!: ContactExportFormat;
  @CodeColumn() scope!: ContactExportScope;
  /** The contact or list; stays when that is gone. */
  @RefColumn({ nullable: true }) subjectId!: string | null;
  /** Codes of the filter. Words that somebody searched for may be a name: of them it says only that there were some. */
  @JsonColumn() filter!: Record<string, string>;
  @IntColumn() contacts!: number;
}
