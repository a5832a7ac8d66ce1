import { describe, expect, it } from '@jest/globals';
import { FeedSupply } from './feed-supply.js';
import type { ClaimedFeed } from './claim-feeds.js';
import type { Feed } from './feed.entity.js';

const now = new Date('2026-03-10T08:00:00Z');

/** A supply over feeds at these addresses, and what it handed back. */
function supplyOf(urls: readonly string[]) {
  const feeds = urls.map((url, at) => ({ id: String(at).padStart(5, '0'), url }) as Feed);
  const returned: string[] = [];
  const claims = {
    next: ({ after, limit }: { after: string; limit: number }) =>
      Promise.resolve(
        feeds
          .filter(({ id }) => id > after)
          .slice(0, limit)
          .map((feed): ClaimedFeed => ({ feed, shown: null })),
      ),
    handBack: (left: readonly ClaimedFeed[]) => {
      returned.push(...left.map(({ feed }) => feed.url));
      return Promise.resolve();
    },
  };
  return { supply: new FeedSupply(claims, null, () => now), returned };
}

const at = (host: string, count: number) =>
  Array.from({ length: count }, (_, i) => `https://${host}.example/${i}`);

describe('FeedSupply', () => {
  it('hands out every feed once', async () => {
    const urls = [...at('a', 300), ...at('b', 5), 'no address'];
    const { supply } = supplyOf(urls);
    const seen: string[] = [];
    for (let one = await supply.next(); one; one = await supply.next()) {
      seen.push(one.feed.url);
      supply.done(one);
    }
    expect(seen.sort()).toEqual([...urls].sort());
  });

  it('lets hosts take turns, and claims on when only busy hosts are left', async () => {
    const { supply } = supplyOf([...at('a', 400), ...at('b', 2)]);
    const first = [await supply.next(), await supply.next(), await supply.next(), await supply.next()];
    const hosts = first.map((one) => new URL(one!.feed.url).hostname);
    expect(hosts).toEqual(['a.example', 'a.example', 'b.example', 'b.example']);
    expect(new URL((await supply.next())!.feed.url).hostname).toBe('a.example');
  });

  it('hands back what nobody took', async () => {
    const { supply, returned } = supplyOf([...at('a', 3), ...at('b', 1)]);
    const taken = await supply.next();
    await supply.handBack();
    expect(returned).toHaveLength(3);
    expect(returned).not.toContain(taken!.feed.url);
    expect(await supply.next()).toBeNull();
  });

  it('gives one feed to one of many that ask at once', async () => {
    const { supply } = supplyOf(at('a', 40));
    const feeds = await Promise.all(Array.from({ length: 50 }, () => supply.next()));
    const ids = feeds.flatMap((one) => one?.feed.id ?? []);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });
});
