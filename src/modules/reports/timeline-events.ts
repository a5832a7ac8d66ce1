import { In, IsNull, Between } from 'typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { readableTitle } from '../../shared/text/place-template.js';
import { CampaignEvent } from '../campaigns/campaign-event.entity.js';
import type { EventKind } from '../campaigns/campaign-event.entity.js';
import { CampaignGrant } from '../campaigns/campaign-grant.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import type { MentionFilter } from '../mentions/mention-filter.js';
import { isPublished, Release } from '../releases/release.entity.js';
import type { Period } from './timeline.js';

/** What we did on a day: a marker on the timeline. */
export interface TimelineEvent {
  day: Day;
  kind: EventKind;
  title: string;
  /** Null for a release without a campaign. */
  campaign: { id: string; name: string } | null;
  /** Path of the page that tells more: the release, or the campaign of an event. */
  link: string;
}

/** The most of each kind that one answer carries. */
const most = 200;

/** Releases that went out and events of campaigns, oldest first; of a campaign or of the campaigns of a grant alone where one is asked about. */
export async function timelineEvents(
  { manager }: DataSource,
  { from, to }: Period,
  share: Pick<MentionFilter, 'campaignId' | 'grantId'> = {},
): Promise<TimelineEvent[]> {
  const asked = await campaignsOf(manager, share);
  const where = { day: Between(from, to), ...(asked && { campaignId: In(asked) }) };
  const releases = await manager.find(Release, {
    select: { id: true, day: true, headline: true, campaignId: true },
    where: { ...where, archivedAt: IsNull() },
    order: { day: 'ASC', id: 'ASC' },
    take: most,
  });
  const events = await manager.find(CampaignEvent, {
    where,
    order: { day: 'ASC', id: 'ASC' },
    take: most,
  });
  const ids = [...events, ...releases].flatMap((each) => each.campaignId ?? []);
  const campaigns = ids.length
    ? await manager.find(Campaign, {
        select: { id: true, name: true },
        where: { id: In([...new Set(ids)]) },
      })
    : [];
  const named = new Map(campaigns.map(({ id, name }) => [id, { id, name }]));
  const sent = releases.filter(isPublished).map(({ id, day, headline, campaignId: of }) => ({
    day,
    kind: 'release' as const,
    title: readableTitle(headline),
    campaign: named.get(of ?? '') ?? null,
    link: `/releases/${id}`,
  }));
  const own = events.flatMap(({ day, kind, title, campaignId: of }) => {
    const campaign = named.get(of);
    // before releases had a page of their own people noted them as events
    const isKnown = sent.some(
      (release) => kind === 'release' && release.day === day && release.title === title,
    );
    return campaign && !isKnown ? [{ day, kind, title, campaign, link: `/campaigns/${of}` }] : [];
  });
  return [...sent, ...own].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Ids of the campaigns that are asked about; null: all, and what has none. */
async function campaignsOf(
  manager: EntityManager,
  { campaignId, grantId }: Pick<MentionFilter, 'campaignId' | 'grantId'>,
): Promise<string[] | null> {
  if (!grantId) return campaignId ? [campaignId] : null;
  const paid = await manager.findBy(CampaignGrant, { grantId, ...(campaignId && { campaignId }) });
  return paid.map((each) => each.campaignId);
}
