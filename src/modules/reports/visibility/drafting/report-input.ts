import { z } from 'zod';
import { isReportableDay } from '../../periods.js';
import { reportAudiences, sectionKeys } from '../report-parameters.js';
import { longestSummary } from './highlight-choices.js';
import { longestSectionText } from './section-choices.js';

const ids = z.array(z.uuid()).max(50);
const day = z.iso.date().refine(isReportableDay, { params: { text: 'notADate' } });
const amount = z.number().min(0).max(1_000_000_000).nullable();

/** What a report is about, as programs say it; what is left out is proposed. */
export const reportInput = z
  .object({
    grantIds: ids.optional().describe('Left out: the grant that runs and began last; empty: none'),
    campaignIds: ids.optional().describe('Beside those of the grants'),
    periodStart: day.optional().describe('Left out: what the next due date asks for, or the last quarter'),
    periodEnd: day.optional(),
    language: z.enum(['de', 'en']).optional(),
    audience: z.enum(reportAudiences).optional(),
    title: z.string().trim().max(200).optional(),
  })
  .strict()
  .meta({ id: 'ReportInput' });

export const reportChanges = z
  .object({
    version: z.number().int().positive().describe('The one that was read'),
    grantIds: ids.optional(),
    campaignIds: ids.optional(),
    periodStart: day.optional(),
    periodEnd: day.optional(),
    language: z.enum(['de', 'en']).optional(),
    audience: z.enum(reportAudiences).optional(),
    title: z.string().trim().min(1).max(200).optional(),
    sections: z
      .array(
        z.object({
          key: z.enum(sectionKeys),
          shown: z.boolean().default(true),
          text: z.string().max(longestSectionText).default(''),
        }),
      )
      .max(sectionKeys.length)
      .optional()
      .describe('In their order; those left out follow as usual'),
    highlights: z
      .array(
        z.object({
          mentionId: z.uuid(),
          summary: z.string().trim().min(1).max(longestSummary),
          quote: z.string().trim().max(500).default(''),
          purpose: z.string().trim().max(300).default(''),
        }),
      )
      .max(5)
      .optional(),
    hours: amount.optional(),
    cost: amount.optional().describe('Euros'),
  })
  .strict()
  .meta({ id: 'ReportChanges' });
