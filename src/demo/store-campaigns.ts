import type { EntityManager } from 'typeorm';
import { CampaignEvent } from '../modules/campaigns/campaign-event.entity.js';
import { Campaign } from '../modules/campaigns/campaign.entity.js';
import { newId } from '../shared/ids.js';
import { releaseDay, yearLength } from './calendar.js';
import type { Calendar } from './calendar.js';
import { demoCampaigns } from './campaigns.js';
import { insertRows } from './insert-rows.js';

/** Stores the campaigns with their events. Returns the ids in the order of {@link demoCampaigns}. */
export async function storeCampaigns(manager: EntityManager, calendar: Calendar): Promise<string[]> {
  const since = new Date(`${calendar.day(yearLength - 1)}T07:00:00Z`);
  const campaigns = demoCampaigns.map((campaign) => ({ id: newId(since), campaign }));
  await insertRows(
    manager,
    Campaign,
    campaigns.map(({ id, campaign: { name, goal, from, to } }) => ({
      id,
      name,
      goal,
      periodStart: calendar.day(from),
      periodEnd: calendar.day(to),
      goalWho: null,
      goalWhat: null,
      goalMeasure: null,
      goalUntil: null,
      budgetCents: null,
      spentCents: null,
      hoursPlanned: null,
      hoursSpent: null,
      createdAt: since,
      version: 1,
      archivedAt: null,
    })),
  );
  await insertRows(
    manager,
    CampaignEvent,
    campaigns.flatMap(({ id, campaign: { events } }) =>
      events.map(({ daysAgo, kind, title }) => ({
        id: newId(since),
        campaignId: id,
        day: calendar.day(kind === 'release' ? releaseDay(calendar, daysAgo) : daysAgo),
        kind,
        title,
      })),
    ),
  );
  return campaigns.map(({ id }) => id);
}
