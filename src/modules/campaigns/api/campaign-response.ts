import { z } from 'zod';
import { eventKinds } from '../campaign-event.entity.js';
import type { CampaignEvent } from '../campaign-event.entity.js';
import type { Campaign } from '../campaign.entity.js';

export const eventResponse = z
  .object({ id: z.string(), day: z.string(), kind: z.enum(eventKinds), title: z.string() })
  .meta({ id: 'CampaignEvent' });

export const campaignResponse = z
  .object({
    id: z.string(),
    name: z.string(),
    goal: z.string(),
    periodStart: z.string().nullable(),
    periodEnd: z.string().nullable(),
    createdAt: z.string(),
    archivedAt: z.string().nullable(),
  })
  .meta({ id: 'Campaign' });

export function toEventResponse({ id, day, kind, title }: CampaignEvent): z.infer<typeof eventResponse> {
  return { id, day, kind, title };
}

export function toCampaignResponse(campaign: Campaign): z.infer<typeof campaignResponse> {
  return {
    id: campaign.id,
    name: campaign.name,
    goal: campaign.goal,
    periodStart: campaign.periodStart,
    periodEnd: campaign.periodEnd,
    createdAt: campaign.createdAt.toISOString(),
    archivedAt: campaign.archivedAt?.toISOString() ?? null,
  };
}
