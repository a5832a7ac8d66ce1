import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../web/i18n/locale.js';
import { matchItems } from './match-items.js';
import type { MatchEvidence } from './match.entity.js';
import { compileWatches } from './matching/compile-watches.js';
import { outletNames } from './outlet-names.js';
import { storedDays, storedItems } from './stored-items.js';
import { readableQuery } from './watch-query.js';

/** More items than this are not looked at: a preview answers within seconds. */
const mostItems = 50_000;

export interface PreviewHit {
  itemId: string;
  title: string;
  url: string | null;
  outlet: string | null;
  publishedAt: Date;
  evidence: MatchEvidence[];
}

export interface QueryPreview {
  days: number;
  /** Items looked at; `complete` is false when there were more than 50,000. */
  scanned: number;
  complete: boolean;
  matched: number;
  /** The newest ten. */
  hits: PreviewHit[];
}

/** What a query would find among the stored items, before it is saved. Writes nothing. */
@Injectable()
export class PreviewQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `query-syntax` when the query is not readable. */
  async run(query: string, locale: Locale, days = storedDays): Promise<QueryPreview> {
    const watches = {
      index: compileWatches([{ id: 'preview', query: readableQuery(query, locale) }]),
      facts: new Map([['preview', { id: 'preview', revision: 0, campaignId: null }]]),
    };
    const preview: QueryPreview = { days, scanned: 0, complete: true, matched: 0, hits: [] };
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    for await (const items of storedItems(this.dataSource, since)) {
      if (preview.scanned >= mostItems) return { ...preview, complete: false };
      const names = await outletNames(this.dataSource.manager, items);
      const found = matchItems(items, watches, names);
      preview.scanned += items.length;
      preview.matched += found.length;
      for (const { item, matches } of found.slice(0, 10 - preview.hits.length)) {
        preview.hits.push({
          itemId: item.id,
          title: item.title,
          url: item.url,
          outlet: names.get(item.outletId ?? '') ?? null,
          publishedAt: item.publishedAt,
          evidence: matches[0]?.evidence ?? [],
        });
      }
    }
    return preview;
  }
}
