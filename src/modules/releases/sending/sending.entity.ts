import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Release } from '../release.entity.js';

/** `smtp`: Echolot sends mails. The others are logged by hand. */
export const sendingWays = ['smtp', 'mail', 'phone', 'post', 'personal'] as const;
export type SendingWay = (typeof sendingWays)[number];
export const handWays = ['mail', 'phone', 'post', 'personal'] as const;
export type HandWay = (typeof handWays)[number];

export const sendingStates = ['draft', 'waiting', 'running', 'paused', 'cancelled', 'done'] as const;
export type SendingState = (typeof sendingStates)[number];

/** `now`: as soon as the release is published and no embargo holds it back. */
export const sendingTimings = ['now', 'at', 'publication'] as const;
export type SendingTiming = (typeof sendingTimings)[number];

/** `server`: the mail server refuses everything or cannot be reached. `release`: the release became a draft again. */
export const pauseReasons = ['by-hand', 'server', 'release'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** A release goes to contacts, in one way. */
@Entity('sending')
@Index('ix_sending_release', ['releaseId'])
@Index('ix_sending_state', ['state'])
export class Sending {
  @IdKey() id!: string;
  @ForeignKey(() => Release, { name: 'fk_sending_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  @CodeColumn() way!: SendingWay;
  @CodeColumn() state!: SendingState;
  /** Empty: the headline. */
  @TextColumn({ length: 300 }) subject!: string;
  /** A few words before the release; may be empty. */
  @TextColumn() intro!: string;
  /** By hand: what there is to say about it. */
  @TextColumn() note!: string;
  /** The person of the team who gets the answers. */
  @TextColumn({ length: 120 }) replyToName!: string;
  @TextColumn({ length: 254 }) replyToEmail!: string;
  @JsonColumn() listIds!: string[];
  @JsonColumn() contactIds!: string[];
  /** Written to by hand without a contact of ours. */
  @JsonColumn() outletIds!: string[];
  /** Contacts that a person took out of this sending. */
  @JsonColumn() takenOutIds!: string[];
  @CodeColumn() timing!: SendingTiming;
  @InstantColumn({ nullable: true }) startAt!: Date | null;
  /** Before publication, with the embargo on top of the mail. */
  @FlagColumn() underEmbargo!: boolean;
  @FlagColumn() withPdf!: boolean;
  @FlagColumn() withNewsroomLink!: boolean;
  /** Version of the release that went out; null: has not begun. */
  @IntColumn({ nullable: true }) releaseVersion!: number | null;
  @CodeColumn({ nullable: true }) pauseReason!: PauseReason | null;
  /** What the server said; without addresses. */
  @TextColumn({ length: 300 }) pauseDetail!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @InstantColumn({ nullable: true }) startedAt!: Date | null;
  @InstantColumn({ nullable: true }) finishedAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_sending_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @IntColumn() version!: number;
}
