import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../shared/errors.js';
import { StatusBadge } from '../../../web/components/badge.js';
import { Html, PageController } from '../../../web/http/page.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { renderSettings } from '../../accounts/web/settings-page.js';
import { PageLooks } from '../page-looks.js';

const address = '/settings/page-looks';
const switchForm = z.object({ state: z.enum(['on', 'off']) });

/** Whether pages are asked for title and date when somebody enters their address: for administrators. */
@PageController(address)
@Needs('admin')
export class PageLooksPages {
  constructor(private readonly looks: PageLooks) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    const words = ctx.t.hand.looks;
    const on = await this.looks.isOn();
    return renderSettings(
      ctx,
      'pageLooks',
      words.lead,
      <>
        <section class="panel">
          <p>
            <StatusBadge tone={on ? 'good' : 'off'}>{on ? words.on : words.off}</StatusBadge>
          </p>
          <form method="post" action={address} class="submit-row">
            <button class="btn" name="state" value={on ? 'off' : 'on'}>
              {on ? words.switchOff : words.switchOn}
            </button>
          </form>
        </section>
        <section>
          <h2>{words.rules}</h2>
          <ul>
            {words.ruleList.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      </>,
    );
  }

  @Post()
  async change(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = switchForm.safeParse(body);
    if (!form.success) throw new UserError('invalid-input');
    const on = form.data.state === 'on';
    const words = ctx.t.hand.looks;
    if (!(await this.looks.switch(on, who.userId)))
      return seeOther(address, { kind: 'done', text: words.unchanged });
    const undo = { action: address, fields: { state: on ? 'off' : 'on' } };
    return seeOther(address, { kind: 'done', text: on ? words.switchedOn : words.switchedOff, undo });
  }
}
