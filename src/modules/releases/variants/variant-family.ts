import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { UserError } from '../../../shared/errors.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import { Release } from '../release.entity.js';
import { readWording, wordingOf } from '../release-wording.js';
import type { Wording } from '../release-wording.js';
import { storedRelease } from '../stored-release.js';
import { currentWording } from '../versions/store-version.js';
import type { StoredVariant } from './plan-variants.js';
import { VariantText } from './variant-text.entity.js';

export interface Family {
  master: Release;
  wording: Wording;
  variants: (StoredVariant & { release: Release })[];
}

/** A master with its variants, in a few reads. Throws `not-found`, `variant-of-variant`, and `release-archived`. */
export async function familyOf(manager: EntityManager, masterId: string): Promise<Family> {
  const master = await storedRelease(manager, masterId, null);
  if (master.masterId !== null) throw new UserError('variant-of-variant');
  if (master.archivedAt !== null) throw new UserError('release-archived');
  return {
    master,
    wording: await currentWording(manager, master),
    variants: await variantsOf(manager, masterId),
  };
}

export async function variantsOf(manager: EntityManager, masterId: string): Promise<Family['variants']> {
  const releases = await manager.find(Release, {
    where: { masterId },
    order: { districtAgs: 'ASC', id: 'ASC' },
  });
  const ids = releases.map(({ id }) => id);
  if (!ids.length) return [];
  const texts = await selectRows(manager, VariantText, ['releaseId', 'wording'], 'releaseId', ids);
  const filled = new Map(texts.map(({ releaseId, wording }) => [releaseId, readWording(wording)]));
  const grants = new Map<string, string[]>();
  for (const { releaseId, grantId } of await manager.findBy(ReleaseGrant, { releaseId: In(ids) }))
    grants.set(releaseId, [...(grants.get(releaseId) ?? []), grantId]);
  return releases.map((release) => ({
    release,
    ags: release.districtAgs ?? '',
    wording: wordingOf(release, grants.get(release.id) ?? []),
    filled: filled.get(release.id) ?? null,
  }));
}
