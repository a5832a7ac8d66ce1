import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf } from '../../../../shared/days.js';
import { instantOf } from '../../../../shared/zone-time.js';
import { Interaction } from '../../../contacts/interaction.entity.js';
import type { EnquiryFacts } from '../report-facts.js';
import type { FactsScope } from './facts-scope.js';
import type { OurReleases } from './releases.facts.js';

/**
 * Enquiries of the span, the first first: with campaigns those about a release of theirs or of the grants, whenever it went out, and those of which nobody said what they are about. Nothing of
 * who asked.
 */
export async function enquiryFacts(
  manager: EntityManager,
  { span, timeZone }: FactsScope,
  { ids, grantsOf }: OurReleases,
): Promise<EnquiryFacts[]> {
  const rows = await manager.find(Interaction, {
    select: { id: true, at: true, releaseId: true, answeredAt: true },
    where: {
      kind: 'enquiry',
      at: And(
        MoreThanOrEqual(instantOf(span.from, '00:00', timeZone)),
        LessThan(instantOf(addDays(span.to, 1), '00:00', timeZone)),
      ),
    },
    order: { at: 'ASC', id: 'ASC' },
  });
  return rows
    .filter(({ releaseId }) => ids === null || releaseId === null || ids.has(releaseId))
    .map(({ at, releaseId, answeredAt }) => ({
      day: dayOf(at, timeZone),
      releaseId,
      grantIds: grantsOf.get(releaseId ?? '') ?? [],
      hours: answeredAt && (answeredAt.getTime() - at.getTime()) / 3_600_000,
    }));
}
