import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { PageController } from '../../../web/http/page.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../web/list-sheet.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { releaseStates } from '../release.entity.js';
import { ReleasesQueries } from '../releases.queries.js';
import type { ReleaseListRow } from '../releases.queries.js';

/** The list of releases as a file, of those in use or of those put away, as the page shows them. */
@PageController('/releases')
export class ReleaseExportPages {
  constructor(private readonly releases: ReleasesQueries) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const archived = ctx.query.get('archived') === '1';
    const state = archived ? undefined : releaseStates.find((each) => each === ctx.query.get('state'));
    await sendList(ctx, response, formatOf(ctx), {
      name: 'releases',
      columns: columns(ctx),
      rows: allPages((cursor) => this.releases.page({ archived, state, limit: 200, cursor })),
      filters: archived ? [ctx.t.exports.archivedOnly] : state ? [ctx.t.publication.states[state]] : [],
    });
  }
}

function columns({ t }: PageContext): SheetColumn<ReleaseListRow>[] {
  const words = t.exports.lists;
  return [
    { header: words.headline, kind: 'text', width: 60, of: ({ release }) => readableTitle(release.headline) },
    {
      header: t.publication.facts.state,
      kind: 'text',
      of: ({ release }) => t.publication.states[release.state],
    },
    { header: t.publication.facts.planned, kind: 'instant', of: ({ release }) => release.plannedAt },
    { header: words.publishedAt, kind: 'instant', of: ({ release }) => release.publishedAt },
    { header: words.campaign, kind: 'text', of: ({ campaign }) => campaign?.name ?? null },
    { header: words.outletsWritten, kind: 'number', of: ({ outlets }) => outlets },
    { header: words.archived, kind: 'instant', of: ({ release }) => release.archivedAt },
  ];
}
