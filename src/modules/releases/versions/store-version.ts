import type { EntityManager } from 'typeorm';
import { newId } from '../../../shared/ids.js';
import { ReleaseGrant } from '../release-grant.entity.js';
import type { Release } from '../release.entity.js';
import { wasLogged } from '../release-states.js';
import { wordingOf } from '../release-wording.js';
import type { Wording } from '../release-wording.js';
import { ReleaseVersion } from './release-version.entity.js';
import type { VersionKind } from './release-version.entity.js';

/** Saves of one person within so many minutes make one version of a draft. */
const joinMinutes = 10;

export interface VersionDraft {
  kind: VersionKind;
  note: string;
  userId: string | null;
  now: Date;
  /** This wording went out at that moment. */
  publishedAt?: Date | null;
  /** It may replace the version before, if that is young, of the same person and never went out. */
  joins?: boolean;
}

/** Stores the wording that the release has now as its next version. Returns the number. */
export async function storeVersion(
  manager: EntityManager,
  releaseId: string,
  wording: Wording,
  draft: VersionDraft,
): Promise<number> {
  const { kind, note, userId, now, publishedAt = null, joins = false } = draft;
  const latest = await latestVersion(manager, releaseId);
  if (latest && joins && mayJoin(latest, draft)) {
    await manager.update(ReleaseVersion, { id: latest.id }, { wording: asJson(wording), updatedAt: now });
    return latest.number;
  }
  const number = (latest?.number ?? 0) + 1;
  await manager.insert(ReleaseVersion, {
    id: newId(now),
    releaseId,
    number,
    kind,
    wording: asJson(wording),
    note,
    createdBy: userId,
    createdAt: now,
    updatedAt: now,
    publishedAt,
  });
  return number;
}

/** Releases of before this room knew versions get theirs here, as they are. */
export async function storeFirstVersion(
  manager: EntityManager,
  release: Release,
  wording: Wording,
): Promise<void> {
  if (await manager.existsBy(ReleaseVersion, { releaseId: release.id })) return;
  await storeVersion(manager, release.id, wording, {
    kind: wasLogged(release) ? 'logged' : 'saved',
    note: '',
    userId: null,
    now: release.createdAt,
    publishedAt: release.publishedAt,
  });
}

export async function latestVersion(
  manager: EntityManager,
  releaseId: string,
): Promise<ReleaseVersion | null> {
  const [latest] = await manager.find(ReleaseVersion, {
    where: { releaseId },
    order: { number: 'DESC' },
    take: 1,
  });
  return latest ?? null;
}

/** Of each release that has any; in no order. */
export async function latestVersions(
  manager: EntityManager,
  releaseIds: readonly string[],
): Promise<ReleaseVersion[]> {
  if (!releaseIds.length) return [];
  return manager
    .createQueryBuilder(ReleaseVersion, 'v')
    .where('v.releaseId IN (:...releaseIds)', { releaseIds: [...releaseIds] })
    .andWhere(
      'v.number = (SELECT MAX(w."number") FROM "release_version" w WHERE w."releaseId" = v.releaseId)',
    )
    .getMany();
}

export async function grantIdsOf(manager: EntityManager, releaseId: string): Promise<string[]> {
  const rows = await manager.findBy(ReleaseGrant, { releaseId });
  return rows.map(({ grantId }) => grantId).sort();
}

/** The wording of a release with its grants. */
export async function currentWording(manager: EntityManager, release: Release): Promise<Wording> {
  return wordingOf(release, await grantIdsOf(manager, release.id));
}

function mayJoin(latest: ReleaseVersion, { kind, note, userId, now }: VersionDraft): boolean {
  return (
    kind === 'saved' &&
    latest.kind === 'saved' &&
    note === '' &&
    userId !== null &&
    latest.createdBy === userId &&
    latest.publishedAt === null &&
    now.getTime() - latest.createdAt.getTime() < joinMinutes * 60_000
  );
}

/** TypeORM's insert type does not understand free JSON columns. */
export function asJson(wording: Wording): object {
  return JSON.parse(JSON.stringify(wording)) as object;
}
