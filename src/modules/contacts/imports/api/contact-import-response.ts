import { z } from 'zod';
import { contactFileFormats, contactImportStates } from '../contact-import.entity.js';
import type { ContactImport } from '../contact-import.entity.js';
import { contactTargets } from '../contact-targets.js';
import type { ImportOutcome } from '../run-contact-import.js';
import { rowProblems } from '../read-row.js';

export const contactImportResponse = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    format: z.enum(contactFileFormats),
    state: z.enum(contactImportStates),
    source: z.string(),
    created: z.number().int(),
    changed: z.number().int(),
    known: z.number().int().describe('There already, or twice in the file'),
    suppressed: z.number().int().describe('Have objected or were erased: not taken over'),
    rejected: z.number().int(),
    createdAt: z.iso.datetime(),
    fileGoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ContactImport' });

export function toContactImportResponse(found: ContactImport): z.infer<typeof contactImportResponse> {
  const { id, fileName, format, state, source, created, changed, known, suppressed, rejected } = found;
  const createdAt = found.createdAt.toISOString();
  const fileGoneAt = found.fileGoneAt?.toISOString() ?? null;
  return {
    id,
    fileName,
    format,
    state,
    source,
    created,
    changed,
    known,
    suppressed,
    rejected,
    createdAt,
    fileGoneAt,
  };
}

export const contactImportOutcome = z
  .object({
    id: z.uuid(),
    stored: z.boolean(),
    created: z.number().int(),
    changed: z.number().int(),
    known: z.number().int(),
    suppressed: z.array(z.object({ line: z.number().int(), reason: z.enum(['suppressed', 'objected']) })),
    rejected: z.array(
      z.object({
        line: z.number().int(),
        target: z.enum(contactTargets).nullable(),
        reason: z.enum(rowProblems),
        value: z.string(),
      }),
    ),
    columns: z.record(z.string(), z.string()).describe('Header of the column that was taken for each target'),
  })
  .meta({ id: 'ContactImportOutcome' });

export function toContactImportOutcome({
  import: found,
  stored,
  counts,
  verdicts,
}: ImportOutcome): z.infer<typeof contactImportOutcome> {
  const { created, changed, known } = counts;
  return {
    id: found.id,
    stored,
    created,
    changed,
    known,
    suppressed: verdicts.flatMap((row) =>
      row.kind === 'refused' ? [{ line: row.line, reason: row.reason }] : [],
    ),
    rejected: verdicts.flatMap((row) =>
      row.kind === 'wrong'
        ? row.problems.map(({ target, reason, value }) => ({ line: row.line, target, reason, value }))
        : [],
    ),
    columns: Object.fromEntries(
      Object.entries(found.mapping).map(([target, at]) => [target, found.headers[at] ?? '']),
    ),
  };
}
