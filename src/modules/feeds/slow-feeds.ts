import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { slowFromMs } from './feed-health.js';
import { FeedPoll } from './feed-poll.entity.js';

const slowRow = z.object({ feedId: z.string() });

/** Feeds of which more than half of the kept answers took longer than `slowFromMs`; failures tell nothing. Of `feedIds`, or of all for null. */
export async function slowFeeds(
  manager: EntityManager,
  feedIds: readonly string[] | null,
): Promise<Set<string>> {
  const query = manager
    .createQueryBuilder(FeedPoll, 'p')
    .select('p.feedId', 'feedId')
    .where(`p.outcome <> 'failed'`)
    .groupBy('p.feedId')
    .having('2 * SUM(CASE WHEN p.ms > :slowFromMs THEN 1 ELSE 0 END) > COUNT(*)', { slowFromMs });
  if (feedIds) query.andWhere('p.feedId IN (:...feedIds)', { feedIds });
  const rows = z.array(slowRow).parse(await query.getRawMany());
  return new Set(rows.map(({ feedId }) => feedId));
}
