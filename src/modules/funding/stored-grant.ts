import type { EntityManager } from 'typeorm';
import { notFound, UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { searchKey } from '../../shared/search-key.js';
import { Funder } from './funder.entity.js';
import type { GrantFacts } from './grant-input.js';
import { Grant } from './grant.entity.js';

/** Who gives the money: one that is known, or by name, which makes a new one when nobody is called so. */
export type FunderChoice = { id: string } | { name: string };
export type GrantDraft = GrantFacts & { funder: FunderChoice };

/** Throws `period-order`. */
export function refuseReversedPeriod({
  periodStart,
  periodEnd,
}: Pick<Grant, 'periodStart' | 'periodEnd'>): void {
  if (periodEnd < periodStart) throw new UserError('period-order');
}

/** Throws `not-found`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one. */
export async function storedGrant(
  manager: EntityManager,
  id: string,
  version: number | null,
): Promise<Grant> {
  const grant = await manager.findOneBy(Grant, { id });
  if (!grant) throw notFound('grant');
  if (version !== null && grant.version !== version) throw new UserError('changed-meanwhile');
  return grant;
}

/** Id of the funder that was chosen; "BMFTR" and "bmftr" are one. Throws `unknown-funder`. */
export async function chosenFunder(manager: EntityManager, choice: FunderChoice, now: Date): Promise<string> {
  if ('id' in choice) {
    if (!(await manager.existsBy(Funder, { id: choice.id }))) throw new UserError('unknown-funder');
    return choice.id;
  }
  const wanted = searchKey(choice.name);
  const funders = await manager.find(Funder);
  const known =
    funders.find(({ name }) => searchKey(name) === wanted) ??
    funders.find(({ shortName }) => shortName !== '' && searchKey(shortName) === wanted);
  if (known) return known.id;
  const id = newId(now);
  await manager.insert(Funder, {
    id,
    name: choice.name,
    shortName: '',
    note: '',
    logoFileId: null,
    createdAt: now,
    archivedAt: null,
  });
  return id;
}
