import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Report } from '../visibility/report.entity.js';

/** Freigabelink: lets somebody without an account read one final report. Sharing is publishing, so it shows less than the report holds. */
@Entity('share_link')
@Index('uq_share_link_token', ['tokenHash'], { unique: true })
@Index('ix_share_link_report', ['reportId'])
export class ShareLink {
  @IdKey() id!: string;
  @ForeignKey(() => Report, { name: 'fk_share_link_report', onDelete: 'CASCADE' })
  @RefColumn()
  reportId!: string;
  /** SHA-256 of the token, which is shown once. */
  @TextColumn({ length: 64 }) tokenHash!: string;
  /** For whom: "Referat 12". */
  @TextColumn({ length: 200 }) label!: string;
  /** Argon2id; null: no password. */
  @TextColumn({ length: 200, nullable: true }) passwordHash!: string | null;
  /** Headlines of others are shown; else outlet, day and link alone. */
  @FlagColumn() headlines!: boolean;
  /** The last day on which it opens; null: until it is revoked. */
  @DayColumn({ nullable: true }) lastDay!: string | null;
  @InstantColumn() createdAt!: Date;
  @ForeignKey(() => User, { name: 'fk_share_link_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}

/** How often a link was opened on a day, and nothing of whom. */
@Entity('share_view')
@Index('uq_share_view', ['shareLinkId', 'day'], { unique: true })
export class ShareView {
  @IdKey() id!: string;
  @ForeignKey(() => ShareLink, { name: 'fk_share_view_link', onDelete: 'CASCADE' })
  @RefColumn()
  shareLinkId!: string;
  @DayColumn() day!: string;
  @IntColumn() views!: number;
}
