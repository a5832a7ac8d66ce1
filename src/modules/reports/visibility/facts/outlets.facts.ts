import { In, IsNull } from 'typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { chunksOf } from '../../../../shared/chunks-of.js';
import { germanOrder } from '../../../../shared/german-order.js';
import { Mention } from '../../../mentions/mention.entity.js';
import { AudienceFigure } from '../../../outlets/figures/audience-figure.entity.js';
import { Outlet } from '../../../outlets/outlet.entity.js';
import { MentionAudience } from '../../../reach/mention-audience.entity.js';
import type { AudienceFacts, OutletFacts, OwnAudienceFacts } from '../report-facts.js';
import { placementsIn } from './facts-scope.js';
import type { FactsScope } from './facts-scope.js';

/** Outlets with these ids and the titles of editions among them, by name. */
export async function outletFacts(manager: EntityManager, ids: readonly string[]): Promise<OutletFacts[]> {
  const found = await outletsWith(manager, new Set(ids));
  const there = new Set(found.map(({ id }) => id));
  const titles = found.flatMap(({ level, parentId }) =>
    level === 'edition' && parentId !== null && !there.has(parentId) ? parentId : [],
  );
  return [...found, ...(await outletsWith(manager, new Set(titles)))]
    .map(({ id, name, level, parentId, scope, mediumType }) => ({
      id,
      name,
      level,
      parentId,
      scope,
      mediumType,
    }))
    .sort((a, b) => germanOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

async function outletsWith(manager: EntityManager, ids: ReadonlySet<string>): Promise<Outlet[]> {
  const found: Outlet[] = [];
  for (const some of chunksOf([...ids])) found.push(...(await manager.findBy(Outlet, { id: In(some) })));
  return found;
}

export async function audienceFacts(
  manager: EntityManager,
  outlets: readonly OutletFacts[],
): Promise<AudienceFacts[]> {
  const wanted = new Set(outlets.map(({ id }) => id));
  // all of them: an installation has some hundreds
  const figures = await manager.find(AudienceFigure, {
    where: { withdrawnAt: IsNull() },
    order: { validFrom: 'ASC', id: 'ASC' },
  });
  return figures
    .filter(({ outletId }) => wanted.has(outletId))
    .map(({ id, outletId, metric, low, high, source, asOf, validFrom }) => ({
      id,
      outletId,
      metric,
      low,
      high,
      source,
      asOf,
      validFrom,
    }));
}

export async function ownAudienceFacts(
  dataSource: DataSource,
  scope: FactsScope,
): Promise<OwnAudienceFacts[]> {
  const rows = await placementsIn(
    dataSource.createQueryBuilder(MentionAudience, 'x').innerJoin(Mention, 'm', 'm.id = x.mentionId'),
    scope,
    scope.span,
  )
    .orderBy('x.mentionId', 'ASC')
    .addOrderBy('x.id', 'ASC')
    .getMany();
  return rows.map(({ mentionId, metric, low, high, source, asOf }) => ({
    mentionId,
    metric,
    low,
    high,
    source,
    asOf,
  }));
}
