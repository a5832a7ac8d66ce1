import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { ActiveWatches } from './active-watches.js';
import { matchItems } from './match-items.js';
import { outletNames } from './outlet-names.js';
import { storeMentions } from './store-mentions.js';
import { storedDays, storedItems } from './stored-items.js';
import { Watch } from './watch.entity.js';

/**
 * Holds one watch against the items of the last 90 days. Mentions that exist stay as they are, reviewed or not: a changed
 * wording adds and never takes away. Can be repeated at will, after a crash for instance.
 */
@Injectable()
export class RematchStoredItems {
  constructor(
    private readonly dataSource: DataSource,
    private readonly watches: ActiveWatches,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async run(watchId: string): Promise<{ newMentions: number }> {
    const watch = await this.dataSource.manager.findOneBy(Watch, { id: watchId });
    if (!watch) throw notFound('watch');
    const now = this.clock.now();
    const compiled = this.watches.compile([watch]);
    let newMentions = 0;
    for await (const items of storedItems(
      this.dataSource,
      new Date(now.getTime() - storedDays * 86_400_000),
    )) {
      const found = matchItems(items, compiled, await outletNames(this.dataSource.manager, items));
      if (!found.length) continue;
      const stored = await inTransaction(this.dataSource, (manager) =>
        storeMentions(manager, found, now, this.settings.timeZone),
      );
      newMentions += stored.size;
    }
    return { newMentions };
  }
}
