import { EmptyState } from '../../../../web/components/empty-state.js';
import { FilterForm } from '../../../../web/components/filter-form.js';
import { Field, namedOptions, Select } from '../../../../web/components/form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { withQuery } from '../../../../web/query-links.js';
import { DistrictMap, mapKinds } from '../../../places/web/district-map.js';
import { pageMapInk } from '../../../places/web/map-ink.js';
import { MapLegend } from '../../../places/web/map-legend.js';
import { presets } from '../../periods.js';
import { ReachComparison } from './reach-comparison.js';
import { AudienceFigures, LedgerFigures } from './reach-figures.js';
import { reachCells } from './reach-map.js';
import type { ReachModel } from './reach-model.js';
import { ReachOutlets } from './reach-outlets.js';
import { DistrictsOverTime } from './reach-over-time.js';
import { ReachScopes } from './reach-scopes.js';
import { ReachTable } from './reach-table.js';
import { WhiteSpots } from './white-spots.js';

interface Props {
  ctx: PageContext;
  model: ReachModel;
}

const mapId = 'reach';

/** How far mentions reached: numbers, the map with its table, what is left. */
export function ReachPage({ ctx, model }: Props) {
  const words = ctx.t.reach;
  const { ledger, whiteSpots } = model.reach;
  if (!ledger.rows.length) return <EmptyState title={words.empty.title} text={words.empty.text} />;
  return (
    <>
      <Filter ctx={ctx} model={model} />
      <LedgerFigures ctx={ctx} model={model} />
      {isBlind(model) && !isAhead(model) && (
        <EmptyState
          title={words.blind.title}
          text={words.blind.text}
          action={
            mayEdit(ctx) && (
              <a class="btn btn-primary" href="/feeds/new">
                {words.blind.action}
              </a>
            )
          }
        />
      )}
      <section>
        <h2>{finding(ctx, model)}</h2>
        <MapKinds ctx={ctx} model={model} />
        <MapLegend ctx={ctx} id={mapId} ink={pageMapInk} hasTargets={ledger.totals.targeted > 0} />
        <DistrictMap
          ctx={ctx}
          id={mapId}
          title={finding(ctx, model)}
          kind={model.view.map}
          cells={reachCells(ctx, ledger.rows)}
        />
        <p class="no-print">
          <a href={withQuery('/reach/map.svg', ctx.query, {})} download>
            {words.svg}
          </a>{' '}
          ·{' '}
          <a href={withQuery('/reach/map.png', ctx.query, {})} download>
            {words.png}
          </a>
        </p>
      </section>
      <ReachScopes ctx={ctx} model={model} />
      <DistrictsOverTime ctx={ctx} model={model} />
      <ReachTable ctx={ctx} model={model} />
      {ledger.totals.targeted > 0 && <WhiteSpots ctx={ctx} spots={whiteSpots} />}
      <ReachOutlets ctx={ctx} model={model} />
      <AudienceFigures ctx={ctx} model={model} />
      <ReachComparison ctx={ctx} model={model} />
    </>
  );
}

/** Nothing was found, and nobody looked. */
function isBlind({ reach }: ReachModel): boolean {
  return reach.ledger.totals.reached === 0 && reach.ledger.totals.observable === 0;
}

/** No day of it has begun: nothing could have been found. */
export function isAhead({ view, today }: ReachModel): boolean {
  return view.period.from > today;
}

/** What the map shows, in one line. */
export function finding(ctx: PageContext, model: ReachModel): string {
  const found = findingOf(ctx, model);
  // on paper and in a picture nothing else says of which campaign
  const of = [model.grant?.title, model.campaign?.name].filter((name) => name !== undefined);
  return of.length ? `${of.join(', ')}: ${found}` : found;
}

function findingOf({ t, format }: PageContext, model: ReachModel): string {
  const { reached, districts } = model.reach.ledger.totals;
  const { from, to } = model.view.period;
  if (isAhead(model)) return t.reach.findingAhead(format.day(from), format.day(to));
  if (isBlind(model)) return t.reach.findingUnknown(format.day(from), format.day(to));
  return t.reach.finding(format.number(reached), format.number(districts), format.day(from), format.day(to));
}

function Filter({ ctx, model: { view, campaigns, grants } }: Props) {
  const { t, path, query } = ctx;
  return (
    <>
      <nav class="tabs" aria-label={t.timeline.presetsLabel}>
        <ul>
          {presets.map((preset) => (
            <li key={preset}>
              <a
                href={withQuery(path, query, { period: preset, from: null, to: null })}
                aria-current={preset === view.preset ? 'page' : undefined}
              >
                {t.timeline.presets[preset]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm ctx={ctx} action="/reach" submit={t.shell.actions.apply} data-autosubmit>
        {view.map !== 'areas' && <input type="hidden" name="map" value={view.map} />}
        <Select
          name="campaign"
          label={t.reach.campaign}
          emptyLabel={t.reach.allCampaigns}
          value={view.campaignId ?? ''}
          options={namedOptions(campaigns)}
        />
        {grants.length > 0 && (
          <Select
            name="grant"
            label={t.reach.grant}
            emptyLabel={t.reach.allGrants}
            value={view.grantId ?? ''}
            options={grants.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Field name="from" label={t.shell.words.from} type="date" value={view.period.from} />
        <Field name="to" label={t.shell.words.to} type="date" value={view.period.to} />
      </FilterForm>
    </>
  );
}

function MapKinds({ ctx, model: { view } }: Props) {
  const words = ctx.t.reach;
  return (
    <p class="no-print">
      {mapKinds.map((kind, at) => (
        <span key={kind}>
          {at > 0 && ' · '}
          {kind === view.map ? (
            <strong>{words.mapKinds[kind]}</strong>
          ) : (
            <a href={withQuery(ctx.path, ctx.query, { map: kind === 'areas' ? null : kind })}>
              {words.mapKinds[kind]}
            </a>
          )}
        </span>
      ))}
    </p>
  );
}
