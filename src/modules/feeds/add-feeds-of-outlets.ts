import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { AuditLog } from '../accounts/audit-log.js';
import { FeedAddress } from '../outlets/feed-address.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { Feed } from './feed.entity.js';
import type { FeedDraft } from './feeds.repository.js';
import { FeedsRepository } from './feeds.repository.js';

export interface AddedFromOutlets {
  added: number;
  /** Followed already, or gone at the publisher's. */
  existing: number;
  /** Chosen outlets for which the catalogue knows no address. */
  withoutAddress: number;
  /** `createdAt` of all that was added: the handle for taking it back. */
  addedAt: Date;
}

/** Follows the feeds under which the catalogue expects the chosen outlets. Nothing is fetched here: they are due at once. */
@Injectable()
export class AddFeedsOfOutlets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feeds: FeedsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** `candidates` takes unconfirmed addresses (grade M) too. */
  async add(
    outletIds: readonly string[],
    { userId, candidates = false }: { userId: string | null; candidates?: boolean },
  ): Promise<AddedFromOutlets> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const outlets = new Map<string, string>();
      const addresses: FeedAddress[] = [];
      for (let start = 0; start < outletIds.length; start += 500) {
        const ids = outletIds.slice(start, start + 500);
        const names = await manager.find(Outlet, {
          select: { id: true, name: true },
          where: { id: In(ids) },
        });
        for (const { id, name } of names) outlets.set(id, name);
        addresses.push(
          ...(await manager.find(FeedAddress, { where: { outletId: In(ids) }, order: { url: 'ASC' } })),
        );
      }
      const drafts = addresses
        .filter(({ grade }) => candidates || grade !== 'M')
        .map((address) => draftOf(address, outlets.get(address.outletId) ?? ''));
      const ids = await this.feeds.add(manager, drafts, now);
      await this.audit.record(
        manager,
        ...ids.map((subjectId) => ({
          userId,
          action: 'feed.add',
          subjectId,
          details: { from: 'catalogue' },
        })),
      );
      const withAddress = new Set(drafts.map(({ outletId }) => outletId));
      return {
        added: ids.length,
        existing: drafts.length - ids.length,
        withoutAddress: outlets.size - withAddress.size,
        addedAt: now,
      };
    });
  }

  /** Takes back what one call added. Returns how many feeds that were. */
  takeBack(addedAt: Date, { userId }: { userId: string | null }): Promise<number> {
    return inTransaction(this.dataSource, async (manager) => {
      const feeds = await manager.find(Feed, {
        select: { id: true },
        where: { createdAt: addedAt, state: In(['active', 'paused', 'gone']) },
      });
      for (const { id } of feeds) await manager.update(Feed, { id }, { state: 'removed' });
      await this.audit.record(
        manager,
        ...feeds.map(({ id }) => ({
          userId,
          action: 'feed.change',
          subjectId: id,
          details: { state: 'removed' },
        })),
      );
      return feeds.length;
    });
  }
}

function draftOf({ url, kind, outletId, districtAgs }: FeedAddress, outletName: string): FeedDraft {
  const section = kind === 'section' ? lastWords(url) : '';
  return {
    url,
    title: section ? `${outletName}: ${section}` : outletName || new URL(url).hostname,
    kind: kind === 'sitemap' ? 'sitemap' : 'outlet',
    outletId,
    districtAgs,
  };
}

/** The name of a section as its address spells it: `…/lokales/kiel/?outputType=xml` is "kiel". Empty where nothing speaks. */
function lastWords(url: string): string {
  const parts = new URL(url).pathname.split('/').filter((part) => /[a-zäöüß]{3}/i.test(part));
  const speaking = parts.filter(
    (part) => !/^(rss|feed|feeds|index|xml|arc|outboundfeeds|category)(\.\w+)?$/i.test(part),
  );
  return (speaking.at(-1) ?? '').replace(/\.(rss|xml|feed|html?)$/i, '').replace(/[-_]+/g, ' ');
}
