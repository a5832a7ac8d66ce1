import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../../shared/errors.js';
import { Task } from './task.entity.js';

/** Throws `not-found`, also for what was deleted. */
export async function storedTask(manager: EntityManager, id: string): Promise<Task> {
  const task = await manager.findOneBy(Task, { id, deletedAt: IsNull() });
  if (!task) throw notFound('task');
  return task;
}
