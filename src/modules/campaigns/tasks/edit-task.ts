import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedTask } from './stored-task.js';
import type { TaskChanges } from './task-input.js';
import { refuseUnknownSubjects } from './task-subjects.js';
import { Task } from './task.entity.js';

@Injectable()
export class EditTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** What `changes` leaves out stays. Returns the task as it is now. Throws `not-found` and `unknown-…`. */
  async run(id: string, changes: TaskChanges, userId: string | null): Promise<Task> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await storedTask(manager, id);
      const fields = (Object.keys(changes) as (keyof TaskChanges)[]).filter(
        (name) => changes[name] !== undefined && changes[name] !== before[name],
      );
      if (!fields.length) return before;
      await refuseUnknownSubjects(manager, changes);
      await manager.update(Task, { id }, changes);
      const details = { fields };
      await this.audit.record(manager, { userId, action: 'task.edit', subjectId: id, details });
      return { ...before, ...changes };
    });
  }
}
