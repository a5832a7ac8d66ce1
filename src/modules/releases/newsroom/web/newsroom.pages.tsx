import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PhotoDocuments } from '../../../../media/photo/photo-document.js';
import { isPhotoName } from '../../../../media/photo/photo-files.js';
import { notFound } from '../../../../shared/errors.js';
import { isId } from '../../../../shared/ids.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { Public } from '../../../accounts/access.js';
import { imageFileName } from '../../images/image-file-name.js';
import { tagsOf } from '../../images/image-tags.js';
import { sendPhoto } from '../../images/web/send-photo.js';
import { ReleaseDocuments } from '../../release-documents.js';
import { NewsroomQueries } from '../newsroom.queries.js';
import type { PublicRelease } from '../newsroom.queries.js';
import { NewsArticleData } from './news-article-data.js';
import { NewsroomArticle } from './newsroom-article.js';
import { renderNewsroom, siteName } from './newsroom-document.js';
import { NewsroomList } from './newsroom-list.js';
import { OpenNewsroom } from './open-newsroom.js';
import { summaryOf } from './summary-of.js';

const PAGE = 20;

/** The page for the press. Anybody may read it; nobody is known here, so no cookie is set and every reader gets the same. */
@Controller('newsroom')
@ApiExcludeController()
@Public()
export class NewsroomPages {
  constructor(
    private readonly newsroom: OpenNewsroom,
    private readonly queries: NewsroomQueries,
    private readonly documents: ReleaseDocuments,
    private readonly photos: PhotoDocuments,
  ) {}

  @Get()
  async list(
    @Ctx() ctx: PageContext,
    @Query('before') before: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const frame = await this.newsroom.open(response);
    const { state } = frame;
    const cursor = typeof before === 'string' && before ? { cursor: before } : {};
    const page = await this.queries.page(ctx.now, { limit: PAGE, ...cursor, variants: state.listVariants });
    const t = messagesFor(state.language);
    const title = siteName(frame, t);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return renderNewsroom(
      frame,
      {
        t,
        language: state.language,
        title,
        description: state.intro.replace(/\s+/g, ' '),
        path:
          'cursor' in cursor ? `/newsroom?before=${encodeURIComponent(cursor.cursor ?? '')}` : '/newsroom',
        head: <meta property="og:type" content="website" />,
      },
      <NewsroomList
        t={t}
        format={formatsFor(state.language, ctx.format.timeZone)}
        state={state}
        heading={title}
        page={page}
      />,
    );
  }

  @Get(':slug')
  async one(
    @Ctx() ctx: PageContext,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const frame = await this.newsroom.open(response);
    const found = await this.found(slug, ctx.now);
    const { release } = found;
    const t = messagesFor(release.language);
    const document = await this.documents.of(release.id);
    const variants = await this.queries.variantsOf(release.id, ctx.now);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return renderNewsroom(
      frame,
      {
        t,
        language: release.language,
        title: release.headline,
        description: summaryOf(release, 300),
        path: `/newsroom/${found.slug}`,
        head: <NewsArticleData frame={frame} found={found} />,
      },
      <NewsroomArticle t={t} found={found} document={document} variants={variants} />,
    );
  }

  @Get(':slug/pictures/:image/:rendition')
  async picture(
    @Ctx() ctx: PageContext,
    @Param('slug') slug: string,
    @Param('image') imageId: string,
    @Param('rendition') rendition: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.newsroom.open(response);
    const { release, images } = await this.found(slug, ctx.now);
    const image = isId(imageId) ? images.find(({ id }) => id === imageId) : undefined;
    if (!image || !isPhotoName(rendition)) throw notFound('picture');
    const document = await this.photos.open(image.fileId, rendition, tagsOf(image));
    if (!document) throw notFound('file');
    await sendPhoto(request, response, document, {
      name: imageFileName(image, rendition, messagesFor(release.language).images.fileWords),
      asDownload: rendition === 'print.jpg',
      cacheControl: 'public, max-age=300',
    });
  }

  private async found(slug: string, now: Date): Promise<PublicRelease> {
    const found = /^[a-z0-9-]{1,120}$/.test(slug) ? await this.queries.one(slug, now) : null;
    if (!found) throw notFound('release');
    return found;
  }
}
