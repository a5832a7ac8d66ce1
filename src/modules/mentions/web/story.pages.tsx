import { Get } from '@nestjs/common';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx, mayEdit } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { AttributionQueries } from '../attribution/attributions.queries.js';
import { NearbyStories } from '../nearby-stories.js';
import type { NearbyStory } from '../nearby-stories.js';
import { StoryQueries } from '../stories.queries.js';
import type { StoryDetail } from '../stories.queries.js';
import { InboxAssets } from './inbox-assets.js';
import { StoryView } from './story-view.js';

/** Everything about one story. */
@PageController('/stories')
export class StoryPages {
  constructor(
    private readonly stories: StoryQueries,
    private readonly nearbyStories: NearbyStories,
    private readonly attributions: AttributionQueries,
  ) {}

  @Get(':id')
  @Html()
  async page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string | SeeOther> {
    const story = await this.stories.detail(id);
    if (!story) return seeOther(`/stories/${await this.stories.idNow(id)}`);
    const find = (ctx.query.get('find') ?? '').trim().slice(0, 200);
    const model = {
      story,
      attributions: await this.attributions.of(story.mentions.map(({ mention }) => mention.id)),
      find,
      nearby: mayEdit(ctx) ? await this.nearby(story, find) : [],
    };
    return renderPage(
      ctx,
      {
        title: story.representative.mention.headline,
        section: 'inbox',
        crumbs: [{ label: ctx.t.mentions.inbox, href: '/mentions' }],
        head: <InboxAssets />,
      },
      <StoryView ctx={ctx} model={model} />,
    );
  }

  private nearby(story: StoryDetail, find: string): Promise<NearbyStory[]> {
    const { storyId, representative, mentions } = story;
    return this.nearbyStories.to(
      {
        storyId,
        headline: representative.mention.headline,
        first: mentions[0]!.mention.publishedAt,
        last: mentions.at(-1)!.mention.publishedAt,
      },
      find,
    );
  }
}
