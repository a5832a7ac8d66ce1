import { FilterChips } from '../../../web/components/filter-chips.js';
import { FilterForm } from '../../../web/components/filter-form.js';
import { Field, optionsOf, Select } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import { withQuery } from '../../../web/query-links.js';
import {
  KeptFilters,
  MentionFilterFields,
  mentionFilterChips,
} from '../../mentions/web/mention-filter-fields.js';
import { presets } from '../periods.js';
import type { TimelineModel } from './timeline-model.js';

/** Ready-made periods as tabs, the rest as a form; all of it is in the address. */
export function TimelineFilter({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, query } = ctx;
  const words = t.timeline;
  const { view } = model;
  const { period, filter } = view.request;
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
      <FilterForm ctx={ctx} action="/timeline" submit={t.shell.actions.apply} data-autosubmit>
        <KeptFilters ctx={ctx} names={['outlet', 'district', 'medium', 'origin', 'unreviewed']} />
        <MentionFilterFields ctx={ctx} choices={model} />
        <Select
          name="bucket"
          label={words.bucket}
          emptyLabel={words.bucketAuto}
          value={query.get('bucket') ?? ''}
          options={optionsOf(['day', 'week', 'month'], words.buckets)}
        />
        <Field name="from" label={t.shell.words.from} type="date" value={period.from} />
        <Field name="to" label={t.shell.words.to} type="date" value={period.to} />
      </FilterForm>
      <FilterChips ctx={ctx} filters={mentionFilterChips(ctx, filter, model)} />
    </>
  );
}
