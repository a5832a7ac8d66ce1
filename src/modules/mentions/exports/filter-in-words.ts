import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PageContext } from '../../../web/page-context.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { filterNames } from '../filter-names.js';
import type { MentionFilter } from '../mention-filter.js';
import { WatchQueries } from '../watches.queries.js';
import { mentionFilterChips } from '../web/mention-filter-fields.js';

/** A filter over mentions as its chips read, for the sheet about a file. */
@Injectable()
export class FilterInWords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly watches: WatchQueries,
  ) {}

  async of(ctx: PageContext, filter: MentionFilter): Promise<string[]> {
    const { manager } = this.dataSource;
    const choices = {
      watches: await this.watches.names(),
      campaigns: await manager.find(Campaign, { select: { id: true, name: true } }),
      ...(await filterNames(manager, filter)),
    };
    const words = ctx.t.mentions.filter;
    const { reviews, text, from, to } = filter;
    return [
      ...(reviews ? [reviews.map((review) => ctx.t.mentions.reviews[review]).join(', ')] : []),
      ...(text ? [`${words.search}: ${text}`] : []),
      ...mentionFilterChips(ctx, filter, choices).map(({ label }) => label),
      ...(from ? [`${words.from} ${ctx.format.day(from)}`] : []),
      ...(to ? [`${words.to} ${ctx.format.day(to)}`] : []),
    ];
  }
}
