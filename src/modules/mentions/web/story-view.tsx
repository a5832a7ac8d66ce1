import { mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import type { AttributionRow } from '../attribution/attributions.queries.js';
import { titlesIn } from '../outlet-levels.js';
import type { NearbyStory } from '../nearby-stories.js';
import type { StoryDetail } from '../stories.queries.js';
import { storyCounts } from '../story-counts.js';
import { StoryAttribution } from './story-attribution.js';
import { StoryDecision } from './story-decision-bar.js';
import { StoryDistricts } from './story-districts.js';
import { StoryFigures } from './story-figures.js';
import { StoryHistory } from './story-history.js';
import { StoryMerge } from './story-merge.js';
import { StoryPlacements } from './story-placements.js';
import { SpreadChart } from './story-spread-chart.js';
import { spreadOf } from './story-spread.js';

export interface StoryModel {
  story: StoryDetail;
  attributions: readonly AttributionRow[];
  /** What was searched for to merge; empty: nothing. */
  find: string;
  nearby: readonly NearbyStory[];
}

/** Everything about one story: how often it stands where, and what people make of it. */
export function StoryView({ ctx, model }: { ctx: PageContext; model: StoryModel }) {
  const { story, attributions, find, nearby } = model;
  const counts = storyCounts(story.mentions, titlesIn(story.levels));
  const spread = spreadOf([...counts.counted, ...counts.waiting].map(({ mention }) => mention));
  return (
    <div class="mention-page story-page">
      <StoryDecision ctx={ctx} story={story} />
      <StoryFigures ctx={ctx} counts={counts} />
      <StoryAttribution ctx={ctx} mentions={story.mentions} attributions={attributions} />
      {spread && (
        <section>
          <SpreadChart ctx={ctx} spread={spread} />
        </section>
      )}
      <StoryPlacements ctx={ctx} story={story} />
      <StoryDistricts ctx={ctx} districts={counts.districts} />
      {mayEdit(ctx) && <StoryMerge ctx={ctx} story={story} find={find} nearby={nearby} />}
      <StoryHistory ctx={ctx} story={story} />
    </div>
  );
}
