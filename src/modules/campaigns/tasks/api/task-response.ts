import { z } from 'zod';
import { taskKinds, taskResults } from '../task.entity.js';
import type { TaskRow } from '../tasks.queries.js';

export const taskResponse = z
  .object({
    id: z.string(),
    kind: z.enum(taskKinds),
    title: z.string(),
    note: z.string(),
    dueDay: z.string().nullable(),
    campaignId: z.string().nullable(),
    releaseId: z.string().nullable(),
    outletId: z.string().nullable(),
    districtAgs: z.string().nullable(),
    contactId: z.string().nullable(),
    doneAt: z.string().nullable(),
    result: z.enum(taskResults).nullable(),
    made: z.boolean().describe('Made by Echolot, not by a person'),
    createdAt: z.string(),
  })
  .meta({ id: 'Task' });

export function toTaskResponse({ task }: Pick<TaskRow, 'task'>): z.infer<typeof taskResponse> {
  return {
    id: task.id,
    kind: task.kind,
    title: task.title,
    note: task.note,
    dueDay: task.dueDay,
    campaignId: task.campaignId,
    releaseId: task.releaseId,
    outletId: task.outletId,
    districtAgs: task.districtAgs,
    contactId: task.contactId,
    doneAt: task.doneAt?.toISOString() ?? null,
    result: task.result,
    made: task.uniqueKey !== null,
    createdAt: task.createdAt.toISOString(),
  };
}
