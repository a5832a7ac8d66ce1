import { z } from 'zod';
import { interactionKinds, interactionOutcomes } from '../../interaction.entity.js';
import type { Interaction } from '../../interaction.entity.js';
import { directions } from '../interaction-input.js';

export const interactionResponse = z
  .object({
    id: z.string(),
    contactId: z.string(),
    kind: z.enum(interactionKinds),
    direction: z.enum(directions),
    at: z.string(),
    summary: z.string(),
    outcome: z.enum(interactionOutcomes).nullable(),
    releaseId: z.string().nullable(),
    answerDueAt: z.string().nullable().describe('Of an enquiry: when an answer is wanted'),
    answeredAt: z.string().nullable(),
    userId: z.string().nullable().describe('Who wrote it down'),
    createdAt: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Interaction' });

export function toInteractionResponse(row: Interaction): z.infer<typeof interactionResponse> {
  return {
    id: row.id,
    contactId: row.contactId,
    kind: row.kind,
    direction: row.direction,
    at: row.at.toISOString(),
    summary: row.summary,
    outcome: row.outcome,
    releaseId: row.releaseId,
    answerDueAt: row.answerDueAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    userId: row.userId,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}
