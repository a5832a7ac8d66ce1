import { Get, Inject, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS } from '../../../../config/settings.js';
import type { Settings } from '../../../../config/settings.js';
import { dayOf } from '../../../../shared/days.js';
import { Document } from '../../../../web/document.js';
import { fileName } from '../../../../web/file-name.js';
import { IdParam } from '../../../../web/http/id-param.js';
import { Html, PageController } from '../../../../web/http/page.js';
import { Ctx } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { renderHtml } from '../../../../web/render-html.js';
import { Who } from '../../../accounts/access.js';
import type { Principal } from '../../../accounts/access.js';
import { OrganisationProfile } from '../../../accounts/organisation-profile.js';
import { pressReviewDocument } from '../press-review-document.js';
import type { PressReviewDocument } from '../press-review-document.js';
import { PressReviewQueries } from '../press-review.queries.js';
import { PrintPressReview } from '../print-press-review.js';
import { pressReviewAddress, PressReviewStyles } from './press-review-room.js';
import { PressReviewSheet } from './press-review-view.js';

/** A press review as it is read: page and PDF, made anew each time, so that no right outlives its term. */
@PageController('/press-reviews/:id')
export class PressReviewOutputPages {
  constructor(
    private readonly reviews: PressReviewQueries,
    private readonly organisation: OrganisationProfile,
    private readonly print: PrintPressReview,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  @Get('view')
  @Html()
  async view(@Ctx() ctx: PageContext, @IdParam() id: string): Promise<string> {
    const document = await this.document(ctx, id);
    return renderHtml(
      <Document ctx={ctx} title={document.title} head={<PressReviewStyles />} bodyClass="press-review-alone">
        <main id="content" tabIndex={-1}>
          <p class="no-print">
            <a href={pressReviewAddress({ id })}>{ctx.t.pressReview.back}</a>
          </p>
          <PressReviewSheet ctx={ctx} document={document} />
        </main>
      </Document>,
    );
  }

  @Get('press-review.pdf')
  async pdf(
    @Ctx() ctx: PageContext,
    @Who() who: Principal,
    @IdParam() id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const document = await this.document(ctx, id);
    const bytes = await this.print.run(document, ctx.now, who.userId);
    const day = dayOf(ctx.now, this.settings.timeZone);
    response.setHeader('cache-control', 'no-store');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="${fileName([document.title], day, 'pdf')}"`,
      length: bytes.length,
    });
  }

  private async document(ctx: PageContext, id: string): Promise<PressReviewDocument> {
    const detail = await this.reviews.one(id);
    const { name } = await this.organisation.current();
    return pressReviewDocument(detail, { sender: name, now: ctx.now, timeZone: this.settings.timeZone });
  }
}
