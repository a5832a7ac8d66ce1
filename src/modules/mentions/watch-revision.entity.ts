import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import type { WatchNames } from './watch-names.js';
import { Watch } from './watch.entity.js';

/** A wording of a watch's query, with who wrote it and when. */
@Entity('watch_revision')
@Index('uq_watch_revision', ['watchId', 'number'], { unique: true })
export class WatchRevision {
  @IdKey() id!: string;
  @ForeignKey(() => Watch, { name: 'fk_watch_revision_watch', onDelete: 'CASCADE' })
  @RefColumn()
  watchId!: string;
  @IntColumn() number!: number;
  @TextColumn() query!: string;
  /** Alias sets and saved queries that the query called, as they were then; null when it called none. */
  @JsonColumn({ nullable: true }) names!: WatchNames | null;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_watch_revision_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
}
