import { z } from 'zod';
import { feedAlarms } from '../feed-alarms.js';
import type { FeedFilter } from '../feeds.queries.js';
import { stateFilters } from './feed-list.js';
import type { FeedListView } from './feed-list.js';

const listFilter = z.object({
  state: z.enum(stateFilters).optional().catch(undefined),
  q: z.string().trim().max(200).optional().catch(undefined),
  outlet: z.uuid().optional().catch(undefined),
});

/** How an address narrows the list of feeds: as it was typed, and as it is asked. */
export function readFeedFilter(query: URLSearchParams): {
  typed: FeedListView['filter'];
  filter: FeedFilter;
} {
  const { state, q, outlet } = listFilter.parse(Object.fromEntries(query));
  return {
    typed: { state, q },
    filter: {
      trouble: state === 'trouble',
      alarm: feedAlarms.find((one) => one === state),
      state: state === 'active' || state === 'paused' ? state : undefined,
      q,
      outletId: outlet,
    },
  };
}
