import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Attribution } from '../../mentions/attribution.entity.js';
import { Mention } from '../../mentions/mention.entity.js';
import { Delivery } from '../../releases/delivery.entity.js';
import { Release } from '../../releases/release.entity.js';
import { isCounted } from '../tally/tally-columns.js';

type Columns = 'id' | 'headline' | 'state' | 'publishedAt' | 'plannedAt' | 'masterId' | 'districtAgs';

export interface CampaignRelease {
  release: Pick<Release, Columns>;
  /** Written to. */
  outlets: number;
  /** Placements that go back to it: grade A, B or C. */
  mentions: number;
}

/** More are listed among all releases. */
export const mostReleases = 100;

const counts = z.array(z.object({ id: z.string(), count: z.coerce.number().int() }));

/** Releases of a campaign, drafts first, then the latest first; archived ones are left out. */
export async function campaignReleases(
  dataSource: DataSource,
  campaignId: string,
): Promise<CampaignRelease[]> {
  const { manager } = dataSource;
  const releases = await manager
    .createQueryBuilder(Release, 'r')
    .select(
      (['id', 'headline', 'state', 'publishedAt', 'plannedAt', 'masterId', 'districtAgs'] as const).map(
        (name) => `r.${name}`,
      ),
    )
    .addSelect('CASE WHEN r.publishedAt IS NULL THEN 0 ELSE 1 END', 'went_out')
    .where('r.campaignId = :campaignId AND r.archivedAt IS NULL', { campaignId })
    .orderBy('went_out', 'ASC')
    .addOrderBy('r.publishedAt', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .limit(mostReleases)
    .getMany();
  if (!releases.length) return [];
  const ids = releases.map(({ id }) => id);
  const outlets: unknown = await manager
    .createQueryBuilder(Delivery, 'd')
    .select('d.releaseId', 'id')
    .addSelect('COUNT(*)', 'count')
    .where('d.releaseId IN (:...ids)', { ids })
    .groupBy('d.releaseId')
    .getRawMany();
  const mentions: unknown = await manager
    .createQueryBuilder(Attribution, 'a')
    .innerJoin(Mention, 'm', `m.id = a.mentionId AND ${isCounted('m', ['relevant'])}`)
    .select('a.releaseId', 'id')
    .addSelect('COUNT(*)', 'count')
    .where('a.releaseId IN (:...ids)', { ids })
    .andWhere(`COALESCE(a.ruledGrade, a.grade) <> 'D'`)
    .groupBy('a.releaseId')
    .getRawMany();
  const outletsOf = byId(outlets);
  const mentionsOf = byId(mentions);
  return releases.map((release) => ({
    release,
    outlets: outletsOf.get(release.id) ?? 0,
    mentions: mentionsOf.get(release.id) ?? 0,
  }));
}

function byId(rows: unknown): Map<string, number> {
  return new Map(counts.parse(rows).map(({ id, count }) => [id, count]));
}
