import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import type { Clock } from '../shared/clock.js';
import type { DemoNewsroom } from './demo-newsroom.js';
import { demoFeeds } from './feeds.js';
import type { DemoFeed } from './feeds.js';
import { writeFeed } from './write-feed.js';

export interface DemoFeedServer {
  /** Address of a feed at this server. */
  urlOf(feed: Pick<DemoFeed, 'slug'>): string;
  stop(): Promise<void>;
}

@Module({})
class DemoFeedsModule {}

/** Publishes the demo's feeds on a free port of 127.0.0.1, with all that outlets' servers do: validators, waiting, failing. */
export async function startFeedServer(newsroom: DemoNewsroom, clock: Clock): Promise<DemoFeedServer> {
  const app = await NestFactory.create<NestExpressApplication>(DemoFeedsModule, {
    logger: false,
    forceCloseConnections: true,
  });
  const feeds = new Map(demoFeeds.map((feed) => [`/${feed.slug}.xml`, feed]));
  app.use(async (request: Request, response: Response) => {
    const feed = feeds.get(request.path);
    if (feed) await answer(feed, newsroom, clock, response);
    else response.status(404).type('text').send('not found');
  });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  return {
    urlOf: ({ slug }) => `${origin}/${slug}.xml`,
    stop: () => app.close(),
  };
}

async function answer(
  feed: DemoFeed,
  newsroom: DemoNewsroom,
  clock: Clock,
  response: Response,
): Promise<void> {
  switch (feed.trouble?.kind) {
    case 'gone':
      return void response.status(410).type('text').send('gone');
    case 'unavailable':
      return void response.status(503).set('retry-after', '3600').type('text').send('back soon');
    case 'relaunched':
      return void response
        .type('html')
        .send('<!doctype html><title>Relaunch</title><p>Alles neu, auch die Adressen.');
    case undefined:
      break;
  }
  if (feed.delayMs) await sleep(feed.delayMs, undefined, { ref: false });
  const articles = newsroom.articlesOf(feed, clock.now());
  const { contentType, body } = writeFeed(feed, articles);
  response.set('content-type', contentType);
  response.set('etag', `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`);
  if (articles[0]) response.set('last-modified', articles[0].publishedAt.toUTCString());
  // Express answers 304 by itself when the validators of the request still hold
  response.send(body);
}
