import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { ItemsObserver } from '../feeds/items-observer.js';
import type { NewItem, NewlyMentioned } from '../feeds/items-observer.js';
import { ActiveWatches } from './active-watches.js';
import { matchItems } from './match-items.js';
import { outletNames } from './outlet-names.js';
import { storeMentions } from './store-mentions.js';

/** New and edited items meet the active watches; what one of them finds becomes a mention, in the transaction that stores the item. */
@Injectable()
export class RecordMentions extends ItemsObserver {
  constructor(
    private readonly watches: ActiveWatches,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {
    super();
  }

  override async itemsArrived(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    const watches = await this.watches.current(manager);
    if (!watches.facts.size) return new Set();
    const found = matchItems(items, watches, await outletNames(manager, items));
    return storeMentions(manager, found, this.clock.now(), this.settings.timeZone);
  }

  /** An edited item may match now where it did not, and keeps what it matched before: the mention was seen in the wording of then. */
  override itemsRevised(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    return this.itemsArrived(manager, items);
  }
}
