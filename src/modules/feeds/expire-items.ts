import { Inject, Injectable, Optional } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { dayOf } from '../../shared/days.js';
import type { Day } from '../../shared/days.js';
import { expireSome, itemsAtOnce } from './expire-some-items.js';
import type { WalkedTo } from './expire-some-items.js';
import { forgetOldTombstones } from './item-tombstones.js';
import { ItemReferences, NoItemReferences } from './retention-references.js';
import { readRetentionRun, writeRetentionRun } from './retention-run.js';
import type { RetentionRun } from './retention-run.js';
import { readKeepDays } from './retention-settings.js';

/** After each transaction others get their turn to write, ms. */
const pauseMs = 20;
const dayMs = 86_400_000;

/**
 * Once a day removes items that were first seen longer ago than they are kept and that nothing refers to, and the full text of those that stay. What is
 * removed leaves a tombstone. Two processes that do it at once share the work and tell each their part.
 */
@Injectable()
export class ExpireItems {
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
    @Optional() private readonly references: ItemReferences = new NoItemReferences(),
  ) {}

  /** null when the run of today has ended; one that broke off goes on with its counts. */
  async runIfDue(): Promise<RetentionRun | null> {
    const startedAt = this.clock.now();
    const day = dayOf(startedAt, this.settings.timeZone);
    const last = await readRetentionRun(this.dataSource.manager);
    if (last?.day !== day) return this.run({ day, startedAt, finishedAt: null, removed: 0, textsDropped: 0 });
    return last.finishedAt === null ? this.run(last) : null;
  }

  private async run(begun: RetentionRun): Promise<RetentionRun> {
    const walked = await this.walkItems(begun);
    await this.forgetTombstones(begun.day);
    if (this.stopping) return walked;
    const ended = { ...walked, finishedAt: this.clock.now() };
    await inTransaction(this.dataSource, (manager) => writeRetentionRun(manager, ended));
    return ended;
  }

  private async walkItems(begun: RetentionRun): Promise<RetentionRun> {
    const { dataSource, references } = this;
    const days = await readKeepDays(dataSource.manager);
    const before = new Date(this.clock.now().getTime() - days * dayMs);
    let run = begun;
    let after: WalkedTo | null = null;
    for (let items = itemsAtOnce; items === itemsAtOnce && !this.stopping; await sleep(pauseMs)) {
      const { removed, textsDropped } = run;
      [run, after, items] = await inTransaction(dataSource, async (manager) => {
        const some = await expireSome(manager, { before, after, references, today: begun.day });
        const sums = { removed: removed + some.removed, textsDropped: textsDropped + some.textsDropped };
        await writeRetentionRun(manager, { ...begun, ...sums });
        return [{ ...begun, ...sums }, some.walkedTo, some.items] as const;
      });
    }
    return run;
  }

  private async forgetTombstones(today: Day): Promise<void> {
    for (let forgotten = 1; forgotten > 0 && !this.stopping; await sleep(pauseMs)) {
      forgotten = await inTransaction(this.dataSource, (manager) => forgetOldTombstones(manager, today));
    }
  }

  /** Ends a run after the transaction under way; the rest is done at the next start. */
  stop(): void {
    this.stopping = true;
  }
}
