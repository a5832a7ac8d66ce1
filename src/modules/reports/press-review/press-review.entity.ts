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
import { Mention } from '../../mentions/mention.entity.js';

/** `links`: outlet, day, headline, link and own summary; `clippings`: with files, under a licence that is printed. */
export const pressReviewModes = ['links', 'clippings'] as const;
export type PressReviewMode = (typeof pressReviewModes)[number];

/** Pressespiegel: chosen mentions, in an order somebody gave them. */
@Entity('press_review')
@Index('ix_press_review_list', ['archivedAt', 'updatedAt'])
export class PressReview {
  @IdKey() id!: string;
  @TextColumn({ length: 200 }) title!: string;
  @CodeColumn() language!: 'de' | 'en';
  @CodeColumn() mode!: PressReviewMode;
  @DayColumn() periodStart!: string;
  @DayColumn() periodEnd!: string;
  /** In the small Markdown of releases. */
  @TextColumn() introduction!: string;
  @FlagColumn() headlines!: boolean;
  /** Of `clippings`: who allows what, in the words that have to be printed; else empty. */
  @TextColumn({ length: 500 }) licence!: string;
  /** Of `clippings`: the last day on which it may be handed out, and to how many; null: not limited. */
  @DayColumn({ nullable: true }) licenceUntil!: string | null;
  @IntColumn({ nullable: true }) readers!: number | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @ForeignKey(() => User, { name: 'fk_press_review_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  @IntColumn() version!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}

@Entity('press_review_item')
@Index('uq_press_review_item', ['pressReviewId', 'mentionId'], { unique: true })
@Index('ix_press_review_item_mention', ['mentionId'])
export class PressReviewItem {
  @IdKey() id!: string;
  @ForeignKey(() => PressReview, { name: 'fk_press_review_item_review', onDelete: 'CASCADE' })
  @RefColumn()
  pressReviewId!: string;
  @ForeignKey(() => Mention, { name: 'fk_press_review_item_mention', onDelete: 'CASCADE' })
  @RefColumn()
  mentionId!: string;
  @IntColumn() ordinal!: number;
  /** In our own words. */
  @TextColumn({ length: 1000 }) summary!: string;
}
