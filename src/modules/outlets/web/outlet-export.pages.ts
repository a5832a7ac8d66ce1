import { Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { SheetColumn } from '../../../shared/sheets/sheet.js';
import { PageController } from '../../../web/http/page.js';
import { allPages, exportPaths, formatOf, sendList } from '../../../web/list-sheet.js';
import { Ctx } from '../../../web/page-context.js';
import type { PageContext } from '../../../web/page-context.js';
import { PlacesQueries } from '../../places/places.queries.js';
import { readOutletFilter } from '../outlet-filter.js';
import { OutletsQueries } from '../outlets.queries.js';
import type { OutletListRow } from '../outlets.queries.js';
import { outletFilterChips } from './outlet-list.js';

/** The list of outlets as a file, narrowed as the page at the same address is. */
@PageController('/outlets')
export class OutletExportPages {
  constructor(
    private readonly outlets: OutletsQueries,
    private readonly places: PlacesQueries,
  ) {}

  @Get(exportPaths)
  async file(@Ctx() ctx: PageContext, @Res() response: Response): Promise<void> {
    const filter = readOutletFilter(ctx.query);
    const districts = await this.places.districts();
    await sendList(ctx, response, formatOf(ctx), {
      name: 'outlets',
      columns: columns(ctx),
      rows: allPages((cursor) => this.outlets.page(filter, { limit: 500, cursor })),
      filters: outletFilterChips(ctx, { filter, districts }).map(({ label }) => label),
    });
  }
}

function columns({ t }: PageContext): SheetColumn<OutletListRow>[] {
  const words = t.exports.lists;
  return [
    { header: words.name, kind: 'text', width: 36, of: ({ name }) => name },
    { header: words.mediumType, kind: 'text', of: ({ mediumType }) => t.shell.mediumTypes[mediumType] },
    { header: words.scope, kind: 'text', of: ({ scope }) => t.shell.scopes[scope] },
    { header: words.states, kind: 'text', of: ({ states }) => states.join('; ') },
    { header: words.seat, kind: 'text', of: ({ seat }) => seat },
    { header: words.publisher, kind: 'text', of: ({ publisher }) => publisher },
    { header: words.domains, kind: 'text', of: ({ hosts }) => hosts.join('; ') },
    { header: words.districts, kind: 'text', of: ({ districts }) => districts.join('; ') },
  ];
}
