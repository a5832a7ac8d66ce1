import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { createSearchTriggers, searchTriggers } from '../../../database/search-tables.js';
import { turn } from '../stored-items.js';
import { fillSome } from './fill-index.js';
import { indexDocuments } from './index-documents.js';
import { forgetFillState, readFillState } from './index-state.js';

/** Texts read in one transaction: some tens of milliseconds. */
const atOnce = 500;
/** Changes that a search itself works off before it looks; the rest is told. */
const beforeSearch = 1_000;
/** Changes that are counted: more are "many". */
const mostCounted = 10_000;
/** Number of the lock that the one writer of the index holds on PostgreSQL. */
const writerLock = 8_263_041;

/** How complete the index is. */
export interface IndexCompleteness {
  /** Share of the stored texts that has been read for the first time, 0 to 1. */
  filled: number;
  /** Changes that wait to be read, counted up to 10,000. */
  waiting: number;
}

/**
 * Keeps the word index true to items and mentions. Triggers put down which of them changed, in the transaction that changes them; this reads
 * those anew. A crash loses nothing: a change leaves the queue in the transaction that read it.
 */
@Injectable()
export class KeepIndex implements OnApplicationBootstrap {
  private stopping = false;

  constructor(private readonly dataSource: DataSource) {}

  /** SQLite drops the triggers of a table that is rebuilt. What changed while they were missing is unknown, so everything is read again. */
  async onApplicationBootstrap(): Promise<void> {
    if (dialect !== 'sqlite') return;
    const found = await this.dataSource.query<{ name: string }[]>(
      `SELECT "name" FROM "sqlite_master" WHERE "type" = 'trigger'`,
    );
    const names = new Set(found.map(({ name }) => name));
    if (searchTriggers.every(({ name }) => names.has(name))) return;
    await inTransaction(this.dataSource, async (manager) => {
      await createSearchTriggers(manager.queryRunner!, dialect);
      await forgetFillState(manager);
    });
  }

  /** Until everything is read. Returns how many texts were. */
  async workOff(): Promise<number> {
    let read = 0;
    while (!this.stopping) {
      const step = (await this.drainSome(atOnce)) || (await this.fillStep());
      if (step === 0) break;
      read += step;
      await turn();
    }
    return read;
  }

  /** Lets the batch under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  /** Works off what a search would miss otherwise, within bounds, and tells what is left. */
  async catchUp(): Promise<IndexCompleteness> {
    let read = 0;
    while (read < beforeSearch) {
      const some = await this.drainSome(atOnce);
      if (some === 0) break;
      read += some;
    }
    const { manager } = this.dataSource;
    let state = await readFillState(manager);
    // a small or new installation needs no more than this
    for (let steps = 0; steps < 2 && state?.stage !== 'done'; steps++) {
      await this.fillStep();
      state = await readFillState(manager);
    }
    const isDone = state?.stage === 'done';
    return {
      filled: isDone || !state ? Number(isDone) : Math.min(0.99, state.done / Math.max(1, state.total)),
      waiting: await this.waiting(),
    };
  }

  private async waiting(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number | string }[]>(
      `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM "search_queue" LIMIT ${mostCounted}) AS "some"`,
    );
    return Number(row?.count ?? 0);
  }

  /** Asked first without a transaction: an idle look takes no write lock. */
  private async drainSome(atMost: number): Promise<number> {
    const isIdle =
      (await this.dataSource.query<unknown[]>('SELECT 1 FROM "search_queue" LIMIT 1')).length === 0;
    if (isIdle) return 0;
    return this.alone(async (manager) => {
      const rows = await manager.query<{ id: number | string; docId: string }[]>(
        `SELECT "id", "docId" FROM "search_queue" ORDER BY "id" LIMIT ${atMost}`,
      );
      if (rows.length === 0) return 0;
      await indexDocuments(
        manager,
        rows.map(({ docId }) => docId),
      );
      const places = rows.map((_, i) => (dialect === 'sqlite' ? '?' : `$${i + 1}`)).join(', ');
      await manager.query(
        `DELETE FROM "search_queue" WHERE "id" IN (${places})`,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  }

  private async fillStep(): Promise<number> {
    if ((await readFillState(this.dataSource.manager))?.stage === 'done') return 0;
    return this.alone(async (manager) => {
      const before = await readFillState(manager);
      if (before?.stage === 'done') return 0;
      const after = await fillSome(manager, atOnce);
      // a stage that ends without a row is a step all the same
      return Math.max(1, after.done - (before?.done ?? 0));
    });
  }

  /** One writer at a time in all processes: two that read one text one after the other could write it the other way round. */
  private alone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, async (manager) => {
      if (dialect === 'postgres') await manager.query(`SELECT pg_advisory_xact_lock(${writerLock})`);
      return work(manager);
    });
  }
}
