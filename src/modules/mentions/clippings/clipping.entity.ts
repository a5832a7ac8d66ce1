import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Mention } from '../mention.entity.js';
import type { Rights, RightsBasis } from './rights-basis.js';

export const clippingKinds = ['scan', 'screenshot', 'pdf', 'audio', 'paper'] as const;
export type ClippingKind = (typeof clippingKinds)[number];

/** A copy of a piece as evidence, or word of where one lies, with the right by which it is kept. */
@Entity('clipping')
@Index('uq_clipping_file', ['fileId'], { unique: true })
@Index('ix_clipping_mention', ['mentionId'])
@Index('ix_clipping_created', ['createdAt'])
@Index('ix_clipping_expires', ['expiresAt'])
export class Clipping implements Rights {
  @IdKey() id!: string;
  @ForeignKey(() => Mention, { name: 'fk_clipping_mention', onDelete: 'CASCADE' })
  @RefColumn()
  mentionId!: string;
  @CodeColumn() kind!: ClippingKind;
  @CodeColumn() rightsBasis!: RightsBasis;
  @TextColumn({ length: 300 }) readers!: string;
  @IntColumn({ nullable: true }) readerCount!: number | null;
  @DayColumn({ nullable: true }) validUntil!: string | null;
  @TextColumn({ length: 1000 }) proof!: string;
  @FlagColumn() forReports!: boolean;
  @FlagColumn() forSharing!: boolean;
  @TextColumn({ length: 500 }) place!: string;
  /** From when the file may no longer be kept (`expiryOf`); null: not limited. */
  @InstantColumn({ nullable: true }) expiresAt!: Date | null;
  /** When the copy was made, as far as somebody said. */
  @DayColumn({ nullable: true }) capturedDay!: string | null;
  /** "14:07" in the reporting time zone. */
  @TextColumn({ nullable: true, length: 5 }) capturedTime!: string | null;
  /** Names its folder (`media/private-files.ts`); null without a file, and when the file is deleted. */
  @RefColumn({ nullable: true }) fileId!: string | null;
  /** What the person called the file, fit to be shown and without extension. */
  @TextColumn({ nullable: true, length: 150 }) fileName!: string | null;
  /** Of the upload, as its content says. Pictures are kept as WebP whatever they came as. */
  @TextColumn({ nullable: true, length: 60 }) mediaType!: string | null;
  /** Size and digest of the upload, which for pictures is not kept. */
  @IntColumn({ nullable: true }) bytes!: number | null;
  @TextColumn({ nullable: true, length: 64 }) sha256!: string | null;
  /** Pixels as seen; null for anything but pictures. */
  @IntColumn({ nullable: true }) width!: number | null;
  @IntColumn({ nullable: true }) height!: number | null;
  /** Since when its file is not in its place although it should be; null while it is. */
  @InstantColumn({ nullable: true }) missingSince!: Date | null;
  @ForeignKey(() => User, { name: 'fk_clipping_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  /** Also when the file was uploaded. */
  @InstantColumn() createdAt!: Date;
  /** Since when the file is out of reach: it expired, or somebody removed the entry. */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
  /** expired: the metadata stay. removed: all goes after a time in which it can be taken back. */
  @CodeColumn({ nullable: true }) deletionReason!: 'expired' | 'removed' | null;
  @IntColumn() version!: number;
}
