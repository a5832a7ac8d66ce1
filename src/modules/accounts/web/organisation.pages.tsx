import { Body, Get, Post, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { AddPicture } from '../../../media/add-picture.js';
import { maxPictureBytes } from '../../../media/read-picture.js';
import { UserError } from '../../../shared/errors.js';
import { errorText } from '../../../web/i18n/error-text.js';
import { Html, PageController } from '../../../web/http/page.js';
import { readForm } from '../../../web/http/read-form.js';
import { statusOf } from '../../../web/http/problem-status.js';
import { seeOther } from '../../../web/http/see-other.js';
import type { SeeOther } from '../../../web/http/see-other.js';
import { Ctx } from '../../../web/page-context.js';
import type { Notice, PageContext } from '../../../web/page-context.js';
import { Needs, Who } from '../access.js';
import type { Principal } from '../access.js';
import { OrganisationChanges } from '../organisation-changes.js';
import { OrganisationProfile } from '../organisation-profile.js';
import { LogoTooLargeFilter } from './organisation-logo-too-large.filter.js';
import { renderOrganisation } from './organisation-page.js';

const address = '/settings/organisation';

const nameForm = z.object({ name: z.string().trim().max(120) });

const fileId = z.union([z.literal('').transform(() => null), z.uuid()]);
const logoForm = z.object({ from: fileId, to: fileId });

/** What is used of multer's file. The name and type that the browser claims are not looked at. */
interface Upload {
  buffer: Buffer;
}

// without a `storage` multer keeps the upload in memory: nothing unchecked touches the disk
const oneLogo = FileInterceptor('logo', {
  defParamCharset: 'utf8',
  limits: { fileSize: maxPictureBytes, files: 1, fields: 4, parts: 5, fieldSize: 1000 },
});

/** Name and logo of the organisation, for administrators. */
@PageController(address)
@Needs('admin')
export class OrganisationPages {
  constructor(
    private readonly profile: OrganisationProfile,
    private readonly changes: OrganisationChanges,
    private readonly addPicture: AddPicture,
  ) {}

  @Get()
  @Html()
  async show(@Ctx() ctx: PageContext): Promise<string> {
    return renderOrganisation(ctx, await this.profile.current());
  }

  @Post()
  @Html()
  async rename(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const form = readForm(nameForm, body, ctx);
    if (!form.ok) {
      response.status(422);
      return renderOrganisation(ctx, await this.profile.current(), {
        problems: form.problems,
        typedName: form.values['name'],
      });
    }
    await this.changes.rename(form.value.name, who.userId);
    return seeOther(address, { kind: 'done', text: ctx.t.organisation.nameSaved });
  }

  @Post('/logo')
  @Html()
  @UseInterceptors(oneLogo)
  @UseFilters(LogoTooLargeFilter)
  async upload(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @UploadedFile() upload: Upload | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    const words = ctx.t.organisation;
    const problem = async (status: number, message: string) => {
      response.status(status);
      return renderOrganisation(ctx, await this.profile.current(), { problems: [{ path: 'logo', message }] });
    };
    if (!upload) return problem(422, words.fileMissing);
    const from = (await this.profile.current()).logoFileId;
    try {
      const { id } = await this.addPicture.run(upload.buffer, 'logo');
      await this.changes.changeLogo({ from, to: id }, who.userId);
      return seeOther(address, logoNotice(words.uploaded, { from: id, to: from }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return problem(statusOf(error.code), errorText(error, ctx.t));
    }
  }

  /** Removes the logo, or puts one back: the way forth and back between two steps. */
  @Post('/logo/change')
  async changeLogo(@Ctx() ctx: PageContext, @Who() who: Principal, @Body() body: unknown): Promise<SeeOther> {
    const form = readForm(logoForm, body, ctx);
    if (!form.ok) throw new UserError('invalid-input', {}, form.problems);
    const { from, to } = form.value;
    await this.changes.changeLogo({ from, to }, who.userId);
    const words = ctx.t.organisation;
    return seeOther(
      address,
      logoNotice(to === null ? words.removed : words.restored, { from: to, to: from }),
    );
  }
}

/** Says what happened, with the step back. */
function logoNotice(text: string, back: { from: string | null; to: string | null }): Notice {
  if (back.from === back.to) return { kind: 'done', text };
  const fields = { from: back.from ?? '', to: back.to ?? '' };
  return { kind: 'done', text, undo: { action: `${address}/logo/change`, fields } };
}
