import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { DataSource } from 'typeorm';
import { notFound, UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { renderSettings } from '../../../accounts/web/settings-page.js';
import { Mention } from '../../../mentions/mention.entity.js';
import { CheckLinks } from '../check-links.js';
import { LinkQueries } from '../links.queries.js';
import { LinkSwitch } from '../link-switch.js';
import { LinksPage } from './links-page.js';

const address = '/settings/links';
const switchForm = z.object({ state: z.enum(['on', 'off']) });

/** Whether links are checked, and which are no longer found: for administrators. */
@PageController(address)
@Needs('admin')
export class LinkSettingsPages {
  constructor(
    private readonly queries: LinkQueries,
    private readonly setting: LinkSwitch,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    const model = { on: await this.setting.isOn(), state: await this.queries.state() };
    return renderSettings(ctx, 'links', ctx.t.links.lead, <LinksPage ctx={ctx} {...model} />);
  }

  @Post()
  async change(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = switchForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const on = form.data.state === 'on';
    await this.setting.set(on, who.userId);
    const undo = { action: address, fields: { state: on ? 'off' : 'on' } };
    return seeOther(address, {
      kind: 'done',
      text: on ? ctx.t.links.switchedOn : ctx.t.links.switchedOff,
      undo,
    });
  }
}

/** A person wants to know at once. */
@PageController('/mentions')
export class LinkCheckPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: CheckLinks,
  ) {}

  @Post(':id/link-check')
  @Needs('editor')
  async check(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<SeeOther> {
    const words = ctx.t.links;
    const mention = await this.dataSource.manager.findOne(Mention, {
      select: { id: true, url: true },
      where: { id },
    });
    if (!mention) throw notFound('mention');
    const page = `/mentions/${id}`;
    if (!mention.url) return seeOther(page, { kind: 'problem', text: words.noLink });
    const state = await this.links.now(id);
    return state
      ? seeOther(page, { kind: 'done', text: words.looked(words.states[state]) })
      : seeOther(page, { kind: 'problem', text: words.notLooked });
  }
}
