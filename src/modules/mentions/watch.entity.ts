import { Entity, ForeignKey, Index } from 'typeorm';
import {
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { WatchNames } from './watch-names.js';

/** A saved query; an item that satisfies it becomes a mention. */
@Entity('watch')
@Index('ix_watch_campaign', ['campaignId'])
export class Watch {
  @IdKey() id!: string;
  @TextColumn({ length: 120 }) name!: string;
  /** Mentions found by this watch are assigned to this campaign. */
  @ForeignKey(() => Campaign, { name: 'fk_watch_campaign', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  campaignId!: string | null;
  @FlagColumn() active!: boolean;
  /** The query in force; every wording is kept in `watch_revision`. */
  @TextColumn() query!: string;
  /** What the query calls by name, as it was when the revision began: later changes come with a revision of their own. */
  @JsonColumn({ nullable: true }) names!: WatchNames | null;
  /** Number of the revision in force, from 1. */
  @IntColumn() revision!: number;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
}
