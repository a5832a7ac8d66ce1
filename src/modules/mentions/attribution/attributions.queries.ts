import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { User } from '../../accounts/user.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { isPublished, Release } from '../../releases/release.entity.js';
import type { Published } from '../../releases/release.entity.js';
import { Attribution } from '../attribution.entity.js';
import { effectiveGrade } from './mention-origin.js';
import type { Grade, Proof } from './proof.js';

/** One mention and one release, with what speaks for it. */
export interface AttributionRow {
  mentionId: string;
  release: Published<Pick<Release, 'id' | 'headline' | 'publishedAt'>>;
  /** What holds: a person's word before that of the rules. */
  grade: Grade;
  gradeByRule: Grade;
  proofs: Proof[];
  ruling: { grade: Grade; reason: string; who: string | null; at: Date } | null;
  /** Names of outlets that proofs speak of, by id. */
  outlets: Record<string, string>;
}

/** Typed reads of attributions. */
@Injectable()
export class AttributionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of some mentions, the strongest grade first; within a grade the newest release. */
  async of(mentionIds: readonly string[]): Promise<AttributionRow[]> {
    if (!mentionIds.length) return [];
    const { manager } = this.dataSource;
    const rows = await manager.findBy(Attribution, { mentionId: In([...mentionIds]) });
    if (!rows.length) return [];
    const releases = await manager.find(Release, {
      select: { id: true, headline: true, publishedAt: true },
      where: { id: In([...new Set(rows.map(({ releaseId }) => releaseId))]) },
    });
    const releaseOf = new Map(releases.filter(isPublished).map((release) => [release.id, release]));
    const people = await this.names(
      User,
      rows.flatMap(({ ruledBy }) => ruledBy ?? []),
    );
    const outlets = Object.fromEntries(
      await this.names(
        Outlet,
        rows.flatMap(({ proofs }) => proofs.flatMap((proof) => (proof.grade === 'C' ? proof.outletId : []))),
      ),
    );
    return rows
      .flatMap((row): AttributionRow[] => {
        const release = releaseOf.get(row.releaseId);
        if (!release) return [];
        const { mentionId, grade, proofs, ruledGrade, reason, ruledBy, ruledAt } = row;
        const ruling =
          ruledGrade === null || ruledAt === null
            ? null
            : { grade: ruledGrade, reason, who: people.get(ruledBy ?? '') ?? null, at: ruledAt };
        return [
          { mentionId, release, grade: effectiveGrade(row), gradeByRule: grade, proofs, ruling, outlets },
        ];
      })
      .sort(
        (a, b) =>
          a.grade.localeCompare(b.grade) ||
          b.release.publishedAt.getTime() - a.release.publishedAt.getTime() ||
          a.mentionId.localeCompare(b.mentionId),
      );
  }

  /** Releases that a person may choose for a mention, the newest first. */
  async choices(): Promise<Published<Pick<Release, 'id' | 'headline' | 'publishedAt'>>[]> {
    const releases = await this.dataSource.manager.find(Release, {
      select: { id: true, headline: true, publishedAt: true },
      where: { archivedAt: IsNull(), publishedAt: Not(IsNull()) },
      order: { publishedAt: 'DESC', id: 'DESC' },
      take: 200,
    });
    return releases.filter(isPublished);
  }

  private async names(
    entity: typeof User | typeof Outlet,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.manager.find<{ id: string; name: string }>(entity, {
      select: { id: true, name: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
