import type { ComponentChildren } from 'preact';
import { namedOptions, Select } from '../../../../web/components/form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ContactFilter } from '../../contact-filter.js';

interface Props {
  ctx: PageContext;
  /** Of the list of contacts: all that fit can be meant. */
  filter: ContactFilter;
  total: number;
  /** Fixed lists. */
  lists: readonly { id: string; name: string }[];
  /** The table, with boxes named `contactIds`. */
  children: ComponentChildren;
}

/** Puts ticked contacts, or all that fit, on a distribution list. */
export function PutOnList({ ctx, filter, total, lists, children }: Props) {
  const words = ctx.t.lists.bulk;
  if (!lists.length) return <>{children}</>;
  const query = ctx.query.toString();
  return (
    <form method="post" action="/contacts/lists/members" class="list-choosing">
      <input type="hidden" name="filter" value={new URLSearchParams(filter).toString()} />
      <input type="hidden" name="back" value={query ? `${ctx.path}?${query}` : ctx.path} />
      <fieldset class="list-choice">
        <legend class="visually-hidden">{words.label}</legend>
        <Select
          name="list"
          label={words.list}
          emptyLabel={words.choose}
          options={namedOptions(lists)}
          required
        />
        <button type="submit" class="btn" name="which" value="selected">
          {words.selected}
        </button>
        <button type="submit" class="btn" name="which" value="all">
          {words.all(total)}
        </button>
      </fieldset>
      {children}
    </form>
  );
}
