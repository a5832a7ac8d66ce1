import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IntColumn, TextColumn, columnTypes } from '../../../database/columns.js';
import type { ImportTarget } from './import-targets.js';
import { MentionImport } from './mention-import.entity.js';
import type { RowProblemReason } from './read-row.js';

/** address: of a mention we have. piece: a mention of the same outlet, day and headline. file: the same twice in the file. */
export const duplicateReasons = ['sameAddress', 'samePiece', 'sameInFile'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** Why a row of an import is not taken over. */
@Entity('mention_import_problem')
@Index('ix_mention_import_problem_kind', ['importId', 'kind', 'seq'])
export class ImportProblem {
  @ForeignKey(() => MentionImport, { name: 'fk_mention_import_problem_import', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  importId!: string;
  /** In the order of the file. */
  @PrimaryColumn({ ...columnTypes.int })
  seq!: number;
  @CodeColumn() kind!: 'error' | 'duplicate';
  @CodeColumn() reason!: RowProblemReason | DuplicateReason;
  @IntColumn() line!: number;
  @CodeColumn({ nullable: true }) target!: ImportTarget | null;
  /** Number of the cell from 0; null when it is the row as a whole. */
  @IntColumn({ nullable: true }) column!: number | null;
  /** Beginning of what stands there; of a duplicate its headline. */
  @TextColumn({ length: 200 }) value!: string;
  /** Of a duplicate: the mention, or the line in the same file. */
  @TextColumn({ length: 36, nullable: true }) other!: string | null;
}
