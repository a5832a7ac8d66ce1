import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { notFound } from '../../../shared/errors.js';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { Clipping } from '../../mentions/clippings/clipping.entity.js';
import { Mention } from '../../mentions/mention.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { PressReview, PressReviewItem } from './press-review.entity.js';

export interface PressReviewRow {
  review: PressReview;
  pieces: number;
}

/** A piece of a press review with what may be said of it: no teaser and no picture of the feed. */
export interface ReviewedPiece {
  item: PressReviewItem;
  mention: Pick<Mention, 'id' | 'headline' | 'url' | 'day' | 'page'>;
  /** Null: no outlet of ours. */
  outlet: string | null;
  clippings: Clipping[];
}

export interface PressReviewDetail {
  review: PressReview;
  /** In their order. */
  pieces: ReviewedPiece[];
}

/** Typed reads of press reviews; a whole one takes four statements. */
@Injectable()
export class PressReviewQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Changed last first. Throws `invalid-cursor`. */
  async page({
    archived,
    limit,
    cursor,
  }: {
    archived: boolean;
    limit: number;
    cursor?: string | undefined;
  }): Promise<ListAnswer<PressReviewRow>> {
    const query = this.dataSource
      .createQueryBuilder(PressReview, 'p')
      .where(`p.archivedAt IS ${archived ? 'NOT ' : ''}NULL`)
      .orderBy('p.updatedAt', 'DESC')
      .addOrderBy('p.id', 'DESC')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { at, id } = decodeMoment(cursor);
      query.andWhere('(p.updatedAt < :at OR (p.updatedAt = :at AND p.id < :id))', { at, id });
    }
    const page = pageOf(await query.getMany(), limit, ({ updatedAt, id }) => [updatedAt.getTime(), id]);
    const counts = await this.pieceCounts(page.items.map(({ id }) => id));
    return { ...page, items: page.items.map((review) => ({ review, pieces: counts.get(review.id) ?? 0 })) };
  }

  /** Throws `not-found`. */
  async one(id: string): Promise<PressReviewDetail> {
    const { manager } = this.dataSource;
    const review = await manager.findOneBy(PressReview, { id });
    if (!review) throw notFound('press-review');
    const items = await manager.find(PressReviewItem, {
      where: { pressReviewId: id },
      order: { ordinal: 'ASC', id: 'ASC' },
    });
    const mentionIds = items.map(({ mentionId }) => mentionId);
    const columns = ['id', 'headline', 'url', 'day', 'page', 'outletId'] as const;
    const mentions = await selectRows(manager, Mention, columns, 'id', mentionIds);
    const outletIds = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
    const outlets = await selectRows(manager, Outlet, ['id', 'name'], 'id', outletIds);
    const clippings =
      review.mode === 'clippings' && mentionIds.length
        ? await manager.find(Clipping, { where: { mentionId: In(mentionIds) }, order: { createdAt: 'ASC' } })
        : [];
    const pieces = items.flatMap((item): ReviewedPiece[] => {
      const mention = mentions.find((each) => each.id === item.mentionId);
      if (!mention) return [];
      const { outletId, ...shown } = mention;
      return [
        {
          item,
          mention: shown,
          outlet: outlets.find((each) => each.id === outletId)?.name ?? null,
          clippings: clippings.filter(({ mentionId }) => mentionId === item.mentionId),
        },
      ];
    });
    return { review, pieces };
  }

  private async pieceCounts(ids: readonly string[]): Promise<Map<string, number>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource
      .createQueryBuilder(PressReviewItem, 'i')
      .select('i.pressReviewId', 'id')
      .addSelect('COUNT(*)', 'pieces')
      .where('i.pressReviewId IN (:...ids)', { ids })
      .groupBy('i.pressReviewId')
      .getRawMany<{ id: string; pieces: number | string }>();
    return new Map(rows.map(({ id, pieces }) => [id, Number(pieces)]));
  }
}
