import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { dayOf, isDay } from '../../../shared/days.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, namedOptions, Select, SubmitRow } from '../../../web/components/form.js';
import { Html, PageController } from '../../../web/http/page.js';
import { formValues, readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { LogMention, noonOf } from '../log-mention.js';
import type { Named } from '../mentions.queries.js';

const optionalId = z
  .union([z.literal('').transform(() => null), z.uuid()])
  .nullable()
  .default(null);
const logForm = z.object({
  headline: z.string().trim().min(1).max(1000),
  outlet: z.string().trim().min(1).max(400),
  day: z.string().refine(isDay, { params: { text: 'notADate' } }),
  url: z
    .union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/ }).max(2000)])
    .nullable()
    .default(null),
  note: z.string().trim().max(10_000).default(''),
  campaign: optionalId,
});

/** Logging print, radio and television by hand. */
@PageController('/mentions/new')
@Needs('editor')
export class LogPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly logMention: LogMention,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Html()
  form(@Ctx() ctx: PageContext): Promise<string> {
    const outlet = ctx.query.get('outlet') ?? '';
    return this.page(ctx, { day: this.today(ctx), outlet }, []);
  }

  @Post()
  @Html()
  async log(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const words = ctx.t.mentions.hand;
    const again = (problems: FieldProblem[]) => {
      response.status(422);
      return this.page(ctx, formValues(body), problems);
    };
    const form = readForm(logForm, body, ctx);
    if (!form.ok) return again(form.problems);
    const { headline, day, url, note, campaign } = form.value;
    if (day > this.today(ctx)) return again([{ path: 'day', message: words.future }]);
    const outlets = (await this.outlets()).filter(({ name, label }) =>
      [name, label].some((text) => text.toLowerCase() === form.value.outlet.toLowerCase()),
    );
    const [outlet, ...others] = outlets;
    if (!outlet) return again([{ path: 'outlet', message: words.unknownOutlet }]);
    if (others.length) return again([{ path: 'outlet', message: words.ambiguousOutlet }]);
    const id = await this.logMention.log(
      {
        headline,
        url,
        outletId: outlet.id,
        publishedAt: noonOf(day, this.settings.timeZone),
        note,
        campaignIds: campaign === null ? [] : [campaign],
      },
      who.userId,
    );
    return seeOther(`/mentions/${id}`, { kind: 'done', text: words.saved(headline) });
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }

  /** Outlets by name; where a name occurs twice, `label` tells them apart by seat. */
  private async outlets(): Promise<(Named & { label: string })[]> {
    const rows = await this.dataSource.manager.find(Outlet, {
      select: { id: true, name: true, seat: true },
      order: { name: 'ASC' },
    });
    return rows.map(({ id, name, seat }) => ({ id, name, label: seat ? `${name} (${seat})` : name }));
  }

  private async page(ctx: PageContext, values: FormValues, problems: FieldProblem[]): Promise<string> {
    const words = ctx.t.mentions.hand;
    const campaigns = await this.dataSource.manager.find(Campaign, {
      where: { archivedAt: IsNull() },
      order: { name: 'ASC' },
    });
    const outlets = await this.outlets();
    const field = fieldsOf(values, problems);
    return renderPage(
      ctx,
      {
        title: words.title,
        lead: words.lead,
        section: 'inbox',
        crumbs: [{ label: ctx.t.mentions.inbox, href: '/mentions' }],
        width: 'narrow',
      },
      <form method="post" action="/mentions/new">
        <Field {...field('headline')} label={words.headline} maxlength={1000} required />
        <Field
          {...field('outlet')}
          label={words.outlet}
          hint={words.outletHint}
          list="outlets"
          autocomplete="off"
          required
        />
        <datalist id="outlets">
          {outlets.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
        <Field {...field('day')} label={words.day} type="date" max={this.today(ctx)} required />
        <Field {...field('url')} label={words.url} type="url" note={ctx.t.shell.words.optional} />
        {campaigns.length > 0 && (
          <Select
            {...field('campaign')}
            label={words.campaign}
            emptyLabel={ctx.t.watches.noCampaign}
            options={namedOptions(campaigns)}
          />
        )}
        <Field
          {...field('note')}
          label={words.note}
          hint={words.noteHint}
          rows={3}
          note={ctx.t.shell.words.optional}
        />
        <SubmitRow label={words.save} cancel={{ label: ctx.t.shell.actions.cancel, href: '/mentions' }} />
      </form>,
    );
  }
}
