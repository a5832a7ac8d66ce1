import { EmptyState } from '../../../../web/components/empty-state.js';
import { FilterChips } from '../../../../web/components/filter-chips.js';
import { FilterForm } from '../../../../web/components/filter-form.js';
import { optionsOf, Select } from '../../../../web/components/form.js';
import { Pager } from '../../../../web/components/pager.js';
import { DataTable } from '../../../../web/components/table.js';
import type { ListAnswer } from '../../../../web/http/list-query.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { ClippingFilter, ClippingRow } from '../clippings.queries.js';
import { clippingStates } from '../clipping-state.js';
import { rightsBases } from '../rights-basis.js';
import { ClippingStateBadge, readersText, UntilTime } from './clipping-words.js';

export interface ClippingListModel {
  filter: ClippingFilter;
  answer: ListAnswer<ClippingRow>;
  /** Files set aside because no clipping claims them. */
  strays: number;
}

/** Everything that is kept, with its right at a glance. */
export function ClippingList({ ctx, model }: { ctx: PageContext; model: ClippingListModel }) {
  const { t } = ctx;
  const words = t.clippings;
  const { state, basis } = model.filter;
  const chips = [
    ...(state ? [{ name: 'state', value: state, label: words.states[state] }] : []),
    ...(basis ? [{ name: 'basis', value: basis, label: words.bases[basis] }] : []),
  ];
  const { items, nextCursor } = model.answer;
  return (
    <>
      {model.strays > 0 && <p class="notice notice-problem">{words.strays(model.strays)}</p>}
      <FilterForm ctx={ctx} action="/clippings" data-autosubmit>
        <Select
          name="state"
          label={words.filter.state}
          options={optionsOf(clippingStates, words.states)}
          emptyLabel={words.filter.all}
          value={state ?? ''}
        />
        <Select
          name="basis"
          label={words.filter.basis}
          options={optionsOf(rightsBases, words.bases)}
          emptyLabel={words.filter.all}
          value={basis ?? ''}
        />
      </FilterForm>
      <FilterChips ctx={ctx} filters={chips} />
      {items.length ? (
        <div class="clipping-list">
          <Rows ctx={ctx} rows={items} />
        </div>
      ) : (
        <Nothing ctx={ctx} filtered={chips.length > 0} />
      )}
      <Pager ctx={ctx} nextCursor={nextCursor} shown={items.length} />
    </>
  );
}

function Rows({ ctx, rows }: { ctx: PageContext; rows: readonly ClippingRow[] }) {
  const words = ctx.t.clippings;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={({ clipping }) => clipping.id}
      columns={[
        {
          key: 'mention',
          header: words.fields.mention,
          primary: true,
          cell: ({ clipping, mention, outlet }) => (
            <>
              <a href={`/clippings/${clipping.id}`}>{mention.headline}</a>
              <div class="quiet">
                {outlet ? `${outlet}, ` : ''}
                {ctx.format.day(mention.day)}
              </div>
            </>
          ),
        },
        {
          key: 'state',
          header: words.fields.state,
          narrow: 'line',
          cell: ({ clipping }) => <ClippingStateBadge ctx={ctx} clipping={clipping} />,
        },
        {
          key: 'kind',
          header: words.fields.kind,
          narrow: 'line',
          cell: ({ clipping }) => words.kinds[clipping.kind],
        },
        {
          key: 'basis',
          header: words.fields.basis,
          cell: ({ clipping }) => (
            <div>
              {words.bases[clipping.rightsBasis]}
              {(clipping.proof || clipping.place) && (
                <div class="quiet breakable">{shortened(clipping.proof || clipping.place)}</div>
              )}
            </div>
          ),
        },
        {
          key: 'readers',
          header: words.fields.readers,
          cell: ({ clipping }) => readersText(clipping),
        },
        {
          key: 'until',
          header: words.fields.until,
          narrow: 'line',
          cell: ({ clipping }) => (
            <span class="nowrap">
              <UntilTime ctx={ctx} clipping={clipping} />
            </span>
          ),
        },
      ]}
    />
  );
}

function Nothing({ ctx, filtered }: { ctx: PageContext; filtered: boolean }) {
  const words = ctx.t.clippings.empty;
  if (filtered)
    return (
      <EmptyState
        title={words.filtered}
        text={words.filteredText}
        action={
          <a class="btn" href="/clippings">
            {ctx.t.clippings.all}
          </a>
        }
      />
    );
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        <a class="btn btn-primary" href="/mentions?review=relevant">
          {words.action}
        </a>
      }
      example={{ label: words.exampleLabel, children: words.example }}
    />
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
