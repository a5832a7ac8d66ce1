import type { ComponentChildren } from 'preact';
import type { PageContext } from '../page-context.js';
import { Icon } from './icon.js';

interface FilterFormProps {
  ctx: Pick<PageContext, 't'>;
  action: string;
  /** What the button says where "filter" does not fit. */
  submit?: string;
  role?: 'search';
  'data-autosubmit'?: boolean;
  children: ComponentChildren;
}

/**
 * Filters of a list with many of them: in a row on a wide screen, behind one line on a narrow one, so that the list itself stays
 * in sight. Belongs above the chips, which name what is set.
 */
export function FilterForm({ ctx: { t }, submit, children, ...form }: FilterFormProps) {
  return (
    <details class="filters">
      <summary class="btn">
        <Icon name="filter" />
        {t.shell.list.filters}
      </summary>
      <form method="get" class="filter-bar" {...form}>
        {children}
        <button type="submit" class="btn">
          {submit ?? t.shell.actions.filter}
        </button>
      </form>
    </details>
  );
}
