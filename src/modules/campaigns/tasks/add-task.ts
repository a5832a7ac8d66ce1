import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import type { TaskInput } from './task-input.js';
import { refuseUnknownSubjects } from './task-subjects.js';
import { Task } from './task.entity.js';

@Injectable()
export class AddTask {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the new task. Throws `unknown-…` when it is about something that is not there. */
  async run(input: TaskInput, userId: string | null): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await inTransaction(this.dataSource, async (manager) => {
      await refuseUnknownSubjects(manager, input);
      await manager.insert(Task, { ...openTask(), ...input, id, uniqueKey: null, createdAt });
      const details = { kind: input.kind };
      await this.audit.record(manager, { userId, action: 'task.add', subjectId: id, details });
    });
    return id;
  }
}

/** Columns that say what became of a task, of one that nothing became of yet. */
export function openTask(): Pick<Task, 'doneAt' | 'doneBy' | 'result' | 'deletedAt'> {
  return { doneAt: null, doneBy: null, result: null, deletedAt: null };
}
