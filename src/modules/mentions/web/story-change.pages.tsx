import { Body, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { requireId } from '../../../shared/ids.js';
import { IdParam } from '../../../web/http/id-param.js';
import { PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ChangeStories } from '../stories/change-stories.js';
import type { StoryChange } from '../stories/change-stories.js';
import { requireMembers } from '../story-members.js';
import { readPosted, ticked } from './posted-review.js';

const id = z.string().transform(requireId);
const mergerForm = z.object({ other: id });
const splitForm = z.object({ mention: ticked.pipe(z.array(id)) });
const representativeForm = z.object({ mention: id });
const undoForm = z.object({ act: id });

/** Merges and splits stories and chooses what stands for them; each is undone by one click. */
@PageController('/stories')
export class StoryChangePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeStories: ChangeStories,
  ) {}

  @Post('undo')
  async undo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const { act } = readPosted(undoForm, body);
    const { storyId } = await this.changeStories.undo(act, who.userId);
    return seeOther(`/stories/${storyId}`, { kind: 'done', text: ctx.t.stories.undone });
  }

  @Post(':id/merger')
  merge(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() storyId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { other } = readPosted(mergerForm, body);
    return this.change(ctx, storyId, ctx.t.stories.merge.done, () =>
      this.changeStories.merge(storyId, other, who.userId),
    );
  }

  @Post(':id/split')
  split(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() storyId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { mention } = readPosted(splitForm, body);
    return this.change(ctx, storyId, ctx.t.stories.split.done(mention.length), async () => {
      await requireMembers(this.dataSource.manager, storyId, mention);
      return this.changeStories.split(storyId, mention, who.userId);
    });
  }

  @Post(':id/representative')
  represent(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() storyId: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const { mention } = readPosted(representativeForm, body);
    return this.change(ctx, storyId, ctx.t.stories.represent.done, async () => {
      await requireMembers(this.dataSource.manager, storyId, [mention]);
      return this.changeStories.represent(mention, who.userId);
    });
  }

  /** Ends on the page of the story that came of it, with the way back; what a person can mend is said on the page where they tried. */
  private async change(
    { t }: PageContext,
    storyId: string,
    done: string,
    change: () => Promise<StoryChange>,
  ): Promise<SeeOther> {
    try {
      const { act, storyId: now } = await change();
      const page = `/stories/${now}`;
      if (act === null) return seeOther(page, { kind: 'problem', text: t.stories.unchanged });
      return seeOther(page, { kind: 'done', text: done, undo: { action: '/stories/undo', fields: { act } } });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      return seeOther(`/stories/${storyId}`, { kind: 'problem', text: errorText(error, t) });
    }
  }
}
