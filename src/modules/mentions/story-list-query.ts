import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { applyMentionFilter } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';
import { Mention } from './mention.entity.js';

/**
 * Of each story the newest mention that the filter lets through, the newest first: the story stands there. Walks the index of the list and asks for each row whether a newer
 * one tells the same.
 */
export function newestOfStories(dataSource: DataSource, filter: MentionFilter): SelectQueryBuilder<Mention> {
  return applyMentionFilter(dataSource.createQueryBuilder(Mention, 'm'), filter)
    .select(['m.id', 'm.storyId', 'm.publishedAt'])
    .andWhere((outer) => {
      const newer = outer
        .subQuery()
        .select('1')
        .from(Mention, 'n')
        .where('n.storyId = m.storyId')
        .andWhere('(n.publishedAt > m.publishedAt OR (n.publishedAt = m.publishedAt AND n.id > m.id))');
      return `NOT EXISTS ${applyMentionFilter(newer, filter, 'n').getQuery()}`;
    })
    .orderBy('m.publishedAt', 'DESC')
    .addOrderBy('m.id', 'DESC');
}
