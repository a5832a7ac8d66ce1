import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { chunksOf } from '../../shared/chunks-of.js';
import { Clock } from '../../shared/clock.js';
import { ItemsObserver } from '../feeds/items-observer.js';
import type { NewItem, NewlyMentioned } from '../feeds/items-observer.js';
import { ActiveWatches } from './active-watches.js';
import { matchItems } from './match-items.js';
import { Mention } from './mention.entity.js';
import { outletFacts } from './outlet-facts.js';
import { storeMentions } from './store-mentions.js';
import { endMatches } from './unmatched-mentions.js';

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
    const found = matchItems(items, watches, await outletFacts(manager, items));
    return storeMentions(manager, found, this.clock.now(), this.settings.timeZone);
  }

  /** An edited item may match now where it did not; what it no longer matches ends, and is kept with its mark. */
  override async itemsRevised(manager: EntityManager, items: readonly NewItem[]): Promise<NewlyMentioned> {
    await compareAgain(
      manager,
      items.map(({ id }) => id),
    );
    const watches = await this.watches.current(manager);
    if (!watches.facts.size) return new Set();
    const now = this.clock.now();
    const found = matchItems(items, watches, await outletFacts(manager, items));
    const mentioned = await storeMentions(manager, found, now, this.settings.timeZone);
    await endMatches(manager, { items, watchIds: [...watches.facts.keys()] }, found, now);
    return mentioned;
  }
}

/** An edited text may tell another story, show more or less of a release, and name other places. */
async function compareAgain(manager: EntityManager, itemIds: readonly string[]): Promise<void> {
  for (const some of chunksOf(itemIds)) {
    await manager.update(
      Mention,
      { itemId: In(some) },
      { storySeq: null, originRules: null, placeRules: null },
    );
  }
}
