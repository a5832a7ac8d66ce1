import { Get, Headers, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound, UserError } from '../../../shared/errors.js';
import { IdParam } from '../../../web/http/id-param.js';
import { PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderFragment } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { SaveWatch } from '../save-watch.js';
import { StopWatch } from '../stop-watch.js';
import { WatchQueries } from '../watches.queries.js';
import { WatchRematchStatus } from './watch-rematch.js';

const fragmentHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** The life of a saved watch: earlier wordings, and the comparison with stored items. */
@PageController('/watches')
export class WatchRevisionPages {
  constructor(
    private readonly watches: WatchQueries,
    private readonly saveWatch: SaveWatch,
    private readonly stopWatch: StopWatch,
  ) {}

  /** Progress as a part of a page. */
  @Get(':id/rematch')
  async progress(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const row = await this.watches.row(id);
    if (!row) throw notFound('watch');
    if (!partial) return seeOther(`/watches/${id}`);
    response.set(fragmentHeaders);
    return renderFragment(<WatchRematchStatus ctx={ctx} row={row} brief={ctx.query.has('brief')} />);
  }

  @Post(':id/rematch')
  async searchAgain(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<SeeOther> {
    await this.stopWatch.searchAgain(id);
    return seeOther(`/watches/${id}`, { kind: 'done', text: ctx.t.watches.searching });
  }

  /** An earlier wording becomes the newest one. */
  @Post(':id/revisions/:number/restore')
  async restore(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Param('number') number: string,
  ): Promise<SeeOther> {
    const row = await this.watches.row(id);
    const revision = (await this.watches.revisions(id)).find((each) => String(each.number) === number);
    if (!row || !revision) throw notFound('watch');
    const { name, campaignId, revision: before } = row.watch;
    const words = ctx.t.watches;
    const page = `/watches/${id}`;
    try {
      const author = { userId: who.userId, locale: ctx.locale };
      await this.saveWatch.change(
        id,
        { name, campaignId, query: revision.query },
        row.watch.updatedAt,
        author,
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return seeOther(page, { kind: 'problem', text: errorText(error, ctx.t) });
    }
    return seeOther(page, {
      kind: 'done',
      text: words.revisionRestored(revision.number),
      undo: { action: `${page}/revisions/${before}/restore`, fields: {} },
    });
  }
}
