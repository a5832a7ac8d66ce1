import type { DataSource } from 'typeorm';
import { applyMentionFilter } from '../mention-filter.js';
import type { MentionFilter } from '../mention-filter.js';
import { Mention } from '../mention.entity.js';
import type { ViewRow } from '../saved-views/saved-views.js';
import { inboxViewAt } from './inbox-filter.js';

/** Counted no further: what matters is whether there is something to do. */
const most = 99;

/** How many mentions wait in each view of the inbox that says so; `99+` for more than 99. */
export async function waitingInViews(
  dataSource: DataSource,
  views: readonly ViewRow[],
): Promise<Map<string, string>> {
  const counts = new Map<string, string>();
  for (const { id, query, counted } of views) {
    if (!counted) continue;
    const { filter } = inboxViewAt(`/mentions?${query}`);
    const count = await waiting(dataSource, filter);
    counts.set(id, count > most ? `${most}+` : String(count));
  }
  return counts;
}

async function waiting(dataSource: DataSource, filter: MentionFilter): Promise<number> {
  if (filter.reviews && !filter.reviews.includes('new')) return 0;
  const rows = applyMentionFilter(dataSource.createQueryBuilder(Mention, 'm'), {
    ...filter,
    reviews: ['new'],
  });
  return (
    await rows
      .select('m.id', 'id')
      .limit(most + 1)
      .getRawMany()
  ).length;
}
