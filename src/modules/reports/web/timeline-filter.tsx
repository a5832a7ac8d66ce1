import { FilterChips } from '../../../web/components/filter-chips.js';
import type { ActiveFilter } from '../../../web/components/filter-chips.js';
import { FilterForm } from '../../../web/components/filter-form.js';
import { Field, namedOptions, optionsOf, Select } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import {
  KeptFilters,
  FoldedFilterFields,
  MentionFilterFields,
  mentionFilterChips,
} from '../../mentions/web/mention-filter-fields.js';
import type { TimelineModel } from './timeline-model.js';
import { PeriodTabs, TimelineOptions } from './timeline-options.js';

/** Ready-made periods as tabs, choices about the picture as links, the rest as a form; all of it is in the address. */
export function TimelineFilter({ ctx, model }: { ctx: PageContext; model: TimelineModel }) {
  const { t, query } = ctx;
  const words = t.timeline;
  const { period, compare } = model.view.request;
  return (
    <>
      <PeriodTabs ctx={ctx} model={model} />
      <FilterForm ctx={ctx} action="/timeline" submit={t.shell.actions.apply} data-autosubmit>
        <KeptFilters
          ctx={ctx}
          names={[
            'grant',
            'outlet',
            'district',
            'basis',
            'municipality',
            'medium',
            'origin',
            'unreviewed',
            'by',
            'share',
          ]}
        />
        <MentionFilterFields ctx={ctx} choices={model} />
        <Select
          name="compare"
          label={words.compare}
          emptyLabel={words.compareNone}
          value={compare?.with === 'campaign' ? compare.campaignId : (compare?.with ?? '')}
          options={[
            { value: 'previous', label: words.comparePrevious },
            ...namedOptions(model.campaigns.filter(({ id }) => id !== query.get('campaign'))),
          ]}
        />
        <Select
          name="bucket"
          label={words.bucket}
          emptyLabel={words.bucketAuto}
          value={query.get('bucket') ?? ''}
          options={optionsOf(['day', 'week', 'month'], words.buckets)}
        />
        <Field name="from" label={t.shell.words.from} type="date" value={period.from} />
        <Field name="to" label={t.shell.words.to} type="date" value={period.to} />
        <FoldedFilterFields ctx={ctx} choices={model} />
      </FilterForm>
      <FilterChips ctx={ctx} filters={timelineChips(ctx, model)} />
      <TimelineOptions ctx={ctx} model={model} />
    </>
  );
}

/** What the picture is narrowed to and compared with. */
export function timelineChips(ctx: PageContext, model: TimelineModel): ActiveFilter[] {
  const { compare, filter } = model.view.request;
  const chips = mentionFilterChips(ctx, filter, model);
  if (compare?.with !== 'campaign') return chips;
  const name = model.timeline.comparison?.name ?? ctx.t.timeline.campaignGone;
  return [
    ...chips,
    { name: 'compare', value: compare.campaignId, label: `${ctx.t.timeline.compare}: ${name}` },
  ];
}
