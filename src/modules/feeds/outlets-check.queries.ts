import { DataSource, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { DistributionArea } from '../outlets/distribution-area.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { districtName } from '../places/district-name.js';
import { District } from '../places/district.entity.js';
import { feedHealth, feedHealths } from './feed-health.js';
import type { FeedHealth } from './feed-health.js';
import { Feed } from './feed.entity.js';
import { slowFeeds } from './slow-feeds.js';

/** How well the outlet list is watched, as `echolot outlets check --json` prints it. */
export interface OutletsCheck {
  outlets: {
    /** In the list, the catalogue's and one's own. */
    known: number;
    /** With at least one feed that is followed, or that is live. */
    followed: number;
    live: number;
  };
  feeds: {
    /** All but removed ones. */
    followed: number;
    live: number;
    byHealth: Record<FeedHealth, number>;
    byVolume: { low: number; high: number };
  };
  districts: {
    all: number;
    /** With a live feed of a local or regional outlet: a mention there would be noticed. */
    live: number;
    /** `live` by `all`, 0 to 1; null without districts. */
    share: number | null;
    /** The others, by official key. */
    without: { ags: string; name: string }[];
  };
}

/** A feed that has not answered for longer is not live. */
const liveHours = 48;
const notLive = new Set<FeedHealth>(['waiting', 'failing', 'silent', 'gone', 'paused']);

const areaRow = z.object({ outletId: z.string(), districtAgs: z.string() });

/** A feed is live when it has answered within 48 hours and is not failing, silent, gone or paused. */
export async function checkOutlets(dataSource: DataSource, now: Date): Promise<OutletsCheck> {
  const { manager } = dataSource;
  const feeds = await manager.findBy(Feed, { state: Not('removed') });
  const slow = await slowFeeds(manager, null);
  const health = new Map(feeds.map((feed) => [feed.id, feedHealth(feed, slow.has(feed.id), now)]));
  const live = feeds.filter((feed) => isLive(feed, health.get(feed.id)!, now));
  const districts = await manager.find(District, { where: { validTo: IsNull() }, order: { ags: 'ASC' } });
  const covered = await districtsOf(dataSource, live);
  const without = districts.filter(({ ags }) => !covered.has(ags));
  const reached = districts.length - without.length;
  return {
    outlets: {
      known: await manager.count(Outlet),
      followed: outletsOf(feeds),
      live: outletsOf(live),
    },
    feeds: {
      followed: feeds.length,
      live: live.length,
      byHealth: countBy(feedHealths, [...health.values()]),
      byVolume: countBy(
        ['low', 'high'],
        feeds.flatMap(({ state, volume }) => (state === 'active' && volume ? [volume] : [])),
      ),
    },
    districts: {
      all: districts.length,
      live: reached,
      share: districts.length ? reached / districts.length : null,
      without: without.map((district) => ({ ags: district.ags, name: districtName(district) })),
    },
  };
}

function isLive({ lastSucceededAt }: Feed, health: FeedHealth, now: Date): boolean {
  if (lastSucceededAt === null || notLive.has(health)) return false;
  return now.getTime() - lastSucceededAt.getTime() <= liveHours * 3_600_000;
}

/** Districts that these feeds cover: those of the feed itself, else the area of its outlet; of local and regional outlets only. */
async function districtsOf(dataSource: DataSource, feeds: readonly Feed[]): Promise<Set<string>> {
  const rows = await dataSource
    .createQueryBuilder(Outlet, 'o')
    .leftJoin(DistributionArea, 'a', 'a.outletId = o.id')
    .select('o.id', 'outletId')
    .addSelect(`COALESCE(a.districtAgs, '')`, 'districtAgs')
    .where(`o.scope IN ('local', 'regional')`)
    .getRawMany();
  const areas = new Map<string, string[]>();
  for (const { outletId, districtAgs } of z.array(areaRow).parse(rows)) {
    const area = areas.get(outletId) ?? [];
    area.push(districtAgs);
    areas.set(outletId, area);
  }
  return new Set(
    feeds.flatMap((feed) => {
      const area = areas.get(feed.outletId ?? '');
      if (!area) return [];
      return feed.districtAgs.length ? feed.districtAgs : area;
    }),
  );
}

function outletsOf(feeds: readonly Feed[]): number {
  return new Set(feeds.flatMap(({ outletId }) => outletId ?? [])).size;
}

function countBy<T extends string>(kinds: readonly T[], found: readonly T[]): Record<T, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<T, number>;
  for (const kind of found) counts[kind]++;
  return counts;
}
