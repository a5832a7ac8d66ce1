import { Body, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { UserError } from '../../../../shared/errors.js';
import { numberToType } from '../../../../shared/typed-number.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { typedDay } from '../../../../web/http/typed-day.js';
import { typedAmount } from '../../../../web/http/typed-number.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { FundingQueries } from '../../funding.queries.js';
import { readingInput } from '../target-input.js';
import { TargetReadings } from '../target-readings.js';
import { TargetsQueries } from '../targets.queries.js';
import { renderTarget } from './target.pages.js';

/** Named apart from the fields of the other forms on the page. */
const readingForm = (locale: PageContext['locale']) =>
  z.object({
    readingDay: typedDay,
    reached: typedAmount(locale).pipe(readingInput.shape.value),
    source: readingInput.shape.source,
    /** Of what is brought back. */
    again: z.string().optional(),
  });

/** What was reached of an indicator of the grant's own. */
@PageController('/grants/:id/targets/:targetId/readings')
export class ReadingsPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly queries: TargetsQueries,
    private readonly readings: TargetReadings,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @Html()
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const words = ctx.t.targets.page;
    const own = `/grants/${id}/targets/${targetId}`;
    const form = readForm(readingForm(ctx.locale), body, ctx);
    const back = (values: Record<string, string>, problems: { path: string; message: string }[]) => {
      response.status(422);
      const returned = { form: 'readings' as const, values, problems };
      return renderTarget(ctx, this.funding, this.queries, { grantId: id, targetId }, returned);
    };
    if (!form.ok) return back(form.values, form.problems);
    const { readingDay: day, reached: value, source, again } = form.value;
    try {
      const today = dayOf(ctx.now, this.settings.timeZone);
      const { id: readingId } = await this.readings.add(
        id,
        targetId,
        { day, value, source },
        today,
        who.userId,
      );
      return seeOther(`${own}#readings`, {
        kind: 'done',
        text: again === undefined ? words.readingAdded : words.readingRestored,
        undo: { action: `${own}/readings/${readingId}/removal`, fields: {} },
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'reading-day') throw error;
      return back(formValues(body), [{ path: 'readingDay', message: errorText(error, ctx.t) }]);
    }
  }

  @Post('/:readingId/removal')
  async remove(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @IdParam('targetId') targetId: string,
    @IdParam('readingId') readingId: string,
  ): Promise<SeeOther> {
    const { day, value, source } = await this.readings.remove(id, targetId, readingId, who.userId);
    const own = `/grants/${id}/targets/${targetId}`;
    return seeOther(`${own}#readings`, {
      kind: 'done',
      text: ctx.t.targets.page.readingRemoved,
      undo: {
        action: `${own}/readings`,
        fields: { readingDay: day, reached: numberToType(value, ctx.locale), source, again: '1' },
      },
    });
  }
}
