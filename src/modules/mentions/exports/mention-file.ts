import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Writable } from 'node:stream';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { isId } from '../../../shared/ids.js';
import type { SheetFormat } from '../../../shared/sheets/sheet.js';
import { writeSheet } from '../../../shared/sheets/write-sheet.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { mannerOf, sheetOfList } from '../../../web/list-sheet.js';
import type { SheetContext } from '../../../web/list-sheet.js';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { reviews } from '../mention.entity.js';
import { MentionExportQueries } from './mention-export.queries.js';
import { MentionLists } from './mention-list.js';

export interface MentionFileWish {
  from?: string | undefined;
  to?: string | undefined;
  /** Name or id. */
  campaign?: string | undefined;
  /** A review, or `all`. */
  review: string;
  language: 'de' | 'en';
  notes: boolean;
  format: SheetFormat;
}

const progressEvery = 5000;

/** A file of mentions for the command line. */
@Injectable()
export class MentionFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MentionLists,
    private readonly mentions: MentionExportQueries,
    private readonly organisation: OrganisationProfile,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Returns the number of rows. Throws `unknown-campaign`. */
  async write(
    wish: MentionFileWish,
    stream: Writable,
    progress: (rows: number, of: number) => void,
  ): Promise<number> {
    const ctx = await this.context(wish.language);
    const campaign = wish.campaign === undefined ? null : await this.campaign(wish.campaign);
    const review = reviews.find((one) => one === wish.review);
    const { from, to } = wish;
    const filter = {
      reviews: review && [review],
      campaignId: campaign?.id,
      from,
      to,
    };
    const words = ctx.t.mentions.filter;
    const filters = [
      ...(review ? [ctx.t.mentions.reviews[review]] : []),
      ...(campaign ? [`${words.campaign}: ${campaign.name}`] : []),
      ...(from ? [`${words.from} ${ctx.format.day(from)}`] : []),
      ...(to ? [`${words.to} ${ctx.format.day(to)}`] : []),
    ];
    const list = await this.lists.list(ctx, { filter, filters, withNotes: wish.notes });
    const total = await this.mentions.count(filter);
    const rows = told(list.rows, (count) => progress(count, total));
    return writeSheet(wish.format, sheetOfList(ctx, { ...list, rows }), stream, mannerOf(ctx));
  }

  private async context(locale: 'de' | 'en'): Promise<SheetContext> {
    const { name } = await this.organisation.current();
    return {
      t: messagesFor(locale),
      locale,
      format: formatsFor(locale, this.settings.timeZone),
      now: this.clock.now(),
      organisation: { name, logoUrl: null, smallLogoUrl: null },
    };
  }

  private async campaign(nameOrId: string): Promise<Campaign> {
    const found = await this.dataSource.manager.findBy(
      Campaign,
      isId(nameOrId) ? { id: nameOrId.toLowerCase() } : { name: nameOrId },
    );
    if (found.length !== 1) throw new UserError('unknown-campaign', { campaign: nameOrId });
    return found[0]!;
  }
}

async function* told<Row>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  progress: (count: number) => void,
): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count += 1;
    if (count % progressEvery === 0) progress(count);
  }
}
