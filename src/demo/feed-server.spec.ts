import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentFetcher } from '../net/fetch-document.js';
import { Clock } from '../shared/clock.js';
import { DemoNewsroom } from './demo-newsroom.js';
import { demoFeeds } from './feeds.js';
import { startFeedServer } from './feed-server.js';
import type { DemoFeedServer } from './feed-server.js';

const startedAt = new Date('2026-03-05T09:00:00Z');

class ClockOfTheTest extends Clock {
  at = startedAt;
  now(): Date {
    return this.at;
  }
}

describe('the server of the demo feeds', () => {
  const clock = new ClockOfTheTest();
  const fetcher = new DocumentFetcher({ userAgent: 'test', allowPrivateAddresses: ['127.0.0.1/32'] });
  let server: DemoFeedServer;
  const fetched = async (url: string) => {
    const outcome = await fetcher.fetch({ url });
    if (outcome.kind !== 'fetched') throw new Error(outcome.kind);
    return outcome;
  };
  const busiest = () => {
    const newsroom = new DemoNewsroom([], startedAt);
    return demoFeeds.find(
      (feed) => !feed.trouble && !feed.delayMs && newsroom.articlesOf(feed, startedAt).length,
    )!;
  };

  beforeAll(async () => {
    server = await startFeedServer(new DemoNewsroom([], startedAt), clock);
  });
  afterAll(async () => {
    await fetcher.close();
    await server.stop();
  });

  it('listens on this machine only', () => {
    expect(new URL(server.urlOf({ slug: 'x' })).hostname).toBe('127.0.0.1');
  });

  it('knows its own validators again', async () => {
    const url = server.urlOf(busiest());
    const { etag, lastModified } = (await fetched(url)).headers;
    expect(await fetcher.fetch({ url, etag })).toMatchObject({ kind: 'not-modified' });
    expect(await fetcher.fetch({ url, lastModified })).toMatchObject({ kind: 'not-modified' });
    expect(await fetcher.fetch({ url, etag: '"another"', lastModified })).toMatchObject({ kind: 'fetched' });
  });

  it('has a new body and a new tag once something appeared', async () => {
    const url = server.urlOf(busiest());
    const before = await fetched(url);
    clock.at = new Date(startedAt.getTime() + 6 * 3_600_000);
    const after = await fetcher.fetch({ url, etag: before.headers.etag });
    clock.at = startedAt;
    expect(after.kind === 'fetched' && after.body.equals(before.body)).toBe(false);
    expect(after.kind).toBe('fetched');
  });

  it.each([
    ['nimmersee-echo', { code: 'http_503', retryAfterSeconds: 3600 }],
    ['radio-kieselstrand', { code: 'http_410', permanent: true }],
    ['no-such-feed', { code: 'http_404' }],
  ])('fails as it should: %s', async (slug, failure) => {
    expect(await fetcher.fetch({ url: server.urlOf({ slug }) })).toMatchObject({
      kind: 'failed',
      ...failure,
    });
  });

  it('shows a page where a relaunched outlet had its feed', async () => {
    const { headers, body } = await fetched(server.urlOf({ slug: 'traumdorfer-zeitung' }));
    expect(headers.contentType).toContain('text/html');
    expect(body.toString()).toMatch(/^<!doctype html>/);
  });
});
