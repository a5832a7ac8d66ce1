import type { DataSource } from 'typeorm';
import { AuditLog } from '../../src/modules/accounts/audit-log.js';
import { AddFeed } from '../../src/modules/feeds/add-feed.js';
import { AddFeedsOfOutlets } from '../../src/modules/feeds/add-feeds-of-outlets.js';
import { ChangeFeed } from '../../src/modules/feeds/change-feed.js';
import { ClaimFeeds } from '../../src/modules/feeds/claim-feeds.js';
import type { FeedDraft } from '../../src/modules/feeds/feeds.repository.js';
import { FeedsRepository } from '../../src/modules/feeds/feeds.repository.js';
import type { ItemsObserver } from '../../src/modules/feeds/items-observer.js';
import { PollFeeds } from '../../src/modules/feeds/poll-feeds.js';
import { RefreshFeed } from '../../src/modules/feeds/refresh-feed.js';
import { ReviewVolumes } from '../../src/modules/feeds/review-volumes.js';
import { StoreLooks } from '../../src/modules/feeds/store-looks.js';
import { OutletDirectory } from '../../src/modules/outlets/outlet-directory.js';
import { DocumentFetcher } from '../../src/net/fetch-document.js';
import type { Clock } from '../../src/shared/clock.js';

/** The feeds room put together by hand: the real classes on `dataSource`, the net limited to loopback. */
export function feedsRoom(
  dataSource: DataSource,
  clock: Clock,
  { observer, timeoutMs }: { observer?: ItemsObserver; timeoutMs?: number } = {},
) {
  const fetcher = new DocumentFetcher({
    userAgent: 'Echolot test',
    allowPrivateAddresses: ['127.0.0.0/8'],
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const outlets = new OutletDirectory(dataSource, clock);
  const claims = new ClaimFeeds(dataSource);
  const feeds = new FeedsRepository(dataSource);
  const audit = new AuditLog(clock);
  const looks = new StoreLooks(dataSource, clock, { timeZone: 'Europe/Berlin' }, observer);
  const refresh = new RefreshFeed(fetcher, outlets, claims, looks, clock);
  return {
    fetcher,
    manager: dataSource.manager,
    outlets,
    claims,
    feeds,
    refresh,
    poll: new PollFeeds(claims, refresh, new ReviewVolumes(dataSource, { timeZone: 'Europe/Berlin' }), clock),
    addFeed: new AddFeed(dataSource, fetcher, feeds, outlets, audit, clock),
    addFeedsOfOutlets: new AddFeedsOfOutlets(dataSource, feeds, audit, clock),
    changeFeed: new ChangeFeed(dataSource, audit, clock),
    /** Follows an address without asking it first. */
    follow: async (url: string, draft: Partial<FeedDraft> = {}): Promise<string> => {
      const full: FeedDraft = { url, title: url, kind: 'outlet', outletId: null, districtAgs: [], ...draft };
      const [id] = await feeds.add(dataSource.manager, [full], clock.now());
      if (id === undefined) throw new Error(`${url} is followed already`);
      return id;
    },
  };
}

export interface RssItem {
  title: string;
  link: string;
  /** Default: the link. */
  guid?: string;
  description?: string;
  pubDate?: string;
}

/** A small sound RSS document. */
export function rss(title: string, items: readonly RssItem[]): string {
  const entries = items.map(
    ({ title, link, guid = link, description = '', pubDate }) =>
      `<item><title>${title}</title><link>${link}</link><guid>${guid}</guid><description>${description}</description>${pubDate ? `<pubDate>${pubDate}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://anzeiger.example/</link>${entries.join('')}</channel></rss>`;
}
