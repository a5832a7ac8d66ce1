import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { notFound, UserError } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { ArticleQueries, originOf } from '../articles.queries.js';
import type { OutletArticles } from '../articles.queries.js';
import { SiteRules } from '../site-rules.js';
import { SwitchArticles } from '../switch-articles.js';
import { ArticlesPage } from './articles-page.js';

const switchForm = z.object({ state: z.enum(['on', 'off']) });

/** Whether an outlet's article pages are read, what its site says about that, and what came of it. */
@PageController('/outlets')
export class ArticlesPages {
  constructor(
    private readonly queries: ArticleQueries,
    private readonly switchArticles: SwitchArticles,
    private readonly sites: SiteRules,
  ) {}

  @Get('/:id/articles')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const view = await this.view(id);
    const { t } = ctx;
    return renderPage(
      ctx,
      {
        title: t.articles.title,
        head: <RoomStyles />,
        section: 'outlets',
        crumbs: [
          { label: t.outlets.title, href: '/outlets' },
          { label: view.outlet.name, href: `/outlets/${id}` },
        ],
        lead: t.articles.lead,
      },
      <ArticlesPage ctx={ctx} view={view} />,
    );
  }

  @Post('/:id/articles')
  @Needs('admin')
  async change(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = switchForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const on = form.data.state === 'on';
    const action = `/outlets/${id}/articles`;
    const changed = await this.switchArticles.run(id, on, who.userId);
    const origin = on ? originOf((await this.view(id)).outlet.homepage) : null;
    // so that the page says at once what the site wants
    if (origin !== null) await this.sites.of(origin);
    const words = ctx.t.articles;
    if (!changed) return seeOther(action, { kind: 'done', text: words.unchanged });
    const undo = { action, fields: { state: on ? 'off' : 'on' } };
    return seeOther(action, { kind: 'done', text: on ? words.switchedOn : words.switchedOff, undo });
  }

  private async view(id: string): Promise<OutletArticles> {
    const view = await this.queries.ofOutlet(id);
    if (!view) throw notFound('outlet');
    return view;
  }
}
