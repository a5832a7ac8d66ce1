import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedTask } from './stored-task.js';
import { Task } from './task.entity.js';
import type { TaskResult } from './task.entity.js';

/** Ticks a task off, with what came of it, or opens it again. */
@Injectable()
export class FinishTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the task as it was. Harmless when it is so already. Throws `not-found`. */
  async run(
    id: string,
    { done, result }: { done: boolean; result: TaskResult | null },
    userId: string | null,
  ): Promise<Task> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedTask(manager, id);
      const kept = done ? result : null;
      if (done === (before.doneAt !== null) && kept === before.result) return before;
      const after = done
        ? { doneAt: before.doneAt ?? now, doneBy: userId, result: kept }
        : { doneAt: null, doneBy: null, result: null };
      await manager.update(Task, { id }, after);
      const action = done ? 'task.finish' : 'task.reopen';
      const details = kept ? { result: kept } : {};
      await this.audit.record(manager, { userId, action, subjectId: id, details });
      return before;
    });
  }
}
