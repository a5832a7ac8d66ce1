import { Injectable, Optional } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { byNameAndKey } from '../../../web/http/page-of-sorted.js';
import { District } from '../../places/district.entity.js';
import { Delivery } from '../delivery.entity.js';
import { NoReleaseMentions, ReleaseMentions } from '../release-mentions.js';
import { Release } from '../release.entity.js';
import { openNames } from './open-names.js';
import { isChangedByHand } from './plan-variants.js';
import { variantCounts } from './variant-counts.js';
import { variantsOf } from './variant-family.js';

export interface VariantListRow {
  release: Release;
  district: District;
  /** Names of places that are open. */
  open: string[];
  byHand: boolean;
  /** How many outlets were written to. */
  outlets: number;
  /** How many mentions go back to it. */
  mentions: number;
}

export interface VariantPlace {
  master: Pick<Release, 'id' | 'headline'>;
  district: District | null;
  before: { id: string; district: District } | null;
  after: { id: string; district: District } | null;
}

const byDistrict = byNameAndKey<VariantListRow>(
  ({ district }) => district.name,
  ({ district }) => district.ags,
);

/** Typed reads about the variants of a master. */
@Injectable()
export class VariantsQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Optional() private readonly mentions: ReleaseMentions = new NoReleaseMentions(),
  ) {}

  /** In German order of the districts; archived ones are left out. */
  async list(masterId: string): Promise<VariantListRow[]> {
    const { manager } = this.dataSource;
    const variants = (await variantsOf(manager, masterId)).filter(({ release }) => !release.archivedAt);
    if (!variants.length) return [];
    const ids = variants.map(({ release }) => release.id);
    const districts = await manager.findBy(District, { ags: In(variants.map(({ ags }) => ags)) });
    const districtOf = new Map(districts.map((district) => [district.ags, district]));
    const outlets = await outletCounts(manager, ids);
    const mentions = await this.mentions.counts(ids);
    return variants
      .flatMap((variant): VariantListRow[] => {
        const { release, ags } = variant;
        const district = districtOf.get(ags);
        if (!district) return [];
        return [
          {
            release,
            district,
            open: openNames(release),
            byHand: isChangedByHand(variant),
            outlets: outlets.get(release.id) ?? 0,
            mentions: mentions.get(release.id) ?? 0,
          },
        ];
      })
      .sort(byDistrict);
  }

  /** Mentions of a master and all its variants, each once; 0 for a release of its own without any. */
  familyMentions(masterId: string): Promise<number> {
    return this.mentions.ofFamily(masterId);
  }

  /** Where a variant stands among the others; null for a release that is none. */
  async placeOf({ id, masterId }: Pick<Release, 'id' | 'masterId'>): Promise<VariantPlace | null> {
    if (masterId === null) return null;
    const { manager } = this.dataSource;
    const master = await manager.findOneOrFail(Release, {
      select: { id: true, headline: true },
      where: { id: masterId },
    });
    const rows = await this.list(masterId);
    const at = rows.findIndex(({ release }) => release.id === id);
    const near = (index: number) => {
      const row = at < 0 ? undefined : rows[index];
      return row ? { id: row.release.id, district: row.district } : null;
    };
    return { master, district: rows[at]?.district ?? null, before: near(at - 1), after: near(at + 1) };
  }

  /** How many variants masters have, without archived ones; releases without any are left out. */
  async counts(masterIds: readonly string[]): Promise<Map<string, number>> {
    return variantCounts(this.dataSource.manager, masterIds);
  }
}

async function outletCounts(manager: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await manager
    .createQueryBuilder(Delivery, 'd')
    .select('d.releaseId', 'releaseId')
    .addSelect('COUNT(*)', 'count')
    .where({ releaseId: In([...ids]) })
    .groupBy('d.releaseId')
    .getRawMany<{ releaseId: string; count: number | string }>();
  return new Map(rows.map(({ releaseId, count }) => [releaseId, Number(count)]));
}
