import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { UserError } from '../../shared/errors.js';
import { Grant } from '../funding/grant.entity.js';
import { ReleaseGrant } from './release-grant.entity.js';

/** Says which grants paid for what a release tells. Throws `unknown-grant`. */
export async function linkGrants(
  manager: EntityManager,
  releaseId: string,
  grantIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(grantIds)];
  const found = await manager.find(Grant, { select: { id: true }, where: { id: In(wanted) } });
  if (found.length < wanted.length) throw new UserError('unknown-grant');
  await manager.delete(ReleaseGrant, { releaseId });
  if (wanted.length)
    await manager.insert(
      ReleaseGrant,
      wanted.map((grantId) => ({ releaseId, grantId })),
    );
}
