import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { ReleaseMentions } from '../../releases/release-mentions.js';
import { Release } from '../../releases/release.entity.js';
import { Attribution } from '../attribution.entity.js';
import { Mention } from '../mention.entity.js';

/** Mentions that go back to releases: what a person set aside does not count, a person's grade stands before that of the rules. */
@Injectable()
export class CountAnswers extends ReleaseMentions {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async counts(releaseIds: readonly string[]): Promise<Map<string, number>> {
    if (!releaseIds.length) return new Map();
    const rows = await this.answers()
      .select('a.releaseId', 'releaseId')
      .addSelect('COUNT(DISTINCT a.mentionId)', 'count')
      .andWhere({ releaseId: In([...releaseIds]) })
      .groupBy('a.releaseId')
      .getRawMany<{ releaseId: string; count: number | string }>();
    return new Map(rows.map(({ releaseId, count }) => [releaseId, Number(count)]));
  }

  override async ofFamily(masterId: string): Promise<number> {
    const row = await this.answers()
      .innerJoin(Release, 'r', 'r.id = a.releaseId AND (r.id = :masterId OR r.masterId = :masterId)', {
        masterId,
      })
      .select('COUNT(DISTINCT a.mentionId)', 'count')
      .getRawOne<{ count: number | string }>();
    return Number(row?.count ?? 0);
  }

  private answers(): SelectQueryBuilder<Attribution> {
    return this.dataSource
      .createQueryBuilder(Attribution, 'a')
      .innerJoin(Mention, 'm', 'm.id = a.mentionId AND m.review IN (:...counted)', {
        counted: ['new', 'relevant'],
      })
      .where(`COALESCE(a.ruledGrade, a.grade) <> 'D'`);
  }
}
