import type { DataSource } from 'typeorm';
import { stateOf } from '../../../mentions/clippings/clipping-state.js';
import { Clipping } from '../../../mentions/clippings/clipping.entity.js';
import { coversUse } from '../../../mentions/clippings/rights-basis.js';
import { Mention } from '../../../mentions/mention.entity.js';
import type { ClippingFacts } from '../report-facts.js';
import { placementsIn } from './facts-scope.js';
import type { FactsScope } from './facts-scope.js';

/** Copies of the period's placements that are there: as a file, on paper, or as a recording elsewhere. Who may read them and the proof stay inside. */
export async function clippingFacts(
  dataSource: DataSource,
  scope: FactsScope,
  now: Date,
): Promise<ClippingFacts[]> {
  const rows = await placementsIn(
    dataSource
      .createQueryBuilder(Clipping, 'c')
      .innerJoin(Mention, 'm', 'm.id = c.mentionId')
      .where('c.deletedAt IS NULL'),
    scope,
    scope.period,
  )
    .orderBy('c.createdAt', 'ASC')
    .addOrderBy('c.id', 'ASC')
    .getMany();
  return rows
    .filter((clipping) => ['stored', 'expiring', 'noFile'].includes(stateOf(clipping, now)))
    .map((clipping) => ({
      mentionId: clipping.mentionId,
      kind: clipping.kind,
      basis: clipping.rightsBasis,
      place: clipping.fileId === null ? clipping.place : '',
      validUntil: clipping.validUntil,
      forReports: coversUse(clipping, 'report'),
    }));
}
