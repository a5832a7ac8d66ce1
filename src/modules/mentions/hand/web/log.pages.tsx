import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource, IsNull } from 'typeorm';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderFragment, renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Campaign } from '../../../campaigns/campaign.entity.js';
import { readTypedDay } from '../../../campaigns/typed-day.js';
import { typedAddress } from '../../../feeds/discovery/typed-address.js';
import { short } from '../../web/posted-review.js';
import { EnterByHand } from '../enter-by-hand.js';
import { filledForm } from '../filled-form.js';
import { FindOutlets } from '../../../outlets/find-outlets.js';
import { FindTwins } from '../find-twins.js';
import { detailsOf, entryForm, momentOf } from '../hand-form.js';
import { LookAtPage } from '../look-at-page.js';
import { BookmarkLink, EntryForm } from './entry-form.js';
import type { EntryView } from './entry-form.js';
import { HandAssets } from './hand-assets.js';
import { OutletOptions } from '../../../outlets/web/outlet-field.js';
import { channelOf } from './piece-fields.js';
import { PostedOutlets } from './posted-outlet.js';
import { TwinNote } from './twin-list.js';

/** Entering pieces by hand: online, print, radio, television, podcast. */
@PageController('/mentions/new')
@Needs('editor')
export class LogPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enter: EnterByHand,
    private readonly lookAtPage: LookAtPage,
    private readonly outlets: FindOutlets,
    private readonly posted: PostedOutlets,
    private readonly twins: FindTwins,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Fills in what the address says, but asks no page: a link on somebody else's site must not make this server fetch anything. */
  @Get()
  @Html()
  async form(@Ctx() ctx: PageContext): Promise<string> {
    const given = (name: string, longest: number) => (ctx.query.get(name) ?? '').trim().slice(0, longest);
    const outletId = given('outletId', 36);
    const known = isId(outletId) ? await this.outlets.byId(outletId) : null;
    const day = readTypedDay(given('day', 20)) ?? this.today(ctx);
    const values: FormValues = {
      channel: channelOf({ channel: given('channel', 20) }),
      url: given('url', 2_000),
      headline: given('headline', 1_000),
      day,
      outlet: known?.label ?? given('outlet', 400),
      outletId: known?.id ?? '',
    };
    // what nobody typed may be replaced by what the page says
    values['proposed'] = JSON.stringify({ day: this.today(ctx), headline: values['headline'] });
    return this.page(ctx, { values });
  }

  @Post()
  @Html()
  async post(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const values = formValues(body);
    const step = values['step'] === 'next' ? 'next' : 'save';
    if (values['step'] === 'look' || isAddressOnly(values)) {
      response.status(200);
      return this.look(ctx, values);
    }
    const again = (status: number, view: Partial<EntryView>) => {
      response.status(status);
      return this.page(ctx, { values, ...view });
    };
    const form = readForm(entryForm, body, ctx);
    if (!form.ok) return again(422, { problems: form.problems });
    const { timeZone } = this.settings;
    if (form.value.day > this.today(ctx))
      return again(422, { problems: [{ path: 'day', message: ctx.t.hand.future }] });
    const posted = await this.posted.read(form.value, values['chosenOutlet'], ctx);
    if (!posted.ok) return again(422, posted);
    const { headline, url, note, campaign, channel, day } = form.value;
    const draft = {
      headline,
      url,
      outlet: posted.outlet,
      publishedAt: momentOf(form.value, timeZone),
      note,
      campaignIds: campaign,
      districtKeys: posted.districtKeys,
      ...detailsOf(form.value),
    };
    const seen = new Set(form.value.seen.split(' '));
    const entering = await this.enter.run(draft, seen, who.userId).catch(asProblem);
    if (entering.kind === 'taken')
      return again(409, { problems: [{ path: 'outlet', message: ctx.t.hand.domainTaken }] });
    if (entering.kind === 'asked') return again(409, { twins: entering.twins, asking: step });
    const text = ctx.t.hand.saved(short(headline));
    const undo = { action: `/mentions/${entering.id}/removal`, fields: { version: '1' } };
    const next = new URLSearchParams({ channel, outletId: entering.outletId, day });
    return seeOther(step === 'next' ? `/mentions/new?${next}` : `/mentions/${entering.id}`, {
      kind: 'done',
      text,
      undo,
    });
  }

  /** Suggestions while somebody types an outlet. */
  @Get('outlets')
  @Html()
  async suggest(@Ctx() ctx: PageContext): Promise<string> {
    const choices = await this.outlets.search(ctx.query.get('outlet') ?? '');
    return renderFragment(<OutletOptions ctx={ctx} choices={choices} none={ctx.t.hand.noOutlet} />);
  }

  /** Similar mentions while somebody types a piece. */
  @Get('twins')
  @Html()
  async similar(@Ctx() ctx: PageContext): Promise<string> {
    const values = Object.fromEntries(ctx.query);
    return renderFragment(<TwinNote ctx={ctx} twins={await this.twinsOf(values)} />);
  }

  private async look(ctx: PageContext, values: FormValues): Promise<string> {
    const look = await this.lookAtPage.look((values['url'] ?? '').slice(0, 2_000));
    return this.page(ctx, { values: filledForm(values, look), look, twins: look.twins });
  }

  private async twinsOf(values: FormValues) {
    const url = typedAddress((values['url'] ?? '').slice(0, 2_000));
    const typed = (values['outlet'] ?? '').slice(0, 400);
    const id = values['outletId'] ?? '';
    const outlet = typed.trim() ? await this.outlets.read(typed, isId(id) ? id : null) : null;
    return this.twins.of({
      urls: url ? [url] : [],
      outletId: outlet?.kind === 'one' ? outlet.outlet.id : null,
      day: readTypedDay((values['day'] ?? '').slice(0, 20)),
      headline: (values['headline'] ?? '').slice(0, 1_000),
    });
  }

  private today(ctx: PageContext): string {
    return dayOf(ctx.now, this.settings.timeZone);
  }

  private async page(
    ctx: PageContext,
    view: Partial<EntryView> & Pick<EntryView, 'values'>,
  ): Promise<string> {
    const campaigns = await this.dataSource.manager.find(Campaign, {
      select: { id: true, name: true },
      where: { archivedAt: IsNull() },
      order: { name: 'ASC' },
    });
    const nothing = { problems: [] as FieldProblem[], outletChoices: [], look: null, asking: null };
    const full: EntryView = {
      ...nothing,
      campaigns,
      today: this.today(ctx),
      ...view,
      twins: view.twins ?? (await this.twinsOf(view.values)),
    };
    const { title, lead } = ctx.t.hand;
    return renderPage(
      ctx,
      {
        title,
        lead,
        section: 'inbox',
        crumbs: [{ label: ctx.t.mentions.inbox, href: '/mentions' }],
        head: <HandAssets />,
      },
      <>
        <EntryForm ctx={ctx} view={full} />
        <BookmarkLink ctx={ctx} />
      </>,
    );
  }
}

function asProblem(error: unknown): { kind: 'taken' } {
  if (error instanceof UserError && error.code === 'domain-taken') return { kind: 'taken' };
  throw error;
}

/** Somebody pasted an address and pressed Enter: they want it looked at. */
function isAddressOnly(values: FormValues): boolean {
  return Boolean(values['url']?.trim()) && !values['headline']?.trim() && !values['outlet']?.trim();
}
