import type { EntityManager } from 'typeorm';

/** An item as it was stored a moment ago. */
export interface NewItem {
  id: string;
  /** Plain text; may be empty. */
  title: string;
  /** Plain text; may be empty. */
  summary: string;
  /** Plain full text where the feed carries it: for matching, never shown. */
  content: string | null;
  url: string | null;
  canonicalUrl: string | null;
  outletId: string | null;
  publishedAt: Date;
  language: string | null;
  author?: string | null;
}

/** Ids of items that became mentions; one that had been a mention before is not among them. */
export type NewlyMentioned = ReadonlySet<string>;

/**
 * Told of items inside the transaction that stores them: what the observer writes through `manager` is stored with
 * the items or not at all. `items` is never empty. It must not use the network nor open a transaction of its own.
 */
export abstract class ItemsObserver {
  abstract itemsArrived(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned>;
  /** The publisher edited headline or text of items that are stored. */
  abstract itemsRevised(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned>;
}

/** Feeds work without anybody listening: nothing becomes a mention. */
export class NoItemsObserver extends ItemsObserver {
  itemsArrived(): Promise<NewlyMentioned> {
    return Promise.resolve(new Set());
  }

  itemsRevised(): Promise<NewlyMentioned> {
    return Promise.resolve(new Set());
  }
}
