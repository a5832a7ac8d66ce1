import type { SelectQueryBuilder } from 'typeorm';
import { containsText, likePattern } from '../../database/contains-text.js';
import type { Day } from '../../shared/days.js';
import type { MentionLabel } from './label-groups.js';
import { Match } from './match.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { MentionDistrict } from './mention-district.entity.js';
import { Mention } from './mention.entity.js';
import type { MentionScope, Review } from './mention.entity.js';

/** Which mentions are meant. A key that is left out does not narrow. */
export interface MentionFilter {
  reviews?: readonly Review[];
  watchId?: string;
  campaignId?: string;
  outletId?: string;
  districtAgs?: string;
  scope?: MentionScope;
  mediumType?: Mention['mediumType'];
  labels?: readonly MentionLabel[];
  /** Both days included. */
  from?: Day;
  to?: Day;
  /** Part of the headline, whatever its case. */
  text?: string;
}

/** Narrows a query over mentions, whose alias must be `m`. */
export function applyMentionFilter<T extends object>(
  query: SelectQueryBuilder<T>,
  filter: MentionFilter,
): SelectQueryBuilder<T> {
  if (filter.reviews) query.andWhere('m.review IN (:...reviews)', { reviews: filter.reviews });
  if (filter.outletId) query.andWhere('m.outletId = :outletId', { outletId: filter.outletId });
  if (filter.scope) query.andWhere('m.scope = :scope', { scope: filter.scope });
  if (filter.mediumType) query.andWhere('m.mediumType = :mediumType', { mediumType: filter.mediumType });
  if (filter.labels) query.andWhere('m.label IN (:...labels)', { labels: filter.labels });
  if (filter.from) query.andWhere('m.day >= :from', { from: filter.from });
  if (filter.to) query.andWhere('m.day <= :to', { to: filter.to });
  if (filter.watchId) {
    const matches = query.subQuery().select('mt.itemId').from(Match, 'mt').where('mt.watchId = :watchId');
    query.andWhere(`m.itemId IN ${matches.getQuery()}`, { watchId: filter.watchId });
  }
  if (filter.campaignId) {
    const assigned = query
      .subQuery()
      .select('mc.mentionId')
      .from(MentionCampaign, 'mc')
      .where('mc.campaignId = :campaignId');
    query.andWhere(`m.id IN ${assigned.getQuery()}`, { campaignId: filter.campaignId });
  }
  if (filter.districtAgs) {
    const within = query
      .subQuery()
      .select('md.mentionId')
      .from(MentionDistrict, 'md')
      .where('md.districtAgs = :districtAgs');
    query.andWhere(`m.id IN ${within.getQuery()}`, { districtAgs: filter.districtAgs });
  }
  if (filter.text) {
    query.andWhere(containsText('m.headline', 'text'), { text: likePattern(filter.text) });
  }
  return query;
}
