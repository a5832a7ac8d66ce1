import { StatusBadge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/table.js';
import type { Column } from '../../../web/components/table.js';
import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { MentionRow } from '../mentions.queries.js';
import type { StoryDetail } from '../stories.queries.js';
import { LabelForm } from './label-fact.js';
import { LabelTag } from './label-tag.js';
import { districtNames, outletName } from './mention-row-parts.js';
import { MentionScopeBadge } from './mention-scope.js';
import { reviewTone } from './review-buttons.js';
import { PlacementHeadline } from './story-placement-headline.js';

/** All mentions of a story, earliest first. Editors tick rows to take them out, and choose what stands for the story. */
export function StoryPlacements({ ctx, story }: { ctx: PageContext; story: StoryDetail }) {
  const { t } = ctx;
  const words = t.stories.table;
  const { storyId, mentions, total } = story;
  const page = `/stories/${storyId}`;
  const canSplit = mayEdit(ctx) && total > 1;
  return (
    <section class="placements">
      <h2>{words.title(total)}</h2>
      {total > mentions.length && <p class="quiet">{t.stories.notListed(total - mentions.length)}</p>}
      <DataTable
        caption={words.title(total)}
        rows={mentions}
        rowKey={({ mention }) => mention.id}
        columns={columnsOf(ctx, story, canSplit)}
      />
      {mayEdit(ctx) && <form id="represent" method="post" action={`${page}/representative`} />}
      {canSplit && (
        <form id="split" method="post" action={`${page}/split`} class="bulk-bar">
          <span>{words.ticked}:</span>
          <button type="submit" class="btn btn-sm">
            {t.stories.split.action}
          </button>
          <span class="quiet">{t.stories.split.hint}</span>
        </form>
      )}
    </section>
  );
}

function columnsOf(ctx: PageContext, story: StoryDetail, canSplit: boolean): Column<MentionRow>[] {
  const { t, format } = ctx;
  const words = t.stories.table;
  const box: Column<MentionRow> = {
    key: 'select',
    header: words.select,
    narrow: 'corner',
    cell: (row) => (
      <input
        class="form-check-input mention-select"
        type="checkbox"
        name="mention"
        value={row.mention.id}
        form="split"
        aria-label={t.mentions.selectRow(`${outletName(ctx, row)}, ${row.mention.headline}`)}
      />
    ),
  };
  return [
    {
      key: 'time',
      header: words.time,
      narrow: 'line',
      cell: ({ mention }) => (
        <time class="placement-time" dateTime={mention.publishedAt.toISOString()}>
          {format.dateTime(mention.publishedAt)}
        </time>
      ),
    },
    {
      key: 'outlet',
      header: words.outlet,
      narrow: 'line',
      cell: (row) => <OutletCell ctx={ctx} story={story} row={row} />,
    },
    {
      key: 'headline',
      header: words.headline,
      primary: true,
      cell: (row) => <PlacementHeadline ctx={ctx} story={story} row={row} />,
    },
    {
      key: 'districts',
      header: words.districts,
      cell: ({ districts }) =>
        districts.length ? (
          districtNames(ctx, districts)
        ) : (
          <span class="quiet">{t.mentions.noDistricts}</span>
        ),
    },
    {
      key: 'label',
      header: t.labels.label,
      narrow: 'line',
      cell: (row) => <LabelCell ctx={ctx} story={story} row={row} />,
    },
    {
      key: 'review',
      header: t.mentions.reviewLabel,
      narrow: 'line',
      cell: ({ mention }) => (
        <StatusBadge tone={reviewTone(mention.review)}>{t.mentions.reviews[mention.review]}</StatusBadge>
      ),
    },
    ...(canSplit ? [box] : []),
  ];
}

function OutletCell({ ctx, story, row }: { ctx: PageContext; story: StoryDetail; row: MentionRow }) {
  const { t } = ctx;
  const { outlet, mention } = row;
  const level = story.levels.get(outlet?.id ?? '');
  return (
    <>
      {outlet ? <a href={`/outlets/${outlet.id}`}>{outlet.name}</a> : outletName(ctx, row)}
      <div class="mention-facts">
        <MentionScopeBadge scope={mention.scope} t={t} />
        {level && (
          <span>{level.title ? t.stories.editionOf(level.title.name) : t.stories.levels[level.level]}</span>
        )}
      </div>
    </>
  );
}

function LabelCell({ ctx, story, row }: { ctx: PageContext; story: StoryDetail; row: MentionRow }) {
  return (
    <>
      <LabelTag label={row.mention.label} t={ctx.t} />
      {mayEdit(ctx) && (
        <details class="placement-label">
          <summary>{ctx.t.stories.table.changeLabel}</summary>
          <LabelForm ctx={ctx} mention={row.mention} back={`/stories/${story.storyId}`} />
        </details>
      )}
    </>
  );
}
