import { In, LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { FundingStatement } from '../funding/funding-statement.entity.js';
import { Grant } from '../funding/grant.entity.js';

/** Of each grant the statement that is valid on the day, in the language of the text, in the order of the grants' titles. */
export async function printedStatements(
  manager: EntityManager,
  grantIds: readonly string[],
  language: 'de' | 'en',
  day: Day,
): Promise<string[]> {
  if (!grantIds.length) return [];
  const grants = await manager.find(Grant, {
    select: { id: true, title: true },
    where: { id: In([...grantIds]) },
    order: { title: 'ASC', id: 'ASC' },
  });
  const statements = await manager.find(FundingStatement, {
    where: { grantId: In([...grantIds]), language, validFrom: LessThanOrEqual(day) },
    order: { validFrom: 'DESC' },
  });
  return grants.flatMap(({ id }) => statements.find(({ grantId }) => grantId === id)?.text ?? []);
}
