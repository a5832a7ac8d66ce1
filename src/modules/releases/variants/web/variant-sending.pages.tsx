import { Body, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { isId } from '../../../../shared/ids.js';
import { readableTitle } from '../../../../shared/text/place-template.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ListsQueries } from '../../../contacts/distribution/lists.queries.js';
import { districtName } from '../../../places/district-name.js';
import { sendingFacts } from '../../sending/sending-input.js';
import { ReleaseStyles } from '../../web/release-rooms.js';
import { ReleaseViews } from '../../web/release-views.js';
import { releaseCrumbs } from '../../web/releases.pages.js';
import { SendVariants } from '../send-variants.js';
import type { VariantsSent } from '../send-variants.js';
import { VariantsQueries } from '../variants.queries.js';
import { VariantSendingForm } from './variant-sending.js';

const ids = z
  .union([z.array(z.string()), z.string().transform((lines) => lines.split('\n'))])
  .default([])
  .transform((some) => some.filter(isId));
const { replyToName, replyToEmail } = sendingFacts.shape;
const sendForm = z.object({ ids, listIds: ids, replyToName, replyToEmail });

/** Variants go out to the contacts of lists, each to those of its district. */
@PageController('/releases/:id/variants/sending')
export class VariantSendingPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly variants: VariantsQueries,
    private readonly lists: ListsQueries,
    private readonly sendVariants: SendVariants,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const { release } = await this.views.detail(id);
    const person = release.pressContact;
    const values = {
      replyToName: person?.name || ctx.user?.name || '',
      replyToEmail: person?.email || ctx.user?.email || '',
    };
    return this.page(ctx, id, ctx.query.getAll('listIds').filter(isId), values);
  }

  @Post()
  @Html()
  async send(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const own = `/releases/${id}/variants`;
    const form = sendForm.safeParse(body ?? {});
    if (!form.success)
      return seeOther(`${own}/sending`, { kind: 'problem', text: ctx.t.variants.sending.incomplete });
    const { ids: chosen, ...facts } = form.data;
    if (!chosen.length || !facts.listIds.length)
      return seeOther(`${own}/sending`, { kind: 'problem', text: ctx.t.variants.done.none });
    const sent = await this.sendVariants.run(id, chosen, facts, who.userId);
    return seeOther(own, {
      kind: sent.refused.length || !sent.mails ? 'problem' : 'done',
      text: await this.sentText(ctx, id, sent),
      ...(sent.sendingIds.length
        ? { undo: { action: `${own}/sending/cancelled`, fields: { ids: sent.sendingIds.join('\n') } } }
        : {}),
    });
  }

  @Post('cancelled')
  @Html()
  async cancel(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = z.object({ ids }).safeParse(body ?? {});
    const count = await this.sendVariants.cancel(form.success ? form.data.ids : [], who.userId);
    return seeOther(`/releases/${id}/variants`, {
      kind: 'done',
      text: ctx.t.variants.sending.cancelled(count),
    });
  }

  private async sentText(ctx: PageContext, id: string, { mails, refused }: VariantsSent): Promise<string> {
    const words = ctx.t.variants;
    if (!mails && !refused.length) return words.sending.nobody;
    const names = new Map(
      (await this.variants.list(id)).map(({ district }) => [district.ags, districtName(district)]),
    );
    const reasons = refused
      .slice(0, 3)
      .map(({ ags, error }) => words.bulk.refused(names.get(ags) ?? ags, errorText(error, ctx.t)));
    return [words.sending.queued(mails), ...reasons].join(' ');
  }

  private async page(
    ctx: PageContext,
    id: string,
    listIds: readonly string[],
    values: FormValues,
  ): Promise<string> {
    const { release } = await this.views.detail(id);
    const rows = await this.variants.list(id);
    const proposal = listIds.length ? await this.sendVariants.propose(id, listIds) : null;
    const { title, lead } = ctx.t.variants.sending;
    const crumbs = [
      ...releaseCrumbs(ctx),
      { label: readableTitle(release.headline), href: `/releases/${id}` },
      { label: ctx.t.variants.tab, href: `/releases/${id}/variants` },
    ];
    const view = {
      masterId: id,
      rows,
      proposal,
      lists: await this.lists.lists(),
      listIds,
      values: formValues(values),
    };
    return renderPage(
      ctx,
      { title, lead, section: 'releases', crumbs, head: <ReleaseStyles /> },
      <VariantSendingForm ctx={ctx} view={view} />,
    );
  }
}
