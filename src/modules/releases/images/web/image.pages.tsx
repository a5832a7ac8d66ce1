import { Body, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, UserError } from '../../../../shared/errors.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { formValues, readForm } from '../../../../web/http/read-form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { renderPage } from '../../../../web/layout.js';
import { Ctx, mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Release } from '../../release.entity.js';
import { EditImage } from '../edit-image.js';
import { imageForm } from '../image-input.js';
import type { ReleaseImage } from '../release-image.entity.js';
import { ReleaseImagesQueries } from '../release-images.queries.js';
import { ImageStyles } from './image-assets.js';
import { ImageForm, imageValues } from './image-form.js';
import { shortened } from './image-list.js';
import { ImageView } from './image-view.js';

const versionField = z.object({ version: z.coerce.number().int().min(1) });

/** One picture: how it looks, and what is said of it. */
@PageController('release-images')
export class ImagePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly images: ReleaseImagesQueries,
    private readonly editImage: EditImage,
  ) {}

  @Get(':id')
  @Html()
  async one(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const image = await this.image(id);
    return this.page(ctx, image, imageValues(image), []);
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
    const again = async (status: number, version: number, problems: FieldProblem[]) => {
      response.status(status);
      return this.page(
        ctx,
        await this.image(id),
        { ...formValues(body), version: String(version) },
        problems,
      );
    };
    const { releaseId, version: stored } = await this.image(id);
    const version = versionField.safeParse(body ?? {});
    if (!version.success) throw new UserError('invalid-input');
    const form = readForm(imageForm, body, ctx);
    if (!form.ok) return again(422, version.data.version, form.problems);
    try {
      const changed = await this.editImage.run(id, version.data.version, form.value, who.userId);
      const words = ctx.t.images;
      return seeOther(`/releases/${releaseId}/images#image-${id}`, {
        kind: 'done',
        text: changed.length ? words.saved : words.unchanged,
      });
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'changed-meanwhile') throw error;
      // saving once more is then a decision: the form carries the version that the person was told about
      return again(statusOf(error.code), stored, [{ path: 'credit', message: errorText(error, ctx.t) }]);
    }
  }

  private async image(id: string): Promise<ReleaseImage> {
    const image = await this.images.one(id);
    if (!image) throw notFound('picture');
    return image;
  }

  private async page(
    ctx: PageContext,
    image: ReleaseImage,
    values: FormValues,
    problems: readonly FieldProblem[],
  ): Promise<string> {
    const { headline } = await this.dataSource.manager.findOneOrFail(Release, {
      select: { id: true, headline: true },
      where: { id: image.releaseId },
    });
    const release = `/releases/${image.releaseId}`;
    return renderPage(
      ctx,
      {
        title: shortened(image.caption || image.fileName || ctx.t.images.untitled(image.position)),
        section: 'releases',
        crumbs: [
          { label: ctx.t.releases.title, href: '/releases' },
          { label: headline, href: release },
          { label: ctx.t.images.title, href: `${release}/images` },
        ],
        head: <ImageStyles />,
      },
      <>
        <ImageView ctx={ctx} image={image} />
        {mayEdit(ctx) && <ImageForm ctx={ctx} image={image} values={values} problems={problems} />}
      </>,
    );
  }
}
