import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Period } from '../../timeline.js';

/** What is read for a report. Periods without a day end before they begin. */
export interface FactsScope {
  span: Period;
  period: Period;
  before: Period;
  /** Null: mentions of all campaigns and of none. */
  campaignIds: readonly string[] | null;
  grantIds: readonly string[];
  timeZone: string;
}

/** Keeps mentions `m` of some days that the report is about: relevant, each placement once. */
export function placementsIn<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  scope: Pick<FactsScope, 'campaignIds'>,
  { from, to }: Period,
): SelectQueryBuilder<T> {
  // COALESCE keeps SQLite on the index over the days
  query
    .andWhere('m.day BETWEEN :from AND :to', { from, to })
    .andWhere(`m.repeatOf IS NULL AND COALESCE(m.review, '') = 'relevant'`);
  return ofCampaigns(query, scope);
}

/** Keeps mentions `m` of the campaigns of the report; one of several counts once. */
export function ofCampaigns<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  { campaignIds }: Pick<FactsScope, 'campaignIds'>,
): SelectQueryBuilder<T> {
  if (campaignIds === null) return query;
  if (!campaignIds.length) return query.andWhere('1 = 0');
  return query.andWhere(
    `EXISTS (SELECT 1 FROM "mention_campaign" sc WHERE sc."mentionId" = m.id AND sc."campaignId" IN (:...campaignIds))`,
    { campaignIds: [...campaignIds] },
  );
}
