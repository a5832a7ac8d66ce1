import { z } from 'zod';
import { eventKinds } from '../campaign-event.entity.js';
import type { CampaignEvent } from '../campaign-event.entity.js';
import type { CampaignTies } from '../campaign-ties.js';
import type { Campaign } from '../campaign.entity.js';

export const eventResponse = z
  .object({ id: z.string(), day: z.string(), kind: z.enum(eventKinds), title: z.string() })
  .meta({ id: 'CampaignEvent' });

const part = z.string().nullable();

export const campaignResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    goal: z.string(),
    goalWho: part,
    goalWhat: part,
    goalMeasure: part,
    goalUntil: part,
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    budgetCents: z.number().int().nullable(),
    spentCents: z.number().int().nullable(),
    hoursPlanned: z.number().nullable(),
    hoursSpent: z.number().nullable(),
    grantIds: z.array(z.string()),
    districtAgs: z.array(z.string()).describe('Target districts'),
    outletIds: z.array(z.string()).describe('Outlets wished for'),
    keyMessageIds: z.array(z.string()),
    version: z.number().int(),
    createdAt: z.string(),
    archivedAt: z.string().nullable(),
  })
  .meta({ id: 'Campaign' });

export function toEventResponse({ id, day, kind, title }: CampaignEvent): z.infer<typeof eventResponse> {
  return { id, day, kind, title };
}

export function toCampaignResponse(campaign: Campaign, ties: CampaignTies): z.infer<typeof campaignResponse> {
  return {
    id: campaign.id,
    name: campaign.name,
    goal: campaign.goal,
    goalWho: campaign.goalWho,
    goalWhat: campaign.goalWhat,
    goalMeasure: campaign.goalMeasure,
    goalUntil: campaign.goalUntil,
    periodStart: campaign.periodStart,
    periodEnd: campaign.periodEnd,
    budgetCents: campaign.budgetCents,
    spentCents: campaign.spentCents,
    hoursPlanned: campaign.hoursPlanned,
    hoursSpent: campaign.hoursSpent,
    grantIds: ties.grants,
    districtAgs: ties.districts,
    outletIds: ties.outlets,
    keyMessageIds: ties.keyMessages,
    version: campaign.version,
    createdAt: campaign.createdAt.toISOString(),
    archivedAt: campaign.archivedAt?.toISOString() ?? null,
  };
}
