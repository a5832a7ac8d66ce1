import { Body, Get, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { DataSource } from 'typeorm';
import { notFound, UserError } from '../../../../shared/errors.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { statusOf } from '../../../../web/http/problem-status.js';
import { seeOther } from '../../../../web/http/see-other.js';
import type { SeeOther } from '../../../../web/http/see-other.js';
import { errorText } from '../../../../web/i18n/error-text.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { Release } from '../../release.entity.js';
import { renderReleaseRoom } from '../../web/release-rooms.js';
import { AddImage } from '../add-image.js';
import { uploadForm } from '../image-input.js';
import { isUsable } from '../image-problems.js';
import { MoveImage } from '../move-image.js';
import { ReleaseImagesQueries } from '../release-images.queries.js';
import { RemoveImage } from '../remove-image.js';
import { ImageStyles } from './image-assets.js';
import { ImageList } from './image-list.js';
import { ReceivePhoto } from './receive-photo.js';
import type { ReceivedPhoto } from './receive-photo.js';

const moveForm = z.object({ direction: z.enum(['up', 'down']) });

/** Pictures of a release: adding, order, removal. What is said of one stands on a page of its own. */
@PageController()
export class ImagesPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly images: ReleaseImagesQueries,
    private readonly addImage: AddImage,
    private readonly moveImage: MoveImage,
    private readonly removeImage: RemoveImage,
  ) {}

  @Get('releases/:id/images')
  @Html()
  list(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    return this.page(ctx, id, null);
  }

  @Post('releases/:id/images')
  @Html()
  @UseInterceptors(ReceivePhoto)
  async add(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @UploadedFile() part: ReceivedPhoto | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string | SeeOther> {
    try {
      const nothingTyped = uploadForm.parse({ onlineUse: 'on', feeFree: 'on' });
      const image = await this.addImage.run(id, nothingTyped, part?.received ?? null, who.userId);
      const text = image.credit ? ctx.t.images.addedWithCredit : ctx.t.images.added;
      return seeOther(`/release-images/${image.id}`, { kind: 'done', text });
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'not-found') throw error;
      response.status(statusOf(error.code));
      return this.page(ctx, id, errorText(error, ctx.t));
    }
  }

  @Post('release-images/:id/place')
  async move(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const form = moveForm.safeParse(body ?? {});
    if (!form.success) throw new UserError('invalid-input');
    const { direction } = form.data;
    const releaseId = await this.moveImage.run(id, direction, who.userId);
    const back = { direction: direction === 'up' ? 'down' : 'up' };
    return seeOther(`/releases/${releaseId}/images#image-${id}`, {
      kind: 'done',
      text: ctx.t.images.moved,
      undo: { action: `/release-images/${id}/place`, fields: back },
    });
  }

  @Post('release-images/:id/remove')
  async remove(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const releaseId = await this.removeImage.remove(id, who.userId);
    return seeOther(`/releases/${releaseId}/images`, {
      kind: 'done',
      text: ctx.t.images.removed,
      undo: { action: `/release-images/${id}/restore`, fields: {} },
    });
  }

  @Post('release-images/:id/restore')
  async restore(@Ctx() ctx: PageContext, @Who() who: Principal, @IdParam() id: string): Promise<SeeOther> {
    const releaseId = await this.removeImage.restore(id, who.userId);
    return seeOther(`/releases/${releaseId}/images#image-${id}`, {
      kind: 'done',
      text: ctx.t.images.restored,
    });
  }

  private async page(ctx: PageContext, id: string, problem: string | null): Promise<string> {
    const release = await this.dataSource.manager.findOneBy(Release, { id });
    if (!release) throw notFound('release');
    const { images, from } = await this.images.of(release);
    const words = ctx.t.images;
    const action = images.some(isUsable) && (
      <a class="btn" href={`/releases/${id}/press-pack.zip`}>
        {words.pack}
      </a>
    );
    return renderReleaseRoom(
      ctx,
      release,
      'images',
      <ImageList ctx={ctx} releaseId={id} images={images} from={from} problem={problem} />,
      { head: <ImageStyles />, action },
    );
  }
}
