import type { SelectQueryBuilder } from 'typeorm';
import { containsText, likePattern } from '../../database/contains-text.js';
import type { Day } from '../../shared/days.js';
import { CampaignGrant } from '../campaigns/campaign-grant.entity.js';
import { applyCodingFilter } from './coding/coding-filter.js';
import type { CodingFilter } from './coding/coding-filter.js';
import type { MentionLabel } from './label-groups.js';
import type { MentionOrigin } from './attribution/mention-origin.js';
import { applyFieldConditions } from './fields/field-filter.js';
import type { FieldCondition } from './fields/field-filter.js';
import { Match } from './match.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { MentionDistrict, namedMunicipality } from './mention-district.entity.js';
import { Mention } from './mention.entity.js';
import type { MentionScope, Review } from './mention.entity.js';

export const districtBases = ['area', 'named'] as const;
export type DistrictBasis = (typeof districtBases)[number];

/** Which mentions are meant. A key that is left out does not narrow. */
export interface MentionFilter extends CodingFilter {
  reviews?: readonly Review[];
  watchId?: string;
  campaignId?: string;
  /** Assigned to any of the campaigns that this grant pays for. */
  grantId?: string;
  outletId?: string;
  districtAgs?: string;
  /** With a district: the outlet spreads there, or the text names it; without it either. */
  districtBasis?: DistrictBasis;
  /** Key of 8 digits: the text names this municipality. */
  municipalityAgs?: string;
  scope?: MentionScope;
  mediumType?: Mention['mediumType'];
  labels?: readonly MentionLabel[];
  storyId?: string;
  origin?: MentionOrigin;
  /** Each placement once: without the pieces that repeat one (`counting-rules.ts`). */
  once?: boolean;
  /** Both days included. */
  from?: Day;
  to?: Day;
  /** Part of the headline, whatever its case. */
  text?: string;
  /** What own fields must hold, all of it. */
  fields?: readonly FieldCondition[];
}

/** Narrows a query over mentions; `m` is their alias in it. One query may be narrowed for two aliases by the same filter. */
export function applyMentionFilter<T extends object>(
  query: SelectQueryBuilder<T>,
  filter: MentionFilter,
  m = 'm',
): SelectQueryBuilder<T> {
  if (filter.reviews) query.andWhere(`${m}.review IN (:...reviews)`, { reviews: filter.reviews });
  if (filter.outletId) query.andWhere(`${m}.outletId = :outletId`, { outletId: filter.outletId });
  if (filter.storyId) query.andWhere(`${m}.storyId = :storyId`, { storyId: filter.storyId });
  if (filter.origin) query.andWhere(`${m}.origin = :origin`, { origin: filter.origin });
  if (filter.once) query.andWhere(`${m}.repeatOf IS NULL`);
  if (filter.scope) query.andWhere(`${m}.scope = :scope`, { scope: filter.scope });
  if (filter.mediumType) query.andWhere(`${m}.mediumType = :mediumType`, { mediumType: filter.mediumType });
  if (filter.labels) query.andWhere(`${m}.label IN (:...labels)`, { labels: filter.labels });
  if (filter.from) query.andWhere(`${m}.day >= :from`, { from: filter.from });
  if (filter.to) query.andWhere(`${m}.day <= :to`, { to: filter.to });
  if (filter.watchId) {
    const matches = query
      .subQuery()
      .select(`${m}t.itemId`)
      .from(Match, `${m}t`)
      .where(`${m}t.watchId = :watchId`);
    query.andWhere(`${m}.itemId IN ${matches.getQuery()}`, { watchId: filter.watchId });
  }
  if (filter.campaignId) {
    const assigned = query
      .subQuery()
      .select(`${m}c.mentionId`)
      .from(MentionCampaign, `${m}c`)
      .where(`${m}c.campaignId = :campaignId`);
    query.andWhere(`${m}.id IN ${assigned.getQuery()}`, { campaignId: filter.campaignId });
  }
  if (filter.grantId) {
    const paid = query
      .subQuery()
      .select(`${m}gc.mentionId`)
      .from(MentionCampaign, `${m}gc`)
      .innerJoin(CampaignGrant, `${m}cg`, `${m}cg.campaignId = ${m}gc.campaignId`)
      .where(`${m}cg.grantId = :grantId`);
    query.andWhere(`${m}.id IN ${paid.getQuery()}`, { grantId: filter.grantId });
  }
  if (filter.districtAgs) {
    const within = query
      .subQuery()
      .select(`${m}d.mentionId`)
      .from(MentionDistrict, `${m}d`)
      .where(`${m}d.districtAgs = :districtAgs`);
    if (filter.districtBasis)
      within.andWhere(`${m}d.basis ${filter.districtBasis === 'area' ? '=' : '<>'} 'area'`);
    query.andWhere(`${m}.id IN ${within.getQuery()}`, { districtAgs: filter.districtAgs });
  }
  if (filter.municipalityAgs) {
    const named = query
      .subQuery()
      .select(`${m}p.mentionId`)
      .from(MentionDistrict, `${m}p`)
      .where(`${m}p.districtAgs = :placeDistrict AND ${m}p.basis = 'named'`)
      .andWhere(`${namedMunicipality(`${m}p.evidence`)} = :municipalityAgs`);
    const { municipalityAgs } = filter;
    query.andWhere(`${m}.id IN ${named.getQuery()}`, {
      municipalityAgs,
      placeDistrict: municipalityAgs.slice(0, 5),
    });
  }
  applyCodingFilter(query, filter, m);
  if (filter.text) {
    query.andWhere(containsText(`${m}.headline`, 'text'), { text: likePattern(filter.text) });
  }
  applyFieldConditions(query, filter.fields, m);
  return query;
}
