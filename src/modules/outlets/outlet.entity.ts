import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';

export const scopes = ['local', 'regional', 'national', 'trade', 'international'] as const;
export type Scope = (typeof scopes)[number];

export const mediumTypes = [
  'newspaper',
  'broadcaster',
  'magazine',
  'agency',
  'online',
  'trade',
  'blog',
  'municipal_gazette',
] as const;
export type MediumType = (typeof mediumTypes)[number];

export type OutletLevel = 'group' | 'title' | 'edition';

/** A medium that can carry a mention. Scope says how far it reaches, medium type what it is. */
@Entity('outlet')
@Index('uq_outlet_catalogue', ['catalogueId'], { unique: true })
@Index('ix_outlet_name', ['name'])
@Index('ix_outlet_parent', ['parentId'])
export class Outlet {
  @IdKey() id!: string;
  /** Slug in `config/outlets.csv`; null for outlets that people added. */
  @TextColumn({ length: 120, nullable: true }) catalogueId!: string | null;
  @ForeignKey(() => Outlet, { name: 'fk_outlet_parent', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  parentId!: string | null;
  @CodeColumn() level!: OutletLevel;
  @TextColumn({ length: 200 }) name!: string;
  @CodeColumn() mediumType!: MediumType;
  @CodeColumn() scope!: Scope;
  /** ISO 3166 code of the seat. */
  @TextColumn({ length: 2 }) country!: string;
  @JsonColumn() states!: string[];
  @TextColumn({ length: 120 }) seat!: string;
  @TextColumn({ length: 200 }) publisher!: string;
  @TextColumn({ length: 500 }) homepage!: string;
  @JsonColumn() languages!: string[];
  @CodeColumn() origin!: 'catalogue' | 'user';
  @TextColumn() notes!: string;
  /** Columns a person has changed; a catalogue update leaves them alone. */
  @JsonColumn() editedFields!: string[];
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  /** Counts changes, so that two people cannot overwrite each other unseen. */
  @IntColumn() version!: number;
}
