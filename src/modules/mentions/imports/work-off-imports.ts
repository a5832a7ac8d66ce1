import { Injectable, Logger } from '@nestjs/common';
import { Brackets, DataSource, IsNull, Not } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { CheckImport } from './check-import.js';
import { ImportFiles } from './import-files.js';
import { MentionImport, workingStates } from './mention-import.entity.js';
import type { ImportFailure } from './mention-import.entity.js';
import { RemoveImported } from './remove-imported.js';
import { TakeOverRows } from './take-over-rows.js';
import { leaseMs, Superseded } from './work-on-import.js';

/** So often in a row may work on an import break off before it is given up. */
const mostFailures = 3;

/** Does what imports wait for, one after another. The database alone says what that is: a crash loses nothing, and any number of processes may do it. */
@Injectable()
export class WorkOffImports {
  private readonly log = new Logger('Imports');
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly check: CheckImport,
    private readonly takeOver: TakeOverRows,
    private readonly remove: RemoveImported,
    private readonly clock: Clock,
  ) {}

  /** Until nothing waits that nobody else works on. Returns the steps that came to their end. */
  async workOff(): Promise<number> {
    for (let steps = 0; ; steps++) {
      const found = this.stopping ? null : await this.claim();
      if (!found) return steps;
      await this.step(found);
    }
  }

  /** The step that one import waits for; for the command line, which shows how far it is. */
  async workOffOne(id: string): Promise<MentionImport> {
    for (let found = await this.claim(id); found; found = await this.claim(id)) await this.step(found);
    return this.dataSource.manager.findOneByOrFail(MentionImport, { id });
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  /** Frees all imports: for the one worker of an installation, before it begins. */
  async freeAll(): Promise<void> {
    await this.dataSource.manager.update(
      MentionImport,
      { leaseUntil: Not(IsNull()) },
      { leaseUntil: null, worker: null },
    );
  }

  private claim(id?: string): Promise<MentionImport | null> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const query = manager
        .createQueryBuilder(MentionImport, 'i')
        .where('i.state IN (:...states)', { states: [...workingStates] })
        .andWhere(
          new Brackets((free) => free.where('i.leaseUntil IS NULL').orWhere('i.leaseUntil <= :now', { now })),
        )
        .orderBy('i.changedAt')
        .addOrderBy('i.id')
        .take(1);
      if (id !== undefined) query.andWhere('i.id = :id', { id });
      // on SQLite the transaction itself keeps others out
      if (dialect === 'postgres') query.setLock('pessimistic_write').setOnLocked('skip_locked');
      const found = await query.getOne();
      if (!found) return null;
      const lease = { worker: newId(now), leaseUntil: new Date(now.getTime() + leaseMs) };
      await manager.update(MentionImport, { id: found.id }, lease);
      return { ...found, ...lease };
    });
  }

  private async step(found: MentionImport): Promise<void> {
    const stopping = () => this.stopping;
    try {
      const ended = await this.doing(found, stopping);
      if (ended.state === found.state) await this.handBack(found, 0);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (error instanceof UserError && error.code === 'sheet-unreadable')
        return this.giveUp(found, 'unreadable', error.params);
      this.log.error('work on an import broke off', error instanceof Error ? error.stack : error);
      const { failures } = await this.dataSource.manager.findOneByOrFail(MentionImport, { id: found.id });
      if (failures + 1 >= mostFailures && found.state !== 'cancelling')
        return this.giveUp(found, 'internal', null);
      await this.handBack(found, failures + 1);
    }
  }

  private async doing(found: MentionImport, stopping: () => boolean): Promise<MentionImport> {
    if (found.state === 'cancelling' || found.state === 'undoing') return this.remove.run(found, stopping);
    if (!(await this.files.exists(found.id))) {
      await this.giveUp(found, 'fileGone', null);
      throw new Superseded();
    }
    return found.state === 'checking' ? this.check.run(found, stopping) : this.takeOver.run(found, stopping);
  }

  private async handBack({ id, state, worker }: MentionImport, failures: number): Promise<void> {
    // an import that broke off waits a little, so that a fault which lasts is not met without a pause
    const leaseUntil = failures ? new Date(this.clock.now().getTime() + failures * 2_000) : null;
    const mine = { id, state, worker: worker ?? '' };
    await this.dataSource.manager.update(MentionImport, mine, { leaseUntil, worker: null, failures });
  }

  private async giveUp(
    { id, state, worker }: MentionImport,
    reason: ImportFailure,
    detail: MentionImport['detail'],
  ): Promise<void> {
    const next = {
      state: 'cancelling' as const,
      reason,
      detail,
      leaseUntil: null,
      worker: null,
      failures: 0,
    };
    const mine = { id, state, worker: worker ?? '' };
    await this.dataSource.manager.update(MentionImport, mine, {
      ...next,
      changedAt: this.clock.now(),
    });
  }
}
