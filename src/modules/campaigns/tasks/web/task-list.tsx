import { EmptyState } from '../../../../web/components/empty-state.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../../web/components/filter-chips.js';
import { FilterForm } from '../../../../web/components/filter-form.js';
import { namedOptions, optionsOf, Select } from '../../../../web/components/form.js';
import { Pager } from '../../../../web/components/pager.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { taskKinds } from '../task.entity.js';
import type { TaskCounts, TaskRow } from '../tasks.queries.js';
import { TaskTable } from './task-table.js';

interface Props {
  ctx: PageContext;
  page: ListAnswer<TaskRow>;
  state: 'open' | 'done';
  counts: TaskCounts;
  isEmpty: boolean;
  campaigns: readonly { id: string; name: string }[];
}

export function TaskList({ ctx, page, state, counts, isEmpty, campaigns }: Props) {
  const words = ctx.t.tasks;
  if (isEmpty) return <Empty ctx={ctx} />;
  const { path, query } = ctx;
  return (
    <>
      <nav class="tabs" aria-label={words.tabsLabel}>
        <ul>
          {(['open', 'done'] as const).map((each) => (
            <li key={each}>
              <a
                href={withQuery(path, query, { state: each === 'open' ? null : each, cursor: null })}
                aria-current={each === state ? 'page' : undefined}
              >
                {words.tabs[each]} {ctx.format.number(counts[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm ctx={ctx} action="/tasks">
        {state === 'done' && <input type="hidden" name="state" value="done" />}
        <Select
          name="campaign"
          label={words.campaign}
          emptyLabel={ctx.t.shell.words.all}
          value={query.get('campaign') ?? ''}
          options={namedOptions(campaigns)}
        />
        <Select
          name="kind"
          label={words.kind}
          emptyLabel={ctx.t.shell.words.all}
          value={query.get('kind') ?? ''}
          options={optionsOf(taskKinds, words.kinds)}
        />
      </FilterForm>
      <FilterChips ctx={ctx} filters={chips(ctx, campaigns)} />
      {state === 'open' && counts.overdue > 0 && <p>{words.overdueCount(counts.overdue)}</p>}
      {page.items.length ? (
        <TaskTable
          ctx={ctx}
          rows={page.items}
          caption={words.caption[state]}
          back={withQuery(path, query, {})}
        />
      ) : (
        <p class="quiet">{words.noneHere[state]}</p>
      )}
      <Pager ctx={ctx} nextCursor={page.nextCursor} shown={page.items.length} />
    </>
  );
}

function chips(ctx: PageContext, campaigns: Props['campaigns']): ActiveFilter[] {
  const { query, t } = ctx;
  const campaign = campaigns.find(({ id }) => id === query.get('campaign'));
  const kind = taskKinds.find((each) => each === query.get('kind'));
  return [
    ...(campaign ? [{ name: 'campaign', value: campaign.id, label: campaign.name }] : []),
    ...(kind ? [{ name: 'kind', value: kind, label: t.tasks.kinds[kind] }] : []),
  ];
}

function Empty({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.tasks;
  return (
    <EmptyState
      title={words.empty.title}
      text={words.empty.text}
      action={
        mayEdit(ctx) && (
          <a class="btn btn-primary" href="/tasks/new">
            {words.add}
          </a>
        )
      }
      example={{ label: ctx.t.shell.empty.example, children: words.empty.example }}
    />
  );
}
