import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Task } from './task.entity.js';

/** The row stays: a task that the machine made would otherwise be made again. */
@Injectable()
export class DeleteTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Deletes a task or brings it back; harmless when that is done already. Throws `not-found`. */
  async run(id: string, deleted: boolean, userId: string | null): Promise<Task> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const task = await manager.findOneBy(Task, { id });
      if (!task) throw notFound('task');
      if (deleted === (task.deletedAt !== null)) return task;
      await manager.update(Task, { id }, { deletedAt: deleted ? now : null });
      const action = deleted ? 'task.delete' : 'task.restore';
      await this.audit.record(manager, { userId, action, subjectId: id });
      return task;
    });
  }
}
