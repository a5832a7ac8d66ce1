import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../../database/columns.js';

export const listKinds = ['fixed', 'living'] as const;
export type ListKind = (typeof listKinds)[number];

/** What contacts a living list takes in; within a line one has to fit, all lines have to; empty: does not matter. Districts and states are one line. */
export interface ListFilter {
  kinds: string[];
  /** Folded topics. */
  topics: string[];
  districts: string[];
  states: string[];
  scopes: string[];
  mediumTypes: string[];
}

/** Presseverteiler. A fixed list names its members; a living one asks anew each time. */
@Entity('distribution_list')
@Index('uq_distribution_list_name', ['name'], { unique: true })
export class DistributionList {
  @IdKey() id!: string;
  @TextColumn({ length: 160 }) name!: string;
  @CodeColumn() kind!: ListKind;
  /** Of a living list, else null. */
  @JsonColumn({ nullable: true }) filter!: ListFilter | null;
  @TextColumn() note!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @IntColumn() version!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
