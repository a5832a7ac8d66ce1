import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../../database/columns.js';

/** check: yes, no, or not said. */
export const fieldKinds = ['text', 'number', 'list', 'check'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One choice of a list. Values refer to its id, so a new name changes none of them. */
export interface FieldOption {
  id: string;
  name: string;
  /** No longer offered; mentions that hold it keep it. */
  archived: boolean;
}

/** Something the organisation wants to note down about its mentions. */
@Entity('data_field')
@Index('uq_data_field_name', ['nameKey'], { unique: true })
export class DataField {
  @IdKey() id!: string;
  @TextColumn({ length: 80 }) name!: string;
  /** The name folded (`field-name.ts`): no two fields differ by case or umlaut alone. */
  @TextColumn({ length: 300 }) nameKey!: string;
  @CodeColumn() kind!: FieldKind;
  /** In the order in which they are offered; empty for other kinds. */
  @JsonColumn() options!: FieldOption[];
  /** Place in forms and files; smaller comes first. */
  @IntColumn() position!: number;
  @TextColumn({ length: 300 }) help!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @IntColumn() version!: number;
}
