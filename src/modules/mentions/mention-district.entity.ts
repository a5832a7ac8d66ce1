import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { dialect } from '../../config/dialect.js';
import { columnTypes, JsonColumn } from '../../database/columns.js';
import { District } from '../places/district.entity.js';
import { Mention } from './mention.entity.js';

/** Where a text names a district. */
export interface NamingEvidence {
  field: 'title' | 'summary' | 'content';
  /** At most 200 characters around the name, and its place in them, UTF-16 units. */
  snippet: string;
  start: number;
  end: number;
  /** The municipality that is named; null where the district itself is. */
  municipalityAgs: string | null;
}

/**
 * A district a mention counts for. area: the outlet spreads there (as it was on the day of recording); named: the gazetteer found it in the text; hand: a person says that the piece is
 * about it.
 */
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
  /** Of basis `named`. */
  @JsonColumn({ nullable: true }) evidence!: NamingEvidence | null;
}

/** SQL: the municipality that an evidence names; null where it names the district itself. */
export function namedMunicipality(evidence: string): string {
  return dialect === 'postgres'
    ? `${evidence} ->> 'municipalityAgs'`
    : `json_extract(${evidence}, '$.municipalityAgs')`;
}
