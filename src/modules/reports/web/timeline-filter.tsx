import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { Field, Select } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import { SCOPES } from '../../../web/scopes.js';
import type { Named } from '../../mentions/mentions.queries.js';
import { presets } from '../periods.js';
import type { TimelineModel } from './timeline-model.js';

/** Ready-made periods as tabs, the rest as a form; all of it is in the address. */
export function TimelineFilter({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, query } = ctx;
  const words = t.timeline;
  const { view, watches, campaigns } = model;
  const { period } = view.request;
  const value = (name: string) => query.get(name) ?? '';
  const options = (rows: readonly Named[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <nav class="tabs" aria-label={words.presetsLabel}>
        <ul>
          {presets.map((preset) => (
            <li key={preset}>
              <a
                href={withQuery(ctx.path, query, { period: preset, from: null, to: null })}
                aria-current={preset === view.preset ? 'page' : undefined}
              >
                {words.presets[preset]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action="/timeline" class="filter-bar" data-autosubmit>
        {['outlet', 'district', 'medium', 'unreviewed'].map(
          (name) => query.has(name) && <input key={name} type="hidden" name={name} value={value(name)} />,
        )}
        {watches.length > 1 && (
          <Select
            name="watch"
            label={t.mentions.filter.watch}
            emptyLabel={t.shell.words.all}
            value={value('watch')}
            options={options(watches)}
          />
        )}
        {campaigns.length > 0 && (
          <Select
            name="campaign"
            label={t.mentions.filter.campaign}
            emptyLabel={t.shell.words.all}
            value={value('campaign')}
            options={options(campaigns)}
          />
        )}
        <Select
          name="scope"
          label={t.mentions.filter.scope}
          emptyLabel={t.shell.words.all}
          value={value('scope')}
          options={[
            ...SCOPES.map((scope) => ({ value: scope, label: t.shell.scopes[scope] })),
            { value: 'unknown', label: t.shell.words.unknown },
          ]}
        />
        <Select
          name="bucket"
          label={words.bucket}
          emptyLabel={words.bucketAuto}
          value={value('bucket')}
          options={(['day', 'week', 'month'] as const).map((bucket) => ({
            value: bucket,
            label: words.buckets[bucket],
          }))}
        />
        <Field name="from" label={t.shell.words.from} type="date" value={period.from} />
        <Field name="to" label={t.shell.words.to} type="date" value={period.to} />
        <button type="submit" class="btn">
          {t.shell.actions.apply}
        </button>
      </form>
      <FilterChips ctx={ctx} filters={activeFilters(ctx, model)} />
    </>
  );
}

function activeFilters(ctx: PageContext, model: TimelineModel): ActiveFilter[] {
  const { t } = ctx;
  const { filter } = model.view.request;
  const words = t.mentions.filter;
  const unknown = t.shell.words.unknown;
  const nameOf = (rows: readonly Named[], id: string) => rows.find((row) => row.id === id)?.name ?? unknown;
  const filters: ActiveFilter[] = [];
  if (filter.watchId) {
    filters.push({
      name: 'watch',
      value: filter.watchId,
      label: `${words.watch}: ${nameOf(model.watches, filter.watchId)}`,
    });
  }
  if (filter.campaignId) {
    filters.push({
      name: 'campaign',
      value: filter.campaignId,
      label: `${words.campaign}: ${nameOf(model.campaigns, filter.campaignId)}`,
    });
  }
  if (filter.outletId) {
    filters.push({
      name: 'outlet',
      value: filter.outletId,
      label: `${words.outlet}: ${model.outlet ?? unknown}`,
    });
  }
  if (filter.districtAgs) {
    filters.push({
      name: 'district',
      value: filter.districtAgs,
      label: `${words.district}: ${model.district ?? unknown}`,
    });
  }
  if (filter.scope) {
    const label = filter.scope === 'unknown' ? t.mentions.unknownScope : t.shell.scopes[filter.scope];
    filters.push({ name: 'scope', value: filter.scope, label });
  }
  if (filter.mediumType) {
    const label =
      filter.mediumType === 'unknown' ? t.mentions.unknownMedium : t.shell.mediumTypes[filter.mediumType];
    filters.push({ name: 'medium', value: filter.mediumType, label });
  }
  return filters;
}
