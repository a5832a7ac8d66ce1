import { Body, Get, Headers, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { addDays, dayOf, isDay } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import type { ErrorCode, FieldProblem } from '../../../../shared/errors.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { ownPath, seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FilterInWords } from '../../../mentions/exports/filter-in-words.js';
import { readPosted } from '../../../mentions/web/posted-review.js';
import { postedRows } from '../../../mentions/web/posted-rows.js';
import { MentionQueries } from '../../../mentions/mentions.queries.js';
import { isReportableDay } from '../../periods.js';
import { piecesAt } from '../chosen-pieces.js';
import type { PressReviewInput } from '../press-review-input.js';
import { PressReviewQueries } from '../press-review.queries.js';
import { StartPressReview } from '../start-press-review.js';
import { NewPressReview, newPressReviewForm } from './press-review-form.js';
import { PressReviewList } from './press-review-list.js';
import { pressReviewAddress, pressReviewCrumbs, PressReviewStyles } from './press-review-room.js';

const PAGE = 50;

/** The list of press reviews, and the ways to a new one: a period, a filter, chosen rows. */
@PageController('/press-reviews')
export class PressReviewsPages {
  constructor(
    private readonly reviews: PressReviewQueries,
    private readonly startReview: StartPressReview,
    private readonly mentions: MentionQueries,
    private readonly filterWords: FilterInWords,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const archived = ctx.query.get('state') === 'archived';
    const cursor = ctx.query.get('cursor') || undefined;
    const page = await this.reviews.page({ archived, limit: PAGE, cursor });
    const { title, lead, add } = ctx.t.pressReview;
    // an empty list has the button itself
    const action = page.items.length > 0 && mayEdit(ctx) && (
      <a class="btn btn-primary" href="/press-reviews/new">
        {add}
      </a>
    );
    return renderPage(
      ctx,
      {
        title,
        lead,
        head: <PressReviewStyles />,
        section: 'reports',
        crumbs: [{ label: ctx.t.reports.title, href: '/reports' }],
        action,
      },
      <PressReviewList ctx={ctx} view={{ page, archived }} />,
    );
  }

  @Get('new')
  @Needs('editor')
  @Html()
  newForm(@Ctx() ctx: PageContext): Promise<string> {
    const today = dayOf(ctx.now, this.settings.timeZone);
    const day = (name: string, proposed: string) => {
      const asked = ctx.query.get(name) ?? '';
      return isDay(asked) && isReportableDay(asked) ? asked : proposed;
    };
    const filter = new URLSearchParams(ctx.query);
    for (const name of ['from', 'to', 'review', 'cursor']) filter.delete(name);
    const [from, to] = [day('from', addDays(today, -6)), day('to', today)];
    return this.formPage(ctx, {
      title: ctx.t.pressReview.form.proposed(ctx.format.day(from), ctx.format.day(to)),
      periodStart: from,
      periodEnd: to,
      language: 'de',
      filter: filter.toString(),
    });
  }

  @Post()
  @Html()
  async start(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(newPressReviewForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return this.formPage(ctx, form.values, form.problems);
    }
    const { filter, ...facts } = form.value;
    const period = { from: facts.periodStart, to: facts.periodEnd };
    try {
      const choice = { filter: piecesAt(new URLSearchParams(filter), period) };
      const id = await this.startReview.run({ ...blank, ...facts }, choice, who.userId);
      return await this.opened(ctx, id);
    } catch (error) {
      const problem = fieldProblem(error, ctx);
      response.status(422);
      return this.formPage(ctx, formValues(body), [problem]);
    }
  }

  /** Out of the ticked rows of the list of mentions. */
  @Post('from-mentions')
  async fromMentions(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Headers('hx-request') partial: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeeOther | string> {
    const posted = readPosted(postedRows, body);
    const to = ownPath(posted.back, '/mentions');
    const mentionIds = posted.mention.map(({ id }) => id);
    if (!mentionIds.length) return seeOther(to, { kind: 'problem', text: ctx.t.pressReview.done.nothing });
    const today = dayOf(ctx.now, this.settings.timeZone);
    const days = await this.mentions.daysOf(mentionIds);
    const [from, until] = [days?.first ?? today, days?.last ?? today];
    const title = ctx.t.pressReview.form.proposed(ctx.format.day(from), ctx.format.day(until));
    const input = { ...blank, title, language: 'de' as const, periodStart: from, periodEnd: until };
    const id = await this.startReview.run(input, { mentionIds }, who.userId);
    if (partial) {
      response.status(200).set('HX-Redirect', pressReviewAddress({ id }));
      return '';
    }
    return this.opened(ctx, id);
  }

  private async opened(ctx: PageContext, id: string): Promise<SeeOther> {
    const { pieces } = await this.reviews.one(id);
    const text = ctx.t.pressReview.done.started(pieces.length);
    return seeOther(pressReviewAddress({ id }), { kind: 'done', text });
  }

  private async formPage(
    ctx: PageContext,
    values: FormValues,
    problems: readonly FieldProblem[] = [],
  ): Promise<string> {
    const words = ctx.t.pressReview.form;
    const asked = new URLSearchParams(values['filter']);
    const { reviews: _, once: __, ...filter } = piecesAt(asked, { from: '', to: '' });
    const labels = asked.has('label') ? filter.labels : undefined;
    const narrowed = await this.filterWords.of(ctx, { ...filter, labels, from: undefined, to: undefined });
    return renderPage(
      ctx,
      {
        title: words.newTitle,
        lead: words.newLead,
        head: <PressReviewStyles />,
        section: 'reports',
        crumbs: pressReviewCrumbs(ctx),
        width: 'narrow',
      },
      <NewPressReview ctx={ctx} values={values} problems={problems} narrowed={narrowed.join(', ')} />,
    );
  }
}

/** What a new press review starts with. */
const blank: Omit<PressReviewInput, 'title' | 'language' | 'periodStart' | 'periodEnd'> = {
  mode: 'links',
  introduction: '',
  headlines: true,
  licence: '',
  licenceUntil: null,
  readers: null,
};

const problemFields: Partial<Record<ErrorCode, string>> = {
  'period-order': 'periodEnd',
  'press-review-empty': 'periodEnd',
  'too-large': 'periodEnd',
};

/** What belongs to a field stands there; anything else is thrown on. */
function fieldProblem(error: unknown, ctx: PageContext): FieldProblem {
  const path = error instanceof UserError ? problemFields[error.code] : undefined;
  if (!(error instanceof UserError) || path === undefined) throw error;
  return { path, message: errorText(error, ctx.t) };
}
