import { z } from 'zod';
import { fieldKinds } from '../data-field.entity.js';
import type { DataField } from '../data-field.entity.js';
import type { HeldField } from '../data-fields.queries.js';

export const fieldResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(fieldKinds),
    help: z.string(),
    options: z
      .array(z.object({ id: z.string(), name: z.string(), archived: z.boolean() }))
      .describe('Of a list, in order; archived: kept where it is held, no longer offered'),
    position: z.number().int(),
    archived: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'DataField' });

export function toFieldResponse(field: DataField): z.infer<typeof fieldResponse> {
  return {
    id: field.id,
    name: field.name,
    kind: field.kind,
    help: field.help,
    options: field.options.map(({ id, name, archived }) => ({ id, name, archived })),
    position: field.position,
    archived: field.archivedAt !== null,
    version: field.version,
  };
}

export const fieldContent = z
  .union([z.string(), z.number(), z.boolean()])
  .describe('A text, a number, true or false, or the id of an option');

export const fieldContentResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(fieldKinds),
    value: fieldContent,
    option: z.string().nullable().describe('Name of the option of a list'),
  })
  .meta({ id: 'FieldValue' });

export function toFieldContents(held: readonly HeldField[]): z.infer<typeof fieldContentResponse>[] {
  return held.map(({ field, content }) => ({
    id: field.id,
    name: field.name,
    kind: field.kind,
    value: content,
    option: field.options.find(({ id }) => id === content)?.name ?? null,
  }));
}
