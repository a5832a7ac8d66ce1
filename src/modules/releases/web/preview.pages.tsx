import { Get, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { dayOf } from '../../../shared/days.js';
import { renderHtml } from '../../../web/render-html.js';
import { fileName } from '../../../web/file-name.js';
import { Document } from '../../../web/document.js';
import { IdParam } from '../../../web/http/id-param.js';
import { Html, PageController } from '../../../web/http/page.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { PrintRelease } from '../preview/print-release.js';
import { releaseDocx } from '../preview/release-docx.js';
import { ReleaseDocuments } from '../release-documents.js';
import type { ReleaseDocument } from '../text/release-document.js';
import { releaseText } from '../text/release-text.js';
import { ReleaseStyles } from './release-rooms.js';
import { ReleaseSheet } from './release-sheet.js';
import { ReleaseViews } from './release-views.js';

/** As wide as mails have been since there are any. */
const columns = 76;

/** A release as others will get it: as a web page, as text, as PDF, for Word. */
@PageController('/releases/:id')
export class PreviewPages {
  constructor(
    private readonly views: ReleaseViews,
    private readonly documents: ReleaseDocuments,
    private readonly print: PrintRelease,
  ) {}

  @Get('preview')
  @Html()
  async page(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const document = await this.documents.of(id);
    return renderHtml(
      <Document ctx={ctx} title={document.title} head={<ReleaseStyles />} bodyClass="release-preview">
        <main id="content" tabIndex={-1}>
          <p class="release-back no-print">
            <a href={`/releases/${id}`}>{ctx.t.preview.back}</a>
          </p>
          <ReleaseSheet document={document} top={1} />
        </main>
      </Document>,
    );
  }

  @Get('preview.txt')
  async text(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const document = await this.documents.of(id);
    const text = releaseText(document, ctx.query.get('columns') === String(columns) ? columns : undefined);
    return this.send(ctx, response, document, 'txt', Buffer.from(text));
  }

  @Get('preview.pdf')
  async pdf(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { release } = await this.views.detail(id);
    const document = await this.documents.of(id);
    return this.send(ctx, response, document, 'pdf', await this.print.run(document, release.updatedAt));
  }

  @Get('preview.docx')
  async docx(
    @Ctx() ctx: PageContext,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const document = await this.documents.of(id);
    return this.send(ctx, response, document, 'docx', await releaseDocx(document));
  }

  private send(
    ctx: PageContext,
    response: Response,
    document: ReleaseDocument,
    ending: keyof typeof types,
    bytes: Buffer,
  ): StreamableFile {
    const words = [document.sender, document.title];
    const name = fileName(words, dayOf(ctx.now, ctx.format.timeZone), ending);
    response.setHeader('cache-control', 'no-store');
    return new StreamableFile(bytes, {
      type: types[ending],
      disposition: `${ending === 'docx' ? 'attachment' : 'inline'}; filename="${name}"`,
      length: bytes.length,
    });
  }
}

const types = {
  txt: 'text/plain; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
