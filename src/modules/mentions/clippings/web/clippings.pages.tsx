import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { PrivateFiles } from '../../../../media/private-files.js';
import { notFound } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Needs, Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { ClippingAccesses } from '../clipping-accesses.js';
import { rightsForm } from '../clipping-input.js';
import { clippingStates } from '../clipping-state.js';
import type { Clipping } from '../clipping.entity.js';
import { ClippingQueries } from '../clippings.queries.js';
import type { ClippingRow } from '../clippings.queries.js';
import { EditRights } from '../edit-rights.js';
import { refuseWithoutRight } from '../open-clipping.js';
import { RemoveClipping } from '../remove-clipping.js';
import { rightsBases } from '../rights-basis.js';
import { isPicture } from '../clipping-file.js';
import { ClippingStyles } from './clipping-assets.js';
import { ClippingList } from './clipping-list.js';
import { ClippingPrint, ClippingView } from './clipping-view.js';
import { fixedEnd } from './new-clipping.pages.js';
import { RightsForm } from './rights-form.js';
import { rightsMessages } from './rights-messages.js';

const pageSize = 50;

/** What does not read as a filter is none. */
const listFilter = z.object({
  state: z.enum(clippingStates).optional().catch(undefined),
  basis: z.enum(rightsBases).optional().catch(undefined),
});
const basisField = z.enum(rightsBases);

/** All copies with their rights, and one of them. */
@PageController('/clippings')
export class ClippingsPages {
  constructor(
    private readonly clippings: ClippingQueries,
    private readonly accesses: ClippingAccesses,
    private readonly editRights: EditRights,
    private readonly removeClipping: RemoveClipping,
    private readonly files: PrivateFiles,
  ) {}

  @Get()
  @Html()
  async list(@Ctx() ctx: PageContext): Promise<string> {
    const filter = listFilter.parse(Object.fromEntries(ctx.query));
    const cursor = ctx.query.get('cursor') ?? undefined;
    const answer = await this.clippings.page(filter, ctx.now, { limit: pageSize, cursor });
    const strays = mayEdit(ctx) ? (await this.files.strayIds()).length : 0;
    const { title, lead } = ctx.t.clippings;
    return renderPage(
      ctx,
      { title, lead, section: 'inbox', crumbs: inboxCrumb(ctx), head: <ClippingStyles /> },
      <ClippingList ctx={ctx} model={{ filter, answer, strays }} />,
    );
  }

  @Get(':id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    const accesses = mayEdit(ctx) ? await this.accesses.of(id) : null;
    return this.page(ctx, row, titleOf(ctx, row), <ClippingView ctx={ctx} row={row} accesses={accesses} />);
  }

  @Get(':id/print')
  @Html()
  async print(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    refuseWithoutRight(row.clipping, ctx.now);
    if (!isPicture(row.clipping.kind)) throw notFound('page');
    return this.page(ctx, row, row.mention.headline, <ClippingPrint ctx={ctx} row={row} />);
  }

  @Get(':id/edit')
  @Needs('editor')
  @Html()
  async editForm(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const row = await this.row(id);
    refuseWithoutRight(row.clipping, ctx.now);
    return this.rightsPage(ctx, row, { ...rightsValues(row.clipping), ...Object.fromEntries(ctx.query) }, []);
  }

  @Post(':id')
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const again = async (problems: FieldProblem[]) => {
      response.status(422);
      const values = formValues(body);
      return this.rightsPage(
        ctx,
        await this.row(id),
        { ...values, basis: values['rightsBasis'] ?? '' },
        problems,
      );
    };
    const form = readForm(rightsForm, body, ctx);
    if (!form.ok) return again(form.problems);
    const outcome = await this.editRights.run(id, form.value, form.value.version, who.userId);
    if (outcome.kind === 'problems') return again(rightsMessages(outcome.problems, ctx.t));
    return seeOther(`/clippings/${id}`, { kind: 'done', text: ctx.t.clippings.saved });
  }

  @Post(':id/remove')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const mentionId = await this.removeClipping.remove(id, who.userId);
    const undo = { action: `/clippings/${id}/restore`, fields: {} };
    return seeOther(`/mentions/${mentionId}#clippings`, {
      kind: 'done',
      text: ctx.t.clippings.removed,
      undo,
    });
  }

  @Post(':id/restore')
  async restore(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const mentionId = await this.removeClipping.restore(id, who.userId);
    return seeOther(`/mentions/${mentionId}#clippings`, { kind: 'done', text: ctx.t.clippings.restored });
  }

  private async row(id: string): Promise<ClippingRow> {
    const row = await this.clippings.row(id);
    if (!row) throw notFound('clipping');
    return row;
  }

  private rightsPage(
    ctx: PageContext,
    row: ClippingRow,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): string {
    const { clipping } = row;
    const basis = basisField.catch(clipping.rightsBasis).parse(values['basis']);
    const form = { clipping, basis, values, problems, fixedEnd: fixedEnd(ctx, clipping.createdAt) };
    return this.page(ctx, row, ctx.t.clippings.edit, <RightsForm ctx={ctx} {...form} />);
  }

  private page(ctx: PageContext, row: ClippingRow, title: string, content: ComponentChildren): string {
    const { mention, clipping } = row;
    const crumbs = [
      ...inboxCrumb(ctx),
      { label: mention.headline, href: `/mentions/${mention.id}#clippings` },
      ...(title === titleOf(ctx, row)
        ? []
        : [{ label: titleOf(ctx, row), href: `/clippings/${clipping.id}` }]),
    ];
    return renderPage(ctx, { title, section: 'inbox', crumbs, head: <ClippingStyles /> }, content);
  }
}

function inboxCrumb(ctx: PageContext) {
  return [{ label: ctx.t.mentions.inbox, href: '/mentions' }];
}

function titleOf(ctx: PageContext, { clipping }: ClippingRow): string {
  return clipping.fileName ?? ctx.t.clippings.kinds[clipping.kind];
}

function rightsValues(clipping: Clipping): FormValues {
  return {
    basis: clipping.rightsBasis,
    version: String(clipping.version),
    proof: clipping.proof,
    readers: clipping.readers,
    readerCount: String(clipping.readerCount ?? ''),
    validUntil: clipping.validUntil ?? '',
    place: clipping.place,
    ...(clipping.forReports ? { forReports: 'on' } : {}),
    ...(clipping.forSharing ? { forSharing: 'on' } : {}),
  };
}
