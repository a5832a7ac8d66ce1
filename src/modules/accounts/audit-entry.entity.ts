import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, JsonColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { User } from './user.entity.js';

/** Who changed what, and when. Holds ids and plain facts, never secrets. */
@Entity('audit_entry')
@Index('ix_audit_entry_at', ['at'])
@Index('ix_audit_entry_subject', ['subjectId'])
export class AuditEntry {
  @IdKey() id!: string;
  @InstantColumn() at!: Date;
  /** null: the command line or Echolot itself. */
  @ForeignKey(() => User, { name: 'fk_audit_entry_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  /** What happened, as `subject.verb`, such as `mention.review`. */
  @TextColumn({ length: 60 }) action!: string;
  @TextColumn({ length: 80 }) subjectId!: string;
  @JsonColumn() details!: Record<string, unknown>;
}
