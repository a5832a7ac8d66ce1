import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
} from '../../../database/columns.js';

/**
 * What a hand-logged mention was before somebody changed or removed it, kept for a month so that the step can be undone. Apart from the audit log, which holds
 * nobody's words and stays for good.
 */
@Entity('logged_change')
@Index('ix_logged_change_at', ['at'])
export class LoggedChange {
  @IdKey() id!: string;
  @RefColumn() mentionId!: string;
  @CodeColumn() kind!: 'edit' | 'removal';
  @JsonColumn() before!: Record<string, unknown>;
  /** Version of the mention after the change; an edit is undone only while it still stands. */
  @IntColumn() version!: number;
  @InstantColumn() at!: Date;
}
