import { Body, Get, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { AddPicture } from '../../../media/add-picture.js';
import { maxPictureBytes } from '../../../media/read-picture.js';
import { notFound, UserError } from '../../../shared/errors.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../../accounts/access.js';
import type { Principal } from '../../accounts/access.js';
import type { Funder } from '../funder.entity.js';
import { FundingQueries } from '../funding.queries.js';
import { funderInput } from '../grant-input.js';
import { SaveFunder } from '../save-funder.js';
import { FunderPage } from './funder-page.js';

/** What is used of multer's file. The name and type that the browser claims are not looked at. */
interface Upload {
  buffer: Buffer;
}

// without a `storage` multer keeps the upload in memory: nothing unchecked touches the disk
const oneLogo = FileInterceptor('logo', {
  defParamCharset: 'utf8',
  limits: { fileSize: maxPictureBytes, files: 1, fields: 4, parts: 5, fieldSize: 1000 },
});
const logoForm = z.object({ to: z.union([z.literal('').transform(() => null), z.uuid()]) });

/** Who gives the money: names and logo. */
@PageController('/funders/:id')
export class FundersPages {
  constructor(
    private readonly funding: FundingQueries,
    private readonly saveFunder: SaveFunder,
    private readonly addPicture: AddPicture,
  ) {}

  @Get()
  @Needs('editor')
  @Html()
  async show(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const funder = await this.funder(id);
    const { name, shortName, note } = funder;
    return page(ctx, funder, { name, shortName, note }, []);
  }

  @Post()
  @Html()
  async edit(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const funder = await this.funder(id);
    const form = readForm(funderInput, body, ctx);
    if (!form.ok) {
      response.status(422);
      return page(ctx, funder, form.values, form.problems);
    }
    const { name } = await this.saveFunder.edit(id, form.value, who.userId);
    return seeOther('/grants', { kind: 'done', text: ctx.t.funding.saved(name) });
  }

  @Post('/logo')
  @Html()
  @UseInterceptors(oneLogo)
  async upload(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @UploadedFile() upload: Upload | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const funder = await this.funder(id);
    const { name, shortName, note } = funder;
    try {
      if (!upload) throw new UserError('file-required');
      const { id: logoFileId } = await this.addPicture.run(upload.buffer, 'funder-logo');
      await this.saveFunder.edit(id, { logoFileId }, who.userId);
      return logoDone(id, ctx.t.funding.logo.uploaded, funder.logoFileId);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      response.status(statusOf(error.code));
      const problems = [{ path: 'logo', message: errorText(error, ctx.t) }];
      return page(ctx, funder, { name, shortName, note }, problems);
    }
  }

  /** Takes the logo away, or puts one back: the way forth and back between two steps. */
  @Post('/logo/change')
  async changeLogo(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = readForm(logoForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input', {}, form.problems);
    const before = (await this.funder(id)).logoFileId;
    await this.saveFunder.edit(id, { logoFileId: form.value.to }, who.userId);
    const words = ctx.t.funding.logo;
    return logoDone(id, form.value.to === null ? words.removed : words.restored, before);
  }

  private async funder(id: string): Promise<Funder> {
    const funder = await this.funding.funder(id);
    if (!funder) throw notFound('funder');
    return funder;
  }
}

function logoDone(id: string, text: string, before: string | null): SeeOther {
  const undo = { action: `/funders/${id}/logo/change`, fields: { to: before ?? '' } };
  return seeOther(`/funders/${id}`, { kind: 'done', text, undo });
}

function page(
  ctx: PageContext,
  funder: Funder,
  values: FormValues,
  problems: readonly FieldProblem[],
): string {
  return renderPage(
    ctx,
    {
      title: funder.name,
      head: <RoomStyles />,
      section: 'grants',
      crumbs: [{ label: ctx.t.funding.title, href: '/grants' }],
      width: 'narrow',
    },
    <FunderPage ctx={ctx} funder={funder} values={values} problems={problems} />,
  );
}
