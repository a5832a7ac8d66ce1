import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { chunksOf } from '../../../shared/chunks-of.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { openTask } from './add-task.js';
import type { TaskInput } from './task-input.js';
import { Task } from './task.entity.js';

/** A task that the machine makes; `uniqueKey` says what it is about, such as `silence:<release>:<outlet>`. */
export type MadeTask = TaskInput & { uniqueKey: string };

/** Makes tasks that were not made before, whatever became of them: done and deleted ones are not made again. */
@Injectable()
export class MakeTasks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** In the transaction of the caller, who knows that what the tasks are about is there. Returns how many are new. */
  async run(manager: EntityManager, tasks: readonly MadeTask[], userId: string | null): Promise<number> {
    const createdAt = this.clock.now();
    const wanted = new Map(tasks.map((task) => [task.uniqueKey, task]));
    let made = 0;
    for (const keys of chunksOf([...wanted.keys()])) {
      const there = await manager.find(Task, { select: { uniqueKey: true }, where: { uniqueKey: In(keys) } });
      const known = new Set(there.map(({ uniqueKey }) => uniqueKey));
      const rows = keys
        .filter((key) => !known.has(key))
        .map((key) => ({ ...openTask(), ...wanted.get(key)!, id: newId(createdAt), createdAt }));
      if (!rows.length) continue;
      // another process may have been quicker
      await manager
        .createQueryBuilder()
        .insert()
        .into(Task)
        .values(rows)
        .orIgnore()
        .updateEntity(false)
        .execute();
      made += rows.length;
    }
    if (made)
      await this.audit.record(manager, {
        userId,
        action: 'task.make',
        subjectId: 'tasks',
        details: { count: made },
      });
    return made;
  }
}
