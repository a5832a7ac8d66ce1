import { Get } from '@nestjs/common';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { Html, PageController } from '../../../web/http/page.js';
import { renderPage } from '../../../web/layout.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { SourcesPage } from './sources-page.js';

/** Where the shipped facts come from, with the source notes that their licences ask for. */
@PageController('/about/sources')
export class SourcesPages {
  @Get()
  @Html()
  show(@Ctx() ctx: PageContext): string {
    const { title, lead } = ctx.t.sources;
    return renderPage(ctx, { title, lead, head: <RoomStyles /> }, <SourcesPage ctx={ctx} />);
  }
}
