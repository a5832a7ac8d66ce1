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
import type { LegalBasis } from '../contact.entity.js';
import type { ContactMapping } from './contact-targets.js';

/** mapping: a person says what the columns are and where the data come from. checked: a person looks at what would come of it. */
export const contactImportStates = ['mapping', 'checked', 'done', 'undone', 'discarded'] as const;
export type ContactImportState = (typeof contactImportStates)[number];

export const contactFileFormats = ['csv', 'xlsx', 'vcf'] as const;
export type ContactFileFormat = (typeof contactFileFormats)[number];

/** What happens to a contact that we have: fill in what is empty, or take what the file says. */
export const onKnownChoices = ['fill', 'overwrite'] as const;
export type OnKnown = (typeof onKnownChoices)[number];

/** What happens to a row whose outlet we do not have: taken over with the name in its note, or a problem of the row. */
export const onUnknownOutletChoices = ['keep', 'refuse'] as const;
export type OnUnknownOutlet = (typeof onUnknownOutletChoices)[number];

/** An address list that somebody brought. The file itself lies apart (`contact-import-files.ts`) and goes soon; nothing of its rows is here. */
@Entity('contact_import')
@Index('ix_contact_import_created', ['createdAt'])
@Index('ix_contact_import_state', ['state', 'changedAt'])
export class ContactImport {
  @IdKey() id!: string;
  /** null: the command line, or somebody who is gone. */
  @ForeignKey(() => User, { name: 'fk_contact_import_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  /** As the person called it; only ever shown. */
  @TextColumn({ length: 200 }) fileName!: string;
  @CodeColumn() format!: ContactFileFormat;
  @IntColumn() bytes!: number;
  /** Line of the header; 0 for cards. */
  @IntColumn() headerLine!: number;
  @JsonColumn() headers!: string[];
  @JsonColumn() mapping!: ContactMapping;
  /** Of all new contacts of the file. */
  @TextColumn({ length: 300 }) source!: string;
  @CodeColumn() legalBasis!: LegalBasis;
  @DayColumn({ nullable: true }) obtainedDay!: string | null;
  @CodeColumn() onKnown!: OnKnown;
  @CodeColumn() onUnknownOutlet!: OnUnknownOutlet;
  @CodeColumn() state!: ContactImportState;
  /** What came of its rows; all 0 before. */
  @IntColumn() created!: number;
  @IntColumn() changed!: number;
  /** We had them, or they stood in the file twice. */
  @IntColumn() known!: number;
  /** Somebody does not want to be written to. */
  @IntColumn() suppressed!: number;
  @IntColumn() rejected!: number;
  @InstantColumn() createdAt!: Date;
  /** When its state last changed. */
  @InstantColumn() changedAt!: Date;
  /** When the uploaded file was deleted. */
  @InstantColumn({ nullable: true }) fileGoneAt!: Date | null;
}
