import { Entity, Index } from 'typeorm';
import { IdKey, InstantColumn, JsonColumn, TextColumn } from '../../database/columns.js';

/** Spellings of one name, called `@name` in queries. */
@Entity('alias_set')
@Index('uq_alias_set_name', ['nameKey'], { unique: true })
export class AliasSet {
  @IdKey() id!: string;
  @TextColumn({ length: 60 }) name!: string;
  /** The name as queries compare it: case, umlaut spelling and hyphens do not matter. */
  @TextColumn({ length: 120 }) nameKey!: string;
  @JsonColumn() spellings!: string[];
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
}
