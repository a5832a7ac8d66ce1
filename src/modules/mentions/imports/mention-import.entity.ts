import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import type { DateOrder, ImportMapping } from './import-targets.js';

/**
 * mapping: a person says what the columns are. checking: each row is tried. checked: a person looks at what would come of it. running: rows become mentions. done. cancelling,
 * undoing: its mentions are being removed; then cancelled, failed (`reason`) or undone.
 */
export const importStates = [
  'mapping',
  'checking',
  'checked',
  'running',
  'done',
  'cancelling',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** States in which Echolot works and people wait. */
export const workingStates = ['checking', 'running', 'cancelling', 'undoing'] as const;
export type WorkingState = (typeof workingStates)[number];

/** Why an import came to nothing. rows: a row is wrong although none was when it was checked. */
export type ImportFailure = 'fileGone' | 'rows' | 'unreadable' | 'internal';

/** How the file is to be read; found out when it arrived, and a person may change it. */
export interface ImportReading {
  sheet: string | null;
  sheets: string[];
  /** Line of the header. */
  headerLine: number;
  /** Encoding and delimiter of a CSV file, for people to see. */
  encoding: string | null;
  delimiter: string | null;
}

/** What a person chose. */
export interface ImportOptions {
  dateOrder: DateOrder | null;
  /** Review of the new mentions: counted at once, or waiting in the inbox. */
  review: 'relevant' | 'new';
  /** Take the good rows although others are wrong. */
  partial: boolean;
  /** Undo also what people have changed since. */
  undoChanged: boolean;
}

/** A list of old coverage that somebody brought, from the upload to the day it is forgotten. Its mentions hold its id. */
@Entity('mention_import')
@Index('ix_mention_import_state', ['state'])
@Index('ix_mention_import_created', ['createdAt'])
@Index('ix_mention_import_header', ['headerKey'])
export class MentionImport {
  @IdKey() id!: string;
  /** null: the command line, or somebody who is gone. */
  @ForeignKey(() => User, { name: 'fk_mention_import_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  /** As the person called it; only ever shown. */
  @TextColumn({ length: 200 }) fileName!: string;
  @CodeColumn() format!: 'csv' | 'xlsx';
  @IntColumn() bytes!: number;
  @JsonColumn() reading!: ImportReading;
  /** The same for files with the same header: what was said of its columns once is offered again. */
  @TextColumn({ length: 64 }) headerKey!: string;
  @JsonColumn() headers!: string[];
  /** The first rows, cut short; empty once the import is forgotten. */
  @JsonColumn() samples!: string[][];
  @JsonColumn() mapping!: ImportMapping;
  @JsonColumn() options!: ImportOptions;
  @CodeColumn() state!: ImportState;
  @CodeColumn({ nullable: true }) reason!: ImportFailure | null;
  /** Of a file that could not be read to its end: what is wrong, and where. */
  @JsonColumn({ nullable: true }) detail!: Record<string, string | number> | null;
  /** Rows beneath the header; null while nobody counted them. */
  @IntColumn({ nullable: true }) total!: number | null;
  /** Rows that the step under way, or the last one, has behind it. */
  @IntColumn() done!: number;
  /** Rows that are, or would be, new mentions, that we know already, and that are wrong. The three make `done`. */
  @IntColumn() accepted!: number;
  @IntColumn() duplicates!: number;
  @IntColumn() rejected!: number;
  /** Mentions that an undo removed, and that it left because people had changed them. */
  @IntColumn() removed!: number;
  @IntColumn() kept!: number;
  @InstantColumn() createdAt!: Date;
  /** When its state last changed. */
  @InstantColumn() changedAt!: Date;
  /** Who works on it, until when; both null while nobody does. */
  @RefColumn({ nullable: true }) worker!: string | null;
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
  /** Times in a row that work on it broke off. */
  @IntColumn() failures!: number;
  /** When the uploaded file was deleted. */
  @InstantColumn({ nullable: true }) fileGoneAt!: Date | null;
}
