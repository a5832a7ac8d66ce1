import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { MentionTag } from './mention-tag.entity.js';
import { Tag } from './tag.entity.js';

export interface TagRow {
  id: string;
  name: string;
  /** Mentions that carry it. */
  mentions: number;
}

/** Typed reads of the organisation's tags. */
@Injectable()
export class TagQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them by name, as filters and suggestions offer them. */
  async names(): Promise<{ id: string; name: string }[]> {
    const tags = await this.dataSource.manager.find(Tag, {
      select: { id: true, name: true },
      where: { deletedAt: IsNull() },
    });
    return tags.map(({ id, name }) => ({ id, name })).sort((a, b) => germanOrder(a.name, b.name));
  }

  async list(): Promise<TagRow[]> {
    const counts = await this.dataSource
      .createQueryBuilder(MentionTag, 't')
      .select('t.tagId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('t.tagId')
      .getRawMany<{ id: string; count: string | number }>();
    const countOf = new Map(counts.map(({ id, count }) => [id, Number(count)]));
    return (await this.names()).map((tag) => ({ ...tag, mentions: countOf.get(tag.id) ?? 0 }));
  }
}
