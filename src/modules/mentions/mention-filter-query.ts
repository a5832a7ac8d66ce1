import { z } from 'zod';
import { mediumTypes, scopes } from '../outlets/outlet.entity.js';
import { mentionOrigins } from './attribution/mention-origin.js';
import { fieldConditions } from './fields/field-filter.js';
import { codingFilterShape, lenientCodingShape, toCodingFilter } from './coding/coding-filter-query.js';
import { labelChoices, labelsOfChoice } from './label-groups.js';
import { districtBases } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';

const shape = {
  watch: z.uuid().optional(),
  campaign: z.uuid().optional(),
  grant: z.uuid().optional().describe('Of any campaign that this grant pays for'),
  outlet: z.uuid().optional(),
  district: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  basis: z
    .enum(districtBases)
    .optional()
    .describe('With district: the outlet spreads there (area), or the text names it (named)'),
  municipality: z
    .string()
    .regex(/^\d{8}$/)
    .optional()
    .describe('The text names this municipality'),
  scope: z.enum([...scopes, 'unknown']).optional(),
  medium: z.enum([...mediumTypes, 'unknown']).optional(),
  label: z
    .enum(labelChoices)
    .optional()
    .describe('counted: what headline figures count, editorial and agency; apart: the others'),
  origin: z
    .enum(mentionOrigins)
    .optional()
    .describe('pitched: goes back to a release; organic: compared and does not; unknown: nothing to compare'),
  once: z
    .literal('1')
    .optional()
    .describe('Each placement once, as figures count them: one outlet and one story'),
  ...codingFilterShape,
};

/** How an address narrows mentions, in lists and timelines alike; besides, own fields by `field.<id>=…` (`fields/field-filter.ts`). */
export const mentionFilterQuery = z.object(shape).catchall(z.unknown());

/** The same for pages: a value that makes no sense is ignored, so an old bookmark shows more, never an error. */
export const lenientFilterQuery = z
  .object({
    watch: shape.watch.catch(undefined),
    campaign: shape.campaign.catch(undefined),
    grant: shape.grant.catch(undefined),
    outlet: shape.outlet.catch(undefined),
    district: shape.district.catch(undefined),
    basis: shape.basis.catch(undefined),
    municipality: shape.municipality.catch(undefined),
    scope: shape.scope.catch(undefined),
    medium: shape.medium.catch(undefined),
    label: shape.label.catch(undefined),
    origin: shape.origin.catch(undefined),
    once: shape.once.catch(undefined),
    ...lenientCodingShape,
  })
  .catchall(z.unknown());

export function toMentionFilter(query: z.infer<typeof mentionFilterQuery>): MentionFilter {
  const {
    watch,
    campaign,
    grant,
    outlet,
    district,
    basis,
    municipality,
    scope,
    medium,
    label,
    origin,
    once,
  } = query;
  return {
    watchId: watch,
    campaignId: campaign,
    grantId: grant,
    outletId: outlet,
    districtAgs: district,
    districtBasis: district === undefined ? undefined : basis,
    municipalityAgs: municipality,
    scope,
    mediumType: medium,
    labels: label && labelsOfChoice(label),
    origin,
    once: once && true,
    fields: fieldConditions(query),
    ...toCodingFilter(query),
  };
}
