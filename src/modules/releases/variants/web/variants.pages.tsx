import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { UserError } from '../../../../shared/errors.js';
import { addDays, dayOf } from '../../../../shared/days.js';
import { isId } from '../../../../shared/ids.js';
import { wallTimeKind } from '../../../../shared/zone-time.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { districtName } from '../../../places/district-name.js';
import { PlacesQueries } from '../../../places/places.queries.js';
import { ReleaseViews } from '../../web/release-views.js';
import { momentFields, momentOf } from '../../web/typed-moment.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { ActOnVariants, variantActs } from '../act-on-variants.js';
import type { ActOutcome, VariantAct } from '../act-on-variants.js';
import { MakeVariants } from '../make-variants.js';
import { RemoveVariants } from '../remove-variants.js';
import { VariantsQueries } from '../variants.queries.js';
import { madeText } from './made-text.js';
import { VariantList } from './variant-list.js';
import { VariantOwn } from './variant-own.js';

const chosenIds = z
  .union([z.array(z.string()), z.string().transform((lines) => lines.split('\n'))])
  .default([])
  .transform((ids) => ids.filter(isId));
const actForm = z.object({ ids: chosenIds, act: z.enum(variantActs) });
/** Refusals that a notice names. */
const shownRefusals = 3;

/** The variants of a master; of a variant, what it was filled with. */
@PageController('/releases/:id/variants')
export class VariantsPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly variants: VariantsQueries,
    private readonly places: PlacesQueries,
    private readonly makeVariants: MakeVariants,
    private readonly removeVariants: RemoveVariants,
    private readonly actOnVariants: ActOnVariants,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { release } = await this.views.detail(id);
    const place = await this.variants.placeOf(release);
    if (place)
      return renderReleaseRoom(
        ctx,
        release,
        'variants',
        <VariantOwn ctx={ctx} release={release} place={place} />,
      );
    const tomorrow = addDays(dayOf(ctx.now, ctx.format.timeZone), 1);
    const view = {
      master: release,
      rows: await this.variants.list(id),
      familyMentions: await this.variants.familyMentions(id),
      values: { day: tomorrow, time: '09:00' },
    };
    return renderReleaseRoom(ctx, release, 'variants', <VariantList ctx={ctx} view={view} />);
  }

  @Post('refill')
  @Html()
  async refill(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const outcome = await this.makeVariants.run(id, { rows: null }, who.userId);
    return seeOther(`/releases/${id}/variants`, { kind: 'done', text: madeText(ctx, outcome) });
  }

  @Post('removed')
  @Html()
  async undo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = z.object({ ids: chosenIds }).safeParse(body ?? {});
    const gone = await this.removeVariants.run(id, form.success ? form.data.ids : [], who.userId);
    return seeOther(`/releases/${id}/variants`, { kind: 'done', text: ctx.t.variants.done.removed(gone) });
  }

  @Post('act')
  @Html()
  async act(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const own = `/releases/${id}/variants`;
    const form = actForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { ids, act } = form.data;
    if (!ids.length) return seeOther(own, { kind: 'problem', text: ctx.t.variants.done.none });
    let at: Date | null = null;
    if (act === 'schedule') {
      const moment = readForm(z.object(momentFields), formValues(body), ctx);
      if (!moment.ok) return seeOther(own, { kind: 'problem', text: moment.problems[0]?.message ?? '' });
      const { day, time } = moment.value;
      if (wallTimeKind(day, time, ctx.format.timeZone) === 'never')
        return seeOther(own, { kind: 'problem', text: ctx.t.validation.timeLeftOut });
      at = momentOf(moment.value, ctx.format.timeZone);
    }
    const outcome = await this.actOnVariants.run(id, ids, act, who.userId, at);
    return seeOther(own, {
      kind: outcome.refused.length ? 'problem' : 'done',
      text: await this.outcomeText(ctx, act, outcome),
      ...undoOf(own, act, outcome),
    });
  }

  private async outcomeText(
    ctx: PageContext,
    act: VariantAct,
    { done, refused }: ActOutcome,
  ): Promise<string> {
    const words = ctx.t.variants.bulk;
    const districts = await this.places.districtsWithKeys(refused.map(({ ags }) => ags));
    const nameOf = new Map(districts.map((district) => [district.ags, districtName(district)]));
    const reasons = refused
      .slice(0, shownRefusals)
      .map(({ ags, error }) => words.refused(nameOf.get(ags) ?? ags, errorText(error, ctx.t)));
    const more = refused.length - shownRefusals;
    return [words.done[act](done.length), ...reasons, ...(more > 0 ? [words.moreRefused(more)] : [])].join(
      ' ',
    );
  }
}

/** What went out is not taken back. */
const backActs: Partial<Record<VariantAct, VariantAct>> = { approve: 'withdraw', schedule: 'unschedule' };

function undoOf(own: string, act: VariantAct, { done }: ActOutcome) {
  const back = backActs[act];
  if (!back || !done.length) return {};
  return { undo: { action: `${own}/act`, fields: { act: back, ids: done.join('\n') } } };
}
