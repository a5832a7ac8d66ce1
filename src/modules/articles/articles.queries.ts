import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { parseUrl } from '../../shared/parse-url.js';
import { User } from '../accounts/user.entity.js';
import { Item } from '../feeds/item.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { ArticleHost } from './article-host.entity.js';
import { articleOutcomes, ArticleReading } from './article-reading.entity.js';
import type { ArticleOutcome } from './article-reading.entity.js';
import { OutletArticleSetting } from './outlet-article-setting.entity.js';

/** All that the page about an outlet's article pages shows. */
export interface OutletArticles {
  outlet: Pick<Outlet, 'id' | 'name' | 'homepage'>;
  /** null: off. `by` null: the account is gone. */
  on: { at: Date; by: string | null } | null;
  sites: ArticleHost[];
  counts: { outcome: ArticleOutcome; count: number }[];
  last: {
    itemId: string;
    title: string;
    url: string | null;
    at: Date;
    outcome: ArticleOutcome;
    words: number;
    errorCode: string | null;
  }[];
}

const counted = z.object({ outcome: z.enum(articleOutcomes), count: z.coerce.number().int() });
const lastOnes = 20;

@Injectable()
export class ArticleQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** null for an unknown outlet. */
  async ofOutlet(id: string): Promise<OutletArticles | null> {
    const { manager } = this.dataSource;
    const select = { id: true, name: true, homepage: true };
    const outlet = await manager.findOne(Outlet, { select, where: { id } });
    if (!outlet) return null;
    const setting = await manager.findOneBy(OutletArticleSetting, { outletId: id });
    const by = setting?.enabledBy
      ? await manager.findOne(User, { select: { id: true, name: true }, where: { id: setting.enabledBy } })
      : null;
    const last = await this.last(id);
    const origins = new Set([outlet.homepage, ...last.map(({ url }) => url ?? '')].map(originOf));
    return {
      outlet,
      on: setting ? { at: setting.enabledAt, by: by?.name ?? null } : null,
      sites: await manager.find(ArticleHost, {
        where: { origin: In([...origins].filter((origin) => origin !== null)) },
        order: { origin: 'ASC' },
      }),
      counts: await this.counts(id),
      last,
    };
  }

  private async counts(outletId: string): Promise<OutletArticles['counts']> {
    const rows: unknown[] = await this.dataSource.manager
      .createQueryBuilder(ArticleReading, 'reading')
      .innerJoin(Item, 'item', 'item.id = reading.itemId')
      .select('reading.outcome', 'outcome')
      .addSelect('COUNT(*)', 'count')
      .where('item.outletId = :outletId', { outletId })
      .groupBy('reading.outcome')
      .getRawMany();
    const known = rows.map((row) => counted.parse(row));
    return articleOutcomes.flatMap((outcome) => known.find((row) => row.outcome === outcome) ?? []);
  }

  private async last(outletId: string): Promise<OutletArticles['last']> {
    const { manager } = this.dataSource;
    const readings = await manager
      .createQueryBuilder(ArticleReading, 'reading')
      .innerJoin(Item, 'item', 'item.id = reading.itemId')
      .where('item.outletId = :outletId', { outletId })
      .orderBy('reading.at', 'DESC')
      .addOrderBy('reading.itemId', 'DESC')
      .limit(lastOnes)
      .getMany();
    const items = await manager.find(Item, {
      select: { id: true, title: true, url: true },
      where: { id: In(readings.map(({ itemId }) => itemId)) },
    });
    const byId = new Map(items.map((item) => [item.id, item]));
    return readings.flatMap(({ itemId, at, outcome, words, errorCode }) => {
      const item = byId.get(itemId);
      return item ? [{ itemId, title: item.title, url: item.url, at, outcome, words, errorCode }] : [];
    });
  }
}

/** Scheme, host and port of an address; null for what is no web address. */
export function originOf(address: string): string | null {
  const url = parseUrl(address);
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}
