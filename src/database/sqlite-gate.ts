import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

const waitLimitMs = 30_000;

/**
 * First come, first served: one query runner at a time may use the SQLite connection. TypeORM gives all callers the same
 * runner there, so parallel transactions would share one BEGIN and roll back each other's rows (typeorm issue 1884).
 */
class Gate {
  private owner: object | null = null;
  private readonly waiting: { runner: object; enter: () => void }[] = [];

  isHeldBy(runner: object): boolean {
    return this.owner === runner;
  }

  enter(runner: object): Promise<void> {
    if (this.owner === null) {
      this.owner = runner;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(place), 1);
        reject(
          new Error(
            `Waited ${waitLimitMs / 1000} s for a SQLite transaction to end. Inside inTransaction() every query must go through the manager that is passed in.`,
          ),
        );
      }, waitLimitMs);
      const place = {
        runner,
        enter: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.waiting.push(place);
    });
  }

  leave(): void {
    const next = this.waiting.shift();
    this.owner = next?.runner ?? null;
    next?.enter();
  }
}

class GatedQueryRunner extends BetterSqlite3QueryRunner {
  constructor(
    driver: BetterSqlite3Driver,
    private readonly gate: Gate,
  ) {
    super(driver);
  }

  override async query<T>(text: string, parameters?: unknown[], structured?: boolean): Promise<T> {
    // the polling thread writes through a connection of its own: who reads first and writes later would lose to it without waiting
    const sql = text === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : text;
    if (this.gate.isHeldBy(this)) return (await super.query(sql, parameters, structured)) as T;
    await this.gate.enter(this);
    try {
      return (await super.query(sql, parameters, structured)) as T;
    } finally {
      this.gate.leave();
    }
  }

  override async startTransaction(): Promise<void> {
    const outermost = !this.isTransactionActive;
    if (outermost) await this.gate.enter(this);
    try {
      await super.startTransaction();
    } catch (error) {
      if (outermost) this.gate.leave();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.gate.leave();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (!this.isTransactionActive && this.gate.isHeldBy(this)) this.gate.leave();
    }
  }
}

/** Gives every caller of this SQLite data source a runner of its own behind one gate. Call before `initialize()`. */
export function gateSqlite(dataSource: DataSource): void {
  const gate = new Gate();
  const driver = dataSource.driver as BetterSqlite3Driver;
  driver.createQueryRunner = () => new GatedQueryRunner(driver, gate);
}
