import { Icon } from '../../../web/components/icon.js';
import type { PageContext } from '../../../web/page-context.js';
import { nearDays } from '../nearby-stories.js';
import type { NearbyStory } from '../nearby-stories.js';
import type { StoryDetail } from '../stories.queries.js';
import { outletName } from './mention-row-parts.js';
import { timeSpan } from './time-span.js';

/** Makes one story of this and another: the nearest ones, or those that a search finds. */
export function StoryMerge({
  ctx,
  story,
  find,
  nearby,
}: {
  ctx: PageContext;
  story: StoryDetail;
  find: string;
  nearby: readonly NearbyStory[];
}) {
  const { t } = ctx;
  const words = t.stories.merge;
  const page = `/stories/${story.storyId}`;
  return (
    <details class="story-merge" id="merge" open={find !== ''}>
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <p class="quiet">{words.lead}</p>
      <form method="get" action={`${page}#merge`} role="search" class="story-find">
        <label class="form-label" for="find">
          {words.find}
        </label>
        <input id="find" class="form-control" type="search" name="find" value={find} maxlength={200} />
        <button type="submit" class="btn">
          <Icon name="search" size={16} />
          {words.search}
        </button>
      </form>
      <h3>{find ? words.found : words.near}</h3>
      {nearby.length ? (
        <form method="post" action={`${page}/merger`}>
          <ul class="story-nearby">
            {nearby.map((each) => (
              <Candidate key={each.story.storyId} ctx={ctx} nearby={each} />
            ))}
          </ul>
        </form>
      ) : (
        <p class="quiet">{find ? words.nothingFound(nearDays) : words.nothingNear(nearDays)}</p>
      )}
    </details>
  );
}

function Candidate({ ctx, nearby }: { ctx: PageContext; nearby: NearbyStory }) {
  const { t } = ctx;
  const { story: row, headline } = nearby;
  const { mention } = row.representative;
  const times = row.mentions.map((each) => each.mention.publishedAt);
  return (
    <li>
      <div>
        <a href={`/stories/${row.storyId}`}>{mention.headline}</a>
        {headline !== mention.headline && <div class="quiet">{t.stories.merge.within(headline)}</div>}
        <div class="mention-facts">
          <span>
            {row.total > 1
              ? t.stories.size(row.placements, row.outlets)
              : outletName(ctx, row.representative)}
          </span>
          <span>{timeSpan(ctx, times[0]!, times.at(-1)!)}</span>
        </div>
      </div>
      <button
        type="submit"
        name="other"
        value={row.storyId}
        class="btn btn-sm"
        aria-label={t.stories.merge.withStory(mention.headline)}
      >
        {t.stories.merge.action}
      </button>
    </li>
  );
}
