import { Entity, Index } from 'typeorm';
import { IdKey, InstantColumn, JsonColumn } from '../../../database/columns.js';
import type { FieldContent } from './field-content.js';

/** What one change of values put aside, so that it can be undone. Kept for a day: values may hold anything, so they do not go into the log. */
@Entity('field_change')
@Index('ix_field_change_at', ['at'])
export class FieldChange {
  @IdKey() id!: string;
  @InstantColumn() at!: Date;
  /** `version` is the mention's after the change; `values` what it held before, null for nothing. */
  @JsonColumn() mentions!: { id: string; version: number; values: Record<string, FieldContent | null> }[];
}
