import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CodeColumn, columnTypes, InstantColumn, IntColumn, TextColumn } from '../../database/columns.js';
import { Item } from '../feeds/item.entity.js';

/**
 * What became of an article page. pending: somebody is at it; forbidden: robots.txt says no; reserved: text and data mining is reserved in
 * machine-readable form; failed: there was no page or no text.
 */
export const articleOutcomes = [
  'full',
  'teaser',
  'paywalled',
  'forbidden',
  'reserved',
  'failed',
  'pending',
] as const;
export type ArticleOutcome = (typeof articleOutcomes)[number];

/** One item whose article page was looked at. The text itself is nowhere. */
@Entity('article_reading')
export class ArticleReading {
  @ForeignKey(() => Item, { name: 'fk_article_reading_item', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  itemId!: string;
  @InstantColumn() at!: Date;
  @CodeColumn() outcome!: ArticleOutcome;
  /** SHA-256 of the folded words of the text, hexadecimal; null without text. */
  @TextColumn({ length: 64, nullable: true }) textHash!: string | null;
  /** Words of the text that was matched. */
  @IntColumn() words!: number;
  /** Failure code of `net/`, or `robots_unreachable`, `tdm_unreachable`, `not_html`, `too_complex`, `unreadable`, `no_text`; null when it did not fail. */
  @CodeColumn({ nullable: true }) errorCode!: string | null;
  /** Tries so far, counted when one begins: a page that ends the process counts too. */
  @IntColumn() attempts!: number;
  /** When to try (again); while pending the end of the lease; null: it is decided. */
  @InstantColumn({ nullable: true }) nextTryAt!: Date | null;
}
