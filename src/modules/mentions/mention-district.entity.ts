import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { District } from '../places/district.entity.js';
import { Mention } from './mention.entity.js';

/** A district a mention counts for. area: the outlet spreads there (as it was on the day of recording). */
@Entity('mention_district')
@Index('ix_mention_district_district', ['districtAgs', 'mentionId'])
export class MentionDistrict {
  @ForeignKey(() => Mention, { name: 'fk_mention_district_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => District, { name: 'fk_mention_district_district' })
  @PrimaryColumn({ type: 'varchar', length: '5' })
  districtAgs!: string;
  @PrimaryColumn({ ...columnTypes.code }) basis!: 'area' | 'named' | 'hand';
}
