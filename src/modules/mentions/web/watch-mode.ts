import type { FormValues } from '../../../web/http/read-form.js';
import { partsFromQuery, queryFromParts } from '../matching/query-parts.js';

/** How a query is written: three lists for people who do not write Boolean, or the query itself. */
export type WatchMode = 'lists' | 'query';

const lists = ['must', 'any', 'not'] as const;

/** The lists that say the same as a query, one entry a line; null when it says more than lists can. An empty query is three empty lists. */
export function listsOf(query: string): FormValues | null {
  if (!query.trim()) return { must: '', any: '', not: '' };
  const parts = partsFromQuery(query);
  return parts && Object.fromEntries(lists.map((name) => [name, parts[name].join('\n')]));
}

/** Form values that open a query in the lists if they can hold it, else as it is. */
export function openedAs(query: string): FormValues {
  const asLists = listsOf(query);
  return asLists ? { mode: 'lists', query, ...asLists } : { mode: 'query', query };
}

/** The query that a posted form means. A form without a mode, as a program may send it, means its query. */
export function queryOf(values: FormValues): string {
  if (values['mode'] !== 'lists') return (values['query'] ?? '').trim();
  const [must = [], any = [], not = []] = lists.map((name) => (values[name] ?? '').split(/\r?\n/));
  return queryFromParts({ must, any, not });
}

/** The form in the other mode with the same query; null when the query cannot be shown in lists. */
export function switchedTo(mode: WatchMode, values: FormValues): FormValues | null {
  const query = queryOf(values);
  if (mode === 'query') return { ...values, mode, query };
  const asLists = listsOf(query);
  return asLists && { ...values, mode, query, ...asLists };
}
