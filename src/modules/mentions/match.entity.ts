import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, IntColumn, JsonColumn, RefColumn } from '../../database/columns.js';
import { Item } from '../feeds/item.entity.js';
import { Watch } from './watch.entity.js';

/** Where in an item the query was satisfied. */
export interface MatchEvidence {
  field: 'title' | 'summary' | 'content' | 'url';
  /** Offsets into the field, UTF-16 units. */
  start: number;
  end: number;
  /** At most 200 characters around the hit, and the hit's place in it. */
  snippet: string;
  snippetStart: number;
  snippetEnd: number;
  /** The parts of the query that the hit satisfied, as written in it; absent on matches from before they were kept. */
  parts?: string[];
}

/** One item satisfied one watch: the proof behind a mention. */
@Entity('match')
@Index('uq_match_item_watch', ['itemId', 'watchId'], { unique: true })
@Index('ix_match_watch', ['watchId', 'itemId'])
export class Match {
  @IdKey() id!: string;
  @ForeignKey(() => Item, { name: 'fk_match_item', onDelete: 'CASCADE' })
  @RefColumn()
  itemId!: string;
  @ForeignKey(() => Watch, { name: 'fk_match_watch', onDelete: 'CASCADE' })
  @RefColumn()
  watchId!: string;
  /** Number of the watch revision that matched. */
  @IntColumn() revision!: number;
  @JsonColumn() evidence!: MatchEvidence[];
  @InstantColumn() createdAt!: Date;
  /** When a newer wording or an edited text ceased to match; null while it holds. The proof stays. */
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
}
