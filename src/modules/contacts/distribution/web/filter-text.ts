import type { PageContext } from '../../../../web/page-context.js';
import type { MediumType, Scope } from '../../../outlets/outlet.entity.js';
import type { ContactKind } from '../../contact.entity.js';
import type { ListFilter } from '../../distribution-list.entity.js';

/** What stands in filters by key: districts with their kind, topics as they are written. */
export interface FilterNames {
  districts: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
}

/** Names in a line are cut off here: the page of the list has them all. */
const most = 4;

/** The lines of a filter, each with what may fit in it. */
export function filterLines(
  { t }: Pick<PageContext, 't'>,
  filter: ListFilter,
  names: FilterNames,
): { label: string; choices: string[] }[] {
  const words = t.lists.form;
  const lines = [
    { label: words.kinds, choices: filter.kinds.map((kind) => t.contacts.kinds[kind as ContactKind]) },
    { label: words.topics, choices: filter.topics.map((key) => names.topics.get(key) ?? key) },
    {
      label: words.region,
      choices: [...filter.states, ...filter.districts.map((ags) => names.districts.get(ags) ?? ags)],
    },
    { label: words.scopes, choices: filter.scopes.map((scope) => t.shell.scopes[scope as Scope]) },
    {
      label: words.mediumTypes,
      choices: filter.mediumTypes.map((type) => t.shell.mediumTypes[type as MediumType]),
    },
  ];
  return lines.filter(({ choices }) => choices.length > 0);
}

/** A filter in one line. */
export function filterText(ctx: Pick<PageContext, 't'>, filter: ListFilter, names: FilterNames): string {
  const lines = filterLines(ctx, filter, names);
  const { everybody } = ctx.t.lists.page;
  if (!lines.length) return everybody;
  return lines.map(({ choices }) => shortened(ctx, choices)).join(' · ');
}

export function shortened({ t }: Pick<PageContext, 't'>, names: readonly string[]): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? t.lists.why.more(shown, names.length - most) : shown;
}
