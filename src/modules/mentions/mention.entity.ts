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
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Item } from '../feeds/item.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import type { MediumType, Scope } from '../outlets/outlet.entity.js';
import type { MentionOrigin } from './attribution/mention-origin.js';
import type { MentionDepth, MentionTone } from './coding/coding.js';
import type { Channel } from './hand/channel.js';
import type { MentionLabel } from './label-groups.js';
import type { LinkState } from './link-state.js';

/** What a person may decide. */
export const decisions = ['new', 'relevant', 'irrelevant', 'duplicate'] as const;
export type Decision = (typeof decisions)[number];

/** unmatched: set aside undecided, because no watch matches it any more; it comes back when one does. */
export const reviews = [...decisions, 'unmatched'] as const;
export type Review = (typeof reviews)[number];

/** unknown: no outlet of ours owns the article's domain. Never counted as local or national. */
export type MentionScope = Scope | 'unknown';

/** A published piece that names us. Scope and medium are those of the outlet when the piece was recorded. */
@Entity('mention')
@Index('uq_mention_item', ['itemId'], { unique: true })
@Index('ix_mention_review', ['review', 'publishedAt'])
@Index('ix_mention_published', ['publishedAt'])
@Index('ix_mention_day', ['day', 'scope', 'review', 'label', 'repeatOf', 'storyId', 'origin'])
@Index('ix_mention_outlet', ['outletId'])
@Index('ix_mention_story', ['storyId', 'publishedAt'])
@Index('ix_mention_story_seq', ['storySeq'])
@Index('ix_mention_origin', ['originRules'])
@Index('ix_mention_place_rules', ['placeRules', 'id'])
@Index('ix_mention_depth', ['depth', 'publishedAt'], { where: '"depth" IS NOT NULL' })
@Index('ix_mention_tone', ['tone', 'publishedAt'], { where: '"tone" IS NOT NULL' })
@Index('ix_mention_initiated', ['initiated', 'publishedAt'], { where: '"initiated" IS NOT NULL' })
@Index('ix_mention_funder', ['funderNamed', 'publishedAt'], { where: '"funderNamed" IS NOT NULL' })
@Index('ix_mention_import', ['importId'], { where: '"importId" IS NOT NULL' })
@Index('ix_mention_repeat', ['repeatOf'], { where: '"repeatOf" IS NOT NULL' })
export class Mention {
  @IdKey() id!: string;
  /** null when logged by hand. */
  @ForeignKey(() => Item, { name: 'fk_mention_item', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  itemId!: string | null;
  @ForeignKey(() => Outlet, { name: 'fk_mention_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  @TextColumn() headline!: string;
  @TextColumn({ nullable: true }) url!: string | null;
  @InstantColumn() publishedAt!: Date;
  /** `publishedAt` as a calendar day of the reporting time zone. */
  @DayColumn() day!: string;
  @CodeColumn() scope!: MentionScope;
  @CodeColumn() mediumType!: MediumType | 'unknown';
  /** The import it came with (`imports/`), so that a whole one can be undone; null for all others. */
  @RefColumn({ nullable: true }) importId!: string | null;
  @CodeColumn() foundBy!: 'feed' | 'hand' | 'import' | 'partner';
  @CodeColumn() review!: Review;
  /** Whose words these are (`label-groups.ts`). */
  @CodeColumn({ default: 'editorial' }) label!: MentionLabel;
  /** hand: a person said so, and no rule changes it. */
  @CodeColumn({ default: 'rule' }) labelledBy!: 'rule' | 'hand';
  @TextColumn() note!: string;
  /** How much of the piece is about us; coded by a person, null while nobody did. */
  @CodeColumn({ nullable: true }) depth!: MentionDepth | null;
  /** How the piece speaks of us; always a person's judgement, null while nobody gave one. */
  @CodeColumn({ nullable: true }) tone!: MentionTone | null;
  /** Whether the piece goes back to our own initiative; null while nobody said. */
  @FlagColumn({ nullable: true }) initiated!: boolean | null;
  /** Whether the piece names the funder; null while nobody looked. */
  @FlagColumn({ nullable: true }) funderNamed!: boolean | null;
  /** Who wrote or spoke it, as entered by hand or imported; a feed's author stands with the item. */
  @TextColumn({ nullable: true, length: 300 }) author!: string | null;
  /** Print: page or pages, as people write them ("3", "12f."). */
  @TextColumn({ nullable: true, length: 60 }) page!: string | null;
  /** Print: issue or local edition; radio, television, podcast: programme or episode. */
  @TextColumn({ nullable: true, length: 200 }) edition!: string | null;
  /** Radio, television, podcast: where in the programme, "00:12:30". */
  @TextColumn({ nullable: true, length: 20 }) timeCode!: string | null;
  /** What the last look at the address said; null while nobody looked. */
  @CodeColumn({ nullable: true }) linkState!: LinkState | null;
  /** When the address was last asked whether it still answers. */
  @InstantColumn({ nullable: true }) linkCheckedAt!: Date | null;
  /** Since when the address answers that the piece is gone; null while it does not. */
  @InstantColumn({ nullable: true }) linkDeadSince!: Date | null;
  @InstantColumn({ nullable: true }) reviewedAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_mention_reviewer', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  reviewedBy!: string | null;
  /** How the piece reached its audience, as entered by hand; null where nobody said. */
  @CodeColumn({ nullable: true }) channel!: Channel | null;
  /** When the last watch ceased to match the item, by a new wording or an edit; null while one does. */
  @InstantColumn({ nullable: true }) unmatchedSince!: Date | null;
  /** The story it tells: mentions with (nearly) the same text share one. At first its own id, so that it is a story of one. */
  @RefColumn() storyId!: string;
  /** Reading of the story clock when its story was last settled; null while it waits to be compared with others. */
  @IntColumn({ nullable: true }) storySeq!: number | null;
  /** The mention of the same placement that counts in its stead (`counting-rules.ts`); null when it counts itself. */
  @ForeignKey(() => Mention, { name: 'fk_mention_repeat', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  repeatOf!: string | null;
  /** Whether a release of ours was behind it (`attribution/mention-origin.ts`). */
  @CodeColumn({ default: 'unknown' }) origin!: MentionOrigin;
  /** Number of the rules by which it was compared with releases; null while it waits for that. */
  @IntColumn({ nullable: true }) originRules!: number | null;
  /** Number of the rules by which its text was searched for names of places; null while it waits for that. */
  @IntColumn({ nullable: true }) placeRules!: number | null;
  @InstantColumn() createdAt!: Date;
  @IntColumn() version!: number;
}
