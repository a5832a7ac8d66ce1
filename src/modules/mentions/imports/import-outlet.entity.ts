import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CodeColumn, IntColumn, RefColumn, TextColumn, columnTypes } from '../../../database/columns.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import type { MediumType, Scope } from '../../outlets/outlet.entity.js';
import { MentionImport } from './mention-import.entity.js';

/** unknown: stays without outlet. address: whatever outlet the address of a row belongs to. outlet: the one that is named. create: a new one. */
export const outletChoices = ['unknown', 'address', 'outlet', 'create'] as const;
export type OutletChoice = (typeof outletChoices)[number];

/** A name in a list for which we know no outlet, or several, and what a person wants done with it. */
@Entity('mention_import_outlet')
export class ImportOutlet {
  @ForeignKey(() => MentionImport, { name: 'fk_mention_import_outlet_import', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  importId!: string;
  /** SHA-256 of the name as it is compared. */
  @PrimaryColumn({ type: 'varchar', length: '64' })
  nameKey!: string;
  @TextColumn({ length: 200 }) name!: string;
  /** Rows that name it. */
  @IntColumn() rows!: number;
  /** Several outlets have this name. */
  @CodeColumn() found!: 'none' | 'several';
  @CodeColumn() choice!: OutletChoice;
  /** The outlet that was chosen; of a new one once it is there. */
  @ForeignKey(() => Outlet, { name: 'fk_mention_import_outlet_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  /** Of a new outlet. */
  @CodeColumn({ nullable: true }) scope!: Scope | null;
  @CodeColumn({ nullable: true }) mediumType!: MediumType | null;
}
