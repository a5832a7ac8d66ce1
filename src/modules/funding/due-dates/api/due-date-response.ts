import { z } from 'zod';
import { dueDateKinds } from '../grant-due-date.entity.js';
import type { GrantDueDate } from '../grant-due-date.entity.js';

export const dueDateResponse = z
  .object({
    id: z.string(),
    kind: z.enum(dueDateKinds),
    title: z.string(),
    dueDay: z.string(),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    rule: z.string(),
    reminderDays: z.number().int(),
    note: z.string(),
    doneAt: z.string().nullable(),
    createdAt: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'GrantDueDate' });

export function toDueDateResponse(date: GrantDueDate): z.infer<typeof dueDateResponse> {
  const { id, kind, title, dueDay, periodStart, periodEnd, rule, reminderDays, note, version } = date;
  return {
    id,
    kind,
    title,
    dueDay,
    periodStart,
    periodEnd,
    rule,
    reminderDays,
    note,
    doneAt: date.doneAt?.toISOString() ?? null,
    createdAt: date.createdAt.toISOString(),
    version,
  };
}
