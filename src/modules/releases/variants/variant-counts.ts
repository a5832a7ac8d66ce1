import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Release } from '../release.entity.js';

/** How many variants masters have, without archived ones; releases without any are left out. */
export async function variantCounts(
  manager: EntityManager,
  masterIds: readonly string[],
): Promise<Map<string, number>> {
  if (!masterIds.length) return new Map();
  const rows = await manager
    .createQueryBuilder(Release, 'r')
    .select('r.masterId', 'masterId')
    .addSelect('COUNT(*)', 'count')
    .where({ masterId: In([...masterIds]), archivedAt: IsNull() })
    .groupBy('r.masterId')
    .getRawMany<{ masterId: string; count: number | string }>();
  return new Map(rows.map(({ masterId, count }) => [masterId, Number(count)]));
}
