import type { EntityManager } from 'typeorm';
import { MentionCampaign } from '../../src/modules/mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../src/modules/mentions/mention-district.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { newcomer } from '../../src/modules/mentions/newcomer.js';
import { newId } from '../../src/shared/ids.js';

interface Beside {
  campaigns?: string[];
  /** Where its outlet spreads, and what the text names. */
  areas?: string[];
  named?: string[];
}

/** A relevant mention of a printed paper, at ten in the morning of its day; a test states only what matters. */
export function aMention(day: string, changes: Partial<Mention> = {}): Mention {
  const publishedAt = new Date(`${day}T09:00:00Z`);
  const id = newId(publishedAt);
  return {
    id,
    itemId: null,
    outletId: null,
    headline: 'Lotsin hilft im Amt',
    url: `https://bote.example/${id}`,
    publishedAt,
    day,
    scope: 'local',
    mediumType: 'newspaper',
    foundBy: 'hand',
    review: 'relevant',
    label: 'editorial',
    labelledBy: 'rule',
    note: '',
    reviewedAt: null,
    reviewedBy: null,
    unmatchedSince: null,
    createdAt: publishedAt,
    version: 1,
    ...newcomer(id),
    channel: 'print',
    ...changes,
  };
}

/** {@link aMention} in the database. */
export async function storedMention(
  manager: EntityManager,
  day: string,
  changes: Partial<Mention> = {},
  { campaigns = [], areas = [], named = [] }: Beside = {},
): Promise<string> {
  const mention = aMention(day, changes);
  const { id } = mention;
  await manager.insert(Mention, mention);
  if (campaigns.length)
    await manager.insert(
      MentionCampaign,
      campaigns.map((campaignId) => ({ mentionId: id, campaignId })),
    );
  const districts = [
    ...areas.map((districtAgs) => ({ mentionId: id, districtAgs, basis: 'area' as const })),
    ...named.map((districtAgs) => ({ mentionId: id, districtAgs, basis: 'named' as const })),
  ];
  if (districts.length) await manager.insert(MentionDistrict, districts);
  return id;
}
