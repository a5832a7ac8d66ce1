import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { District } from '../../places/district.entity.js';
import type { Piece } from './grade-piece.js';
import { districtNamed, namingText, oneOfFamily } from './one-of-family.js';
import type { FamilyMember } from './one-of-family.js';
import type { Grade, Proof } from './proof.js';
import type { ReadRelease, ReleaseInput } from './read-release.js';

export interface GradedRelease {
  release: ReadRelease;
  grade: Grade;
  proofs: Proof[];
}

/** Names of districts and areas of outlets: what tells the variants of a master apart. */
export interface FamilyFacts {
  districts: ReadonlyMap<string, Pick<District, 'name' | 'kind'>>;
  areas: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function familyFacts(
  manager: EntityManager,
  releases: readonly ReadRelease[],
  pieces: Iterable<Piece>,
): Promise<FamilyFacts> {
  const keys = [...new Set(releases.flatMap(({ input }) => input.districtAgs ?? []))];
  if (!keys.length) return { districts: new Map(), areas: new Map() };
  const districts = await manager.findBy(District, { ags: In(keys) });
  const outletIds = [...new Set([...pieces].flatMap((piece) => piece.outletIds))];
  const areas = new Map<string, Set<string>>();
  const columns = ['outletId', 'districtAgs'] as const;
  for (const { outletId, districtAgs } of await selectRows(
    manager,
    DistributionArea,
    columns,
    'outletId',
    outletIds,
  )) {
    const area = areas.get(outletId);
    if (area) area.add(districtAgs);
    else areas.set(outletId, new Set([districtAgs]));
  }
  return { districts: new Map(districts.map((district) => [district.ags, district])), areas };
}

/**
 * Of each family only the release that the piece counts for; releases of their own stay. `settled` are roots of families of which a person said that the
 * piece goes back to one of them: their word is enough. `refused` are releases of which a person said that it does not.
 */
export function withoutSiblings(
  piece: Piece,
  graded: readonly GradedRelease[],
  facts: FamilyFacts,
  { settled, refused }: { settled: ReadonlySet<string>; refused: ReadonlySet<string> },
): GradedRelease[] {
  const families = new Map<string, GradedRelease[]>();
  for (const one of graded) {
    const root = rootOf(one.release.input);
    if (settled.has(root) || refused.has(one.release.input.id)) continue;
    const family = families.get(root);
    if (family) family.push(one);
    else families.set(root, [one]);
  }
  return [...families.values()].flatMap((family) => {
    if (family.length < 2) return family;
    const text = namingText([piece.title, piece.summary, piece.content ?? '']);
    const chosen = oneOfFamily(family.map((one) => memberOf(piece, one, facts, text)));
    return family.filter(({ release }) => release.input.id === chosen);
  });
}

export function rootOf({ id, masterId }: Pick<ReleaseInput, 'id' | 'masterId'>): string {
  return masterId ?? id;
}

function memberOf(
  piece: Piece,
  { release: { input }, proofs }: GradedRelease,
  { districts, areas }: FamilyFacts,
  text: string,
): FamilyMember {
  const { id, masterId = null, districtAgs = null } = input;
  const district = districtAgs === null ? undefined : districts.get(districtAgs);
  return {
    releaseId: id,
    isMaster: masterId === null,
    reached: input.deliveries.some(
      ({ outletId, sentAt }) => piece.outletIds.includes(outletId) && sentAt <= piece.publishedAt,
    ),
    named: district ? districtNamed(text, district) : 0,
    inArea: districtAgs !== null && piece.outletIds.some((outletId) => areas.get(outletId)?.has(districtAgs)),
    covered: proofs.reduce((most, proof) => (proof.grade === 'A' ? Math.max(most, proof.covered) : most), 0),
  };
}
