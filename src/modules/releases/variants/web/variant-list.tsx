import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Field, fieldsOf } from '../../../../web/components/form.js';
import { DataTable } from '../../../../web/components/table.js';
import type { Column } from '../../../../web/components/table.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { districtName } from '../../../places/district-name.js';
import type { Release } from '../../release.entity.js';
import { ReleaseBadges } from '../../web/release-badges.js';
import type { VariantListRow } from '../variants.queries.js';
import { MasterPlaces } from './master-places.js';

export interface VariantListView {
  master: Release;
  rows: VariantListRow[];
  familyMentions: number;
  /** Of the moment for planning. */
  values: FormValues;
}

export function VariantList({ ctx, view }: { ctx: PageContext; view: VariantListView }) {
  const { master, rows } = view;
  const words = ctx.t.variants;
  const own = `/releases/${master.id}/variants`;
  if (!rows.length)
    return (
      <>
        <EmptyState
          title={words.empty.title}
          text={words.empty.text}
          action={
            mayEdit(ctx) && (
              <>
                <a class="btn btn-primary" href={`${own}/table`}>
                  {words.table.open}
                </a>{' '}
                <a class="btn" href={`${own}/facts`}>
                  {words.grid.open}
                </a>
              </>
            )
          }
          example={{ label: words.empty.exampleLabel, children: words.empty.example }}
        />
        <MasterPlaces ctx={ctx} master={master} />
      </>
    );
  return (
    <>
      {mayEdit(ctx) && (
        <form method="post" action={`${own}/refill`} class="variant-tools">
          <a class="btn" href={`${own}/table`}>
            {words.table.open}
          </a>
          <a class="btn" href={`${own}/facts`}>
            {words.grid.open}
          </a>
          <a class="btn" href={`${own}/sending`}>
            {words.bulk.send}
          </a>
          <button type="submit" class="btn">
            {words.refill}
          </button>
          <p class="quiet">{words.refillHint}</p>
        </form>
      )}
      {mayEdit(ctx) ? (
        <form method="post" action={`${own}/act`} class="variant-choosing">
          <BulkBar ctx={ctx} view={view} />
          <Rows ctx={ctx} view={view} />
        </form>
      ) : (
        <Rows ctx={ctx} view={view} />
      )}
      <MasterPlaces ctx={ctx} master={master} />
    </>
  );
}

function BulkBar({ ctx, view: { values } }: { ctx: PageContext; view: VariantListView }) {
  const words = ctx.t.variants.bulk;
  const field = fieldsOf(values, []);
  return (
    <div class="variant-bar" role="group" aria-label={words.label}>
      <div class="variant-buttons">
        {(['approve', 'withdraw', 'unschedule', 'publish'] as const).map((act) => (
          <button key={act} type="submit" class="btn" name="act" value={act}>
            {words[act]}
          </button>
        ))}
      </div>
      <details>
        <summary>{words.plan}</summary>
        <div class="room-moment">
          <Field {...field('day')} label={ctx.t.publication.steps.day} type="date" />
          <Field {...field('time')} label={ctx.t.publication.steps.time} type="time" />
        </div>
        <button type="submit" class="btn" name="act" value="schedule">
          {words.schedule}
        </button>
      </details>
    </div>
  );
}

function Rows({ ctx, view }: { ctx: PageContext; view: VariantListView }) {
  const words = ctx.t.variants.list;
  const pick: Column<VariantListRow> = {
    key: 'pick',
    header: ctx.t.variants.bulk.label,
    narrow: 'corner',
    cell: ({ release, district }) => (
      <input
        class="form-check-input"
        type="checkbox"
        name="ids"
        value={release.id}
        aria-label={ctx.t.variants.bulk.pick(districtName(district))}
        checked={release.state !== 'published'}
      />
    ),
  };
  const columns: Column<VariantListRow>[] = [
    {
      key: 'district',
      header: words.district,
      primary: true,
      cell: ({ release, district }) => (
        <>
          <a href={`/releases/${release.id}`}>{districtName(district)}</a>
          <div class="quiet" lang={release.language}>
            {release.headline}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      header: words.state,
      narrow: 'line',
      cell: ({ release, byHand }) => (
        <>
          <ReleaseBadges ctx={ctx} release={release} />
          {byHand && (
            <>
              {' '}
              <StatusBadge tone="neutral">{words.byHand}</StatusBadge>
            </>
          )}
        </>
      ),
    },
    {
      key: 'open',
      header: words.open,
      cell: ({ open }) =>
        open.length ? (
          <StatusBadge tone="decide">{open.join(', ')}</StatusBadge>
        ) : (
          <span class="quiet">{words.nothingOpen}</span>
        ),
    },
    {
      key: 'outlets',
      header: words.outlets,
      align: 'end',
      cell: ({ outlets }) => ctx.format.number(outlets),
    },
    {
      key: 'mentions',
      header: words.mentions,
      align: 'end',
      cell: ({ mentions }) => ctx.format.number(mentions),
    },
  ];
  const sum = [
    ctx.t.variants.count(view.rows.length),
    '',
    '',
    ctx.format.number(view.rows.reduce((all, { outlets }) => all + outlets, 0)),
    <span title={words.sum}>{ctx.format.number(view.familyMentions)}</span>,
  ];
  const edits = mayEdit(ctx);
  return (
    <DataTable
      caption={words.caption}
      rows={view.rows}
      rowKey={({ release }) => release.id}
      columns={edits ? [...columns, pick] : columns}
      totals={edits ? [...sum, ''] : sum}
    />
  );
}
