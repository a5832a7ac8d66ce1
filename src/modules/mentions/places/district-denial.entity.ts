import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, RefColumn } from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { District } from '../../places/district.entity.js';
import { Mention } from '../mention.entity.js';

/** A person said that a mention does not name a district, whatever the gazetteer finds: it stays away until somebody takes that back. */
@Entity('district_denial')
@Index('ix_district_denial_district', ['districtAgs'])
export class DistrictDenial {
  @ForeignKey(() => Mention, { name: 'fk_district_denial_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => District, { name: 'fk_district_denial_district' })
  @PrimaryColumn({ type: 'varchar', length: '5' })
  districtAgs!: string;
  @ForeignKey(() => User, { name: 'fk_district_denial_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  deniedBy!: string | null;
  @InstantColumn() deniedAt!: Date;
}
