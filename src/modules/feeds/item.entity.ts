import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { Outlet } from '../outlets/outlet.entity.js';

/** published: from the feed; seen: the feed gave none; implausible: before 1990 or over two days ahead, so first seen counts. */
export type DateQuality = 'published' | 'seen' | 'implausible';

/** What a feed showed, untouched. Found again in other feeds and later polls by its identity. */
@Entity('item')
@Index('uq_item_identity', ['identity'], { unique: true })
@Index('ix_item_first_seen', ['firstSeenAt'])
@Index('ix_item_outlet', ['outletId'])
export class Item {
  @IdKey() id!: string;
  /** SHA-256 of the canonical URL, or of feed and guid where an item has no address. */
  @TextColumn({ length: 64 }) identity!: string;
  @TextColumn({ nullable: true }) canonicalUrl!: string | null;
  /** Address of the article as published, a search redirect unwrapped. */
  @TextColumn({ nullable: true }) url!: string | null;
  /** Resolved by the article's domain, else the feed's outlet. */
  @ForeignKey(() => Outlet, { name: 'fk_item_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  @TextColumn() title!: string;
  @TextColumn() summary!: string;
  /** Full text where the feed carries it: for matching, never shown. */
  @TextColumn({ nullable: true }) content!: string | null;
  @TextColumn({ length: 300, nullable: true }) author!: string | null;
  /** The day that counts: published, or first seen (see `dateQuality`). */
  @InstantColumn() publishedAt!: Date;
  @InstantColumn() firstSeenAt!: Date;
  @CodeColumn() dateQuality!: DateQuality;
  @TextColumn({ length: 20, nullable: true }) language!: string | null;
}
