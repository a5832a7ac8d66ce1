import { z } from 'zod';
import type { Funder } from '../funder.entity.js';
import type { GrantDetail } from '../funding.queries.js';
import type { FundingStatement } from '../funding-statement.entity.js';
import { statementLanguages } from '../grant-input.js';

export const funderResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    note: z.string(),
    hasLogo: z.boolean(),
    archived: z.boolean(),
  })
  .meta({ id: 'Funder' });

export const statementResponse = z
  .object({
    id: z.string(),
    language: z.enum(statementLanguages),
    text: z.string(),
    validFrom: z.string(),
    createdAt: z.string(),
  })
  .meta({ id: 'FundingStatement' });

export const grantResponse = z
  .object({
    id: z.string(),
    funder: z.object({ id: z.string(), name: z.string() }),
    title: z.string(),
    reference: z.string(),
    periodStart: z.string(),
    periodEnd: z.string(),
    referenceRequired: z.boolean(),
    logoRequired: z.boolean(),
    logoRule: z.string(),
    approvalRequired: z.boolean(),
    noticeDays: z.number().int().nullable(),
    blocksPublication: z.boolean(),
    copiesRequired: z.number().int(),
    email: z.string(),
    note: z.string(),
    statements: z.array(statementResponse).describe('By language, the youngest first'),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
    archivedAt: z.string().nullable(),
  })
  .meta({ id: 'Grant' });

export function toFunderResponse(funder: Funder): z.infer<typeof funderResponse> {
  const { id, name, shortName, note, logoFileId, archivedAt } = funder;
  return { id, name, shortName, note, hasLogo: logoFileId !== null, archived: archivedAt !== null };
}

export function toStatementResponse(statement: FundingStatement): z.infer<typeof statementResponse> {
  const { id, language, text, validFrom, createdAt } = statement;
  return { id, language, text, validFrom, createdAt: createdAt.toISOString() };
}

export function toGrantResponse({ grant, funder, statements }: GrantDetail): z.infer<typeof grantResponse> {
  return {
    id: grant.id,
    funder: { id: funder.id, name: funder.name },
    title: grant.title,
    reference: grant.reference,
    periodStart: grant.periodStart,
    periodEnd: grant.periodEnd,
    referenceRequired: grant.referenceRequired,
    logoRequired: grant.logoRequired,
    logoRule: grant.logoRule,
    approvalRequired: grant.approvalRequired,
    noticeDays: grant.noticeDays,
    blocksPublication: grant.blocksPublication,
    copiesRequired: grant.copiesRequired,
    email: grant.email,
    note: grant.note,
    statements: statements.map(toStatementResponse),
    version: grant.version,
    createdAt: grant.createdAt.toISOString(),
    updatedAt: grant.updatedAt.toISOString(),
    archivedAt: grant.archivedAt?.toISOString() ?? null,
  };
}
