import type { EntityManager } from 'typeorm';

/** Says which items other rooms need: these are kept however old they are. */
export abstract class ItemReferences {
  /** Ids out of `itemIds`, never more than 250, that something refers to. Asked inside the transaction that removes the others. */
  abstract referredTo(manager: EntityManager, itemIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Feeds alone: nobody needs an item. */
export class NoItemReferences extends ItemReferences {
  referredTo(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}
