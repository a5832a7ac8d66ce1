import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { DocumentFetcher } from '../../net/fetch-document.js';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { OutletDirectory } from '../outlets/outlet-directory.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { feedsOfPage, fetchTyped, pageOf } from './discovery/discover-feeds.js';
import type { FoundFeed } from './discovery/discover-feeds.js';
import { isWithoutScheme } from './discovery/typed-address.js';
import { readDocument } from './discovery/visit.js';
import { feedAddressOf } from './feed-address-text.js';
import { FeedsRepository } from './feeds.repository.js';
import { readFeed } from './parsing/read-feed.js';
import type { ParsedFeed } from './parsing/parsed-feed.js';
import { isSearchFeed } from './search-feed.js';

export interface AddFeedRequest {
  /** Address of a feed or of any page of a site, as typed. */
  address: string;
  /** Default: what the feed calls itself. */
  title?: string | undefined;
  /** Default: the outlet of the feed's domain. A search feed has none. */
  outletId?: string | undefined;
  /** Who adds it; null on the command line. */
  userId: string | null;
}

export type AddFeedOutcome =
  | { kind: 'added'; feedId: string; title: string }
  /** The address is a page: these feeds belong to it, best first, at least one. */
  | { kind: 'choose'; candidates: FoundFeed[] };

/**
 * Follows a feed by its address, or finds the feeds of a page. Throws `feed-exists`, `feed-unreadable` with the failure's code as `reason`,
 * `feed-not-found` for a page without feeds, `unknown-outlet`.
 */
@Injectable()
export class AddFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fetcher: DocumentFetcher,
    private readonly feeds: FeedsRepository,
    private readonly outlets: OutletDirectory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async add(request: AddFeedRequest): Promise<AddFeedOutcome> {
    const url = feedAddressOf(request.address);
    if (url === null) throw new UserError('feed-unreadable', { reason: 'invalid_url' });
    await this.refuseKnown([url]);
    const { address, outcome } = await fetchTyped(this.fetcher, url, isWithoutScheme(request.address));
    if (outcome.kind === 'failed') throw new UserError('feed-unreadable', { reason: outcome.code });
    if (outcome.kind === 'not-modified') throw new UserError('feed-unreadable', { reason: 'empty' });
    const reading = await readDocument(outcome, readFeed);
    if (reading.ok) return this.store(outcome.movedTo ?? address, reading, request);
    if (reading.error.code !== 'html' && !reading.discover.length)
      throw new UserError('feed-unreadable', { reason: reading.error.code });
    const page = pageOf(outcome, reading);
    const feeds = await feedsOfPage(this.fetcher, page, readFeed, { now: this.clock.now() });
    if (!feeds.length) throw new UserError('feed-not-found');
    return { kind: 'choose', candidates: feeds };
  }

  private async store(url: string, reading: ParsedFeed, request: AddFeedRequest): Promise<AddFeedOutcome> {
    await this.refuseKnown([url]);
    const now = this.clock.now();
    const kind = isSearchFeed(url) ? 'search' : reading.format === 'sitemap' ? 'sitemap' : 'outlet';
    const outletId = kind === 'search' ? null : await this.outletOf(url, reading, request);
    const title = request.title?.trim() || reading.title?.trim() || new URL(url).hostname;
    const [feedId] = await inTransaction(this.dataSource, async (manager) => {
      const ids = await this.feeds.add(manager, [{ url, title, kind, outletId, districtAgs: [] }], now);
      const facts = ids.map((subjectId) => ({ userId: request.userId, action: 'feed.add', subjectId }));
      await this.audit.record(manager, ...facts.map((fact) => ({ ...fact, details: { url } })));
      return ids;
    });
    if (feedId === undefined) throw new UserError('feed-exists', { url });
    return { kind: 'added', feedId, title };
  }

  private async outletOf(
    url: string,
    { link }: ParsedFeed,
    { outletId }: AddFeedRequest,
  ): Promise<string | null> {
    if (outletId === undefined) {
      const outletIdFor = await this.outlets.resolver();
      return (link === null ? null : outletIdFor(link)) ?? outletIdFor(url);
    }
    if (!(await this.dataSource.manager.existsBy(Outlet, { id: outletId })))
      throw new UserError('unknown-outlet', { outlet: outletId });
    return outletId;
  }

  private async refuseKnown(urls: string[]): Promise<void> {
    const known = await this.feeds.byUrl(urls);
    if (known) throw new UserError('feed-exists', { url: known.url, id: known.id });
  }
}
