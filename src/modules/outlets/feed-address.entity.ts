import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdKey, JsonColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { Outlet } from './outlet.entity.js';

export type FeedAddressKind = 'main' | 'section' | 'sitemap' | 'candidate';
/** A: checked live in 2026; B: one kept list; C: one older list; M: unconfirmed candidate (see docs/catalogue.md). */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'M';

/** An address under which the catalogue expects a feed of the outlet. Nothing is polled before somebody adds it. */
@Entity('feed_address')
@Index('uq_feed_address_url', ['url'], { unique: true })
@Index('ix_feed_address_outlet', ['outletId'])
export class FeedAddress {
  @IdKey() id!: string;
  @ForeignKey(() => Outlet, { name: 'fk_feed_address_outlet', onDelete: 'CASCADE' })
  @RefColumn()
  outletId!: string;
  @TextColumn({ length: 1000 }) url!: string;
  @CodeColumn() kind!: FeedAddressKind;
  /** Districts the section covers; empty for the outlet's whole area. */
  @JsonColumn() districtAgs!: string[];
  @CodeColumn() grade!: EvidenceGrade;
}
