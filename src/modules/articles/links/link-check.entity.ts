import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, IntColumn, TextColumn } from '../../../database/columns.js';
import { Mention } from '../../mentions/mention.entity.js';

/** When to look at the address of a mention again. What was found stands with the mention (`linkState`, `linkCheckedAt`, `linkDeadSince`). */
@Entity('link_check')
@Index('ix_link_check_next', ['nextAt'])
@Index('ix_link_check_missing', ['missingSince'])
export class LinkCheck {
  @ForeignKey(() => Mention, { name: 'fk_link_check_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  /** Host of the address: a round asks each only a few times. */
  @TextColumn({ length: 253 }) host!: string;
  /** The next look; while somebody looks, the end of the lease. */
  @InstantColumn() nextAt!: Date;
  /** First of the latest looks in a row that found the piece missing. */
  @InstantColumn({ nullable: true }) missingSince!: Date | null;
  /** HTTP status of the last answer; null when there was none. */
  @IntColumn({ nullable: true }) status!: number | null;
}
