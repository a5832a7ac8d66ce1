import { Icon } from '../../../web/components/icon.js';
import { SERIES } from '../../../web/components/chart-layout.js';
import { SeriesSwatch } from '../../../web/components/badge.js';
import { seriesName } from '../../../web/components/chart-series.js';
import type { PageContext } from '../../../web/page-context.js';
import { districtName } from '../../places/district-name.js';
import { mentionLabels } from '../label-groups.js';
import type { MentionRow } from '../mentions.queries.js';
import type { StoryRow } from '../stories.queries.js';
import { ArticleLink } from './mention-row-parts.js';
import { timeSpan } from './time-span.js';

/** How large a story is and where it runs: what one decides by. */
export function GroupFacts({ ctx, row }: { ctx: PageContext; row: StoryRow }) {
  const { t } = ctx;
  const { mentions, representative } = row;
  const placements = mentions.filter(({ mention }) => mention.repeatOf === null);
  const times = mentions.map(({ mention }) => mention.publishedAt);
  return (
    <>
      <p class="mention-facts">
        <strong class="story-size">{t.stories.size(row.placements, row.outlets)}</strong>
        <Scopes ctx={ctx} rows={placements} />
        <Labels ctx={ctx} rows={placements} />
        <ArticleLink ctx={ctx} url={representative.mention.url} open />
      </p>
      <p class="mention-facts">
        <span>{timeSpan(ctx, times[0]!, times.at(-1)!)}</span>
        <ReachedDistricts ctx={ctx} rows={mentions} />
        {row.total > row.matching && (
          <a href={`/stories/${row.storyId}`}>{t.stories.others(row.total - row.matching)}</a>
        )}
      </p>
    </>
  );
}

function Scopes({ ctx, rows }: { ctx: PageContext; rows: readonly MentionRow[] }) {
  return (
    <>
      {SERIES.map((scope) => {
        const count = rows.filter(({ mention }) => mention.scope === scope).length;
        return (
          count > 0 && (
            <span key={scope} class="scope">
              <SeriesSwatch series={scope} />
              {seriesName(ctx.t, scope)} {ctx.format.number(count)}
            </span>
          )
        );
      })}
    </>
  );
}

/** Left out where all are editorial. */
function Labels({ ctx, rows }: { ctx: PageContext; rows: readonly MentionRow[] }) {
  const counts = mentionLabels.flatMap((label) => {
    const count = rows.filter(({ mention }) => mention.label === label).length;
    return count > 0 ? [{ label, count }] : [];
  });
  if (counts.length === 1 && counts[0]!.label === 'editorial') return null;
  return (
    <span>
      <span class="visually-hidden">{ctx.t.labels.label}: </span>
      {counts
        .map(({ label, count }) => `${ctx.t.labels.names[label]} ${ctx.format.number(count)}`)
        .join(', ')}
    </span>
  );
}

function ReachedDistricts({ ctx, rows }: { ctx: PageContext; rows: readonly MentionRow[] }) {
  const names = new Map(
    rows.flatMap(({ districts }) => districts.map((each) => [each.ags, districtName(each)])),
  );
  if (!names.size) return null;
  return (
    <span title={[...names.values()].sort((a, b) => a.localeCompare(b, ctx.locale)).join(', ')}>
      <Icon name="places" size={14} />
      {ctx.t.stories.districts(names.size)}
    </span>
  );
}
