import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { StoredFile } from '../../media/file.entity.js';

/** Who gives money: a ministry, the EU, a foundation. */
@Entity('funder')
@Index('ix_funder_name', ['name'])
export class Funder {
  @IdKey() id!: string;
  @TextColumn({ length: 200 }) name!: string;
  /** Names that texts may use as well, such as BMFTR. */
  @TextColumn({ length: 60 }) shortName!: string;
  @TextColumn() note!: string;
  @ForeignKey(() => StoredFile, { name: 'fk_funder_logo', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  logoFileId!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
