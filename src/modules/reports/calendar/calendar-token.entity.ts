import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, RefColumn, TextColumn } from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';

/** Opens the calendar feed of one person and nothing else. Each has at most one; a new one ends the old. */
@Entity('calendar_token')
@Index('uq_calendar_token_hash', ['tokenHash'], { unique: true })
@Index('uq_calendar_token_user', ['userId'], { unique: true })
export class CalendarToken {
  @IdKey() id!: string;
  @ForeignKey(() => User, { name: 'fk_calendar_token_user', onDelete: 'CASCADE' })
  @RefColumn()
  userId!: string;
  @TextColumn({ length: 64 }) tokenHash!: string;
  /** The language of the feed: that of the page it was made on, since calendar programs ask without a person. */
  @CodeColumn() locale!: 'de' | 'en';
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) lastUsedAt!: Date | null;
}
