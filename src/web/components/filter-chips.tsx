import type { PageContext } from '../page-context.js';
import { withQuery, withoutValue } from '../query-links.js';
import { Icon } from './icon.js';

/** A filter in the query: `name=value`, and how it reads. */
export interface ActiveFilter {
  name: string;
  value: string;
  label: string;
}

/** Filters that are set, each with a link that removes it. The whole state is the address. */
export function FilterChips({
  ctx,
  filters,
}: {
  ctx: Pick<PageContext, 't' | 'path' | 'query'>;
  filters: readonly ActiveFilter[];
}) {
  const { t, path, query } = ctx;
  if (filters.length === 0) return null;
  const cleared = Object.fromEntries(filters.map((filter) => [filter.name, null]));
  return (
    <ul class="chips" aria-label={t.shell.list.activeFilters}>
      {filters.map((filter) => (
        <li key={`${filter.name}=${filter.value}`}>
          <a class="chip" href={withoutValue(path, query, filter.name, filter.value)}>
            <span aria-hidden="true">{filter.label}</span>
            <span class="visually-hidden">{t.shell.list.removeFilter(filter.label)}</span>
            <Icon name="close" size={14} />
          </a>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <a class="chip-clear" href={withQuery(path, query, cleared)}>
            {t.shell.list.clearFilters}
          </a>
        </li>
      )}
    </ul>
  );
}
