import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  FloatColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Outlet } from '../outlets/outlet.entity.js';

export type FeedKind = 'outlet' | 'search' | 'sitemap';
/**
 * active: polled when due; paused: by a person; gone: the server said 410; removed: a person took it off the list. Removed feeds are
 * shown nowhere and never polled, but their record of observed days stays, and taking them back is one step.
 */
export type FeedState = 'active' | 'paused' | 'gone' | 'removed';

export type FeedVolume = 'low' | 'high';

@Entity('feed')
@Index('uq_feed_url', ['url'], { unique: true })
@Index('ix_feed_due', ['state', 'nextPollAt'])
@Index('ix_feed_outlet', ['outletId'])
export class Feed {
  @IdKey() id!: string;
  /** null for search feeds: their items are attributed by the article's domain. */
  @ForeignKey(() => Outlet, { name: 'fk_feed_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  @TextColumn({ length: 1000 }) url!: string;
  @TextColumn({ length: 300 }) title!: string;
  @CodeColumn() kind!: FeedKind;
  @CodeColumn() state!: FeedState;
  /** Districts a section feed covers; empty for the outlet's whole area. */
  @JsonColumn() districtAgs!: string[];
  @TextColumn({ length: 500, nullable: true }) etag!: string | null;
  @TextColumn({ length: 100, nullable: true }) lastModified!: string | null;
  /** SHA-256 of the last body: catches feeds that change validators but not content. */
  @TextColumn({ length: 64, nullable: true }) bodyHash!: string | null;
  /** When a whole document was last read; a server that only says 304 since is put to the proof once a day. */
  @InstantColumn({ nullable: true }) fullAt!: Date | null;
  /** Since when the server is known to say 304 although the feed has news: validators are no longer sent. */
  @InstantColumn({ nullable: true }) lyingSince!: Date | null;
  /** Where the last look was led for good (301, 308); a second look in a row that ends there moves the feed. */
  @TextColumn({ length: 1000, nullable: true }) movedTo!: string | null;
  /** Its address before the last move. */
  @TextColumn({ length: 1000, nullable: true }) movedFrom!: string | null;
  @InstantColumn({ nullable: true }) movedAt!: Date | null;
  @InstantColumn() nextPollAt!: Date;
  @IntColumn() intervalMinutes!: number;
  /** A poller holds the feed until then; after a crash the lease runs out and the feed is due again. */
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
  /** Weighted failures in a row, 0 after a success. */
  @FloatColumn() failureWeight!: number;
  @InstantColumn({ nullable: true }) lastPolledAt!: Date | null;
  @InstantColumn({ nullable: true }) lastSucceededAt!: Date | null;
  @InstantColumn({ nullable: true }) lastNewItemAt!: Date | null;
  /** Code of the last failure, null after a success; texts are in the catalogue. */
  @TextColumn({ length: 60, nullable: true }) lastErrorCode!: string | null;
  /** Looks so far: the last 50 stand in the slots of `feed_poll`. */
  @IntColumn({ default: 0 }) pollCount!: number;
  /** Far fewer or far more new items than usual (`feed-volume.ts`); null when as usual or not to be said. */
  @CodeColumn({ nullable: true }) volume!: FeedVolume | null;
  /** Day on which `volume` was last worked out. */
  @DayColumn({ nullable: true }) volumeDay!: string | null;
  @InstantColumn() createdAt!: Date;
}
