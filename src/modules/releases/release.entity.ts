import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { District } from '../places/district.entity.js';

/** On the way to the public; a release in the archive keeps its state. `scheduled`: it goes out at `plannedAt` by itself. */
export const releaseStates = ['draft', 'approved', 'scheduled', 'published'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** What somebody says in a release, and who agreed to these words. */
export interface Quote {
  text: string;
  name: string;
  role: string;
  /** Null: nobody agreed yet. */
  approvedBy: string | null;
  /** Calendar day. */
  approvedDay: string | null;
}

/** Whom the press may ask. */
export interface PressContact {
  name: string;
  phone: string;
  email: string;
}

/** Why a planned publication did not happen. */
export interface HeldBack {
  /** ISO 8601. */
  at: string;
  blockers: { code: string; what?: string }[];
}

/** A press release, from the first draft on. What it says once it is published changes by corrections only (`ReleaseVersion`). */
@Entity('release')
@Index('ix_release_campaign', ['campaignId'])
@Index('ix_release_published', ['publishedAt'])
@Index('ix_release_planned', ['state', 'plannedAt'])
@Index('ix_release_master', ['masterId'])
@Index('uq_release_variant', ['masterId', 'districtAgs'], { unique: true })
export class Release {
  @IdKey() id!: string;
  @ForeignKey(() => Campaign, { name: 'fk_release_campaign', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  campaignId!: string | null;
  @CodeColumn() state!: ReleaseState;
  /** The language of its text, `de` or `en`. */
  @CodeColumn() language!: 'de' | 'en';
  /** Dachzeile. */
  @TextColumn({ length: 200 }) kicker!: string;
  @TextColumn({ length: 300 }) headline!: string;
  @TextColumn({ length: 300 }) subhead!: string;
  /** Vorspann, without markup; empty in releases from before it had a place of its own. */
  @TextColumn() lead!: string;
  /** Markdown, of which `release-markdown.ts` knows a small part. */
  @TextColumn() body!: string;
  @JsonColumn() quotes!: Quote[];
  /** What every release says about the organisation; may be empty. */
  @TextColumn() boilerplate!: string;
  @JsonColumn({ nullable: true }) pressContact!: PressContact | null;
  /** Names of the persons it quotes or gives as contact. */
  @JsonColumn() spokespersons!: string[];
  /** Web addresses it points to. */
  @JsonColumn() links!: string[];
  /** Of the place and date line. */
  @TextColumn({ length: 120 }) place!: string;
  /** Sperrfrist: not to be published before; null: free at once. */
  @InstantColumn({ nullable: true }) embargoUntil!: Date | null;
  /** Why; required with an embargo. */
  @TextColumn({ length: 300 }) embargoReason!: string;
  /** Asks newsrooms for a voucher copy or a link. */
  @FlagColumn() asksForVoucher!: boolean;
  /** When it shall go out by itself; null: by hand. */
  @InstantColumn({ nullable: true }) plannedAt!: Date | null;
  @InstantColumn({ nullable: true }) approvedAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_release_approved_by', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  approvedBy!: string | null;
  /** When it went out; null: not yet. */
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
  /** The day of `publishedAt` in the reporting time zone. */
  @DayColumn({ nullable: true }) day!: string | null;
  /** When what it says was last changed after publication; null: never. */
  @InstantColumn({ nullable: true }) correctedAt!: Date | null;
  /** Set when the planned moment came and something stood in the way; any step on clears it. */
  @JsonColumn({ nullable: true }) heldBack!: HeldBack | null;
  /** For how many days after an outlet was written to a piece counts as answering. */
  @IntColumn() replyDays!: number;
  /** After so many days without a piece somebody asks again; null: `replyDays`. */
  @IntColumn({ nullable: true }) silenceDays!: number | null;
  /** The release whose text this one fits to a district; null: a release of its own. */
  @ForeignKey(() => Release, { name: 'fk_release_master', onDelete: 'CASCADE' })
  @RefColumn({ nullable: true })
  masterId!: string | null;
  /** The district of a variant; null where `masterId` is. */
  @ForeignKey(() => District, { name: 'fk_release_district', onDelete: 'NO ACTION' })
  @TextColumn({ length: 5, nullable: true })
  districtAgs!: string | null;
  /** What a variant puts into the places its master leaves open. */
  @JsonColumn({ nullable: true }) placeFacts!: Record<string, string> | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  /** Counts changes, those of the outlets written to included, so that two people cannot overwrite each other unseen. */
  @IntColumn() version!: number;
  /** Archived releases leave the list and explain no mention. */
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}

/** A release that went out, or some columns of it. */
export type Published<T extends Partial<Release>> = T & {
  [K in Extract<keyof T, 'publishedAt' | 'day'>]: NonNullable<T[K]>;
};
export type PublishedRelease = Published<Release>;

export function isPublished<T extends Partial<Release>>(release: T): release is Published<T> {
  return release.publishedAt !== null && release.day !== null;
}
