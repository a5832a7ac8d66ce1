import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FeedDay } from '../../src/modules/feeds/feed-day.entity.js';
import { Feed } from '../../src/modules/feeds/feed.entity.js';
import { addDays } from '../../src/shared/days.js';
import { aFeed } from '../builders/a-feed.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const today = '2026-03-05';

describe('feeds that need somebody', () => {
  let house: TestApp;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    house = await startTestApp();
    const now = house.clock.now();
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const { body } = await house.bob
      .post('/api/v1/outlets')
      .send({
        name: 'Bote',
        scope: 'local',
        mediumType: 'newspaper',
        homepage: 'https://bote.example/',
        domains: ['bote.example'],
      })
      .expect(201);
    const outletId = String(body.id);
    const feeds: [title: string, changes: Partial<Feed>][] = [
      ['Gesund', {}],
      ['Stumm', { outletId, lastNewItemAt: daysAgo(40) }],
      ['Kaputt', { failureWeight: 3, lastErrorCode: 'http_404', url: 'https://kaputt.example/rss' }],
      ['Wenig', { volume: 'low', volumeDay: today }],
      ['Viel', { volume: 'high', volumeDay: today }],
      ['Falsch', { lyingSince: daysAgo(2), movedFrom: 'http://alt.example/<b>', movedAt: daysAgo(3) }],
    ];
    for (const [title, changes] of feeds) {
      const feed = aFeed(now, { title, ...changes });
      ids[title] = feed.id;
      await house.dataSource.manager.insert(Feed, feed);
    }
    const days = Array.from({ length: 36 }, (_, i) => ({
      feedId: ids['Wenig']!,
      day: addDays(today, -i),
      due: 20,
      succeeded: i === 9 ? 0 : 19,
      newItems: i === 9 ? 0 : i <= 7 ? 1 : 20,
    }));
    await house.dataSource.manager.insert(FeedDay, days);
  });
  afterAll(() => house.close());

  const pageOf = async (title: string, agent = house.bob) =>
    (await agent.get(`/feeds/${ids[title]}`).set('accept-language', 'de').expect(200)).text;
  const titlesAt = async (path: string) => {
    const { text } = await house.bob.get(path).expect(200);
    return Object.keys(ids).filter((title) => text.includes(`href="/feeds/${ids[title]}"`));
  };

  it('are counted on the overview and on the list, each number leading to them', async () => {
    for (const path of ['/', '/feeds']) {
      const { text } = await house.bob.get(path).set('accept-language', 'de').expect(200);
      expect(text).toContain('<a href="/feeds?state=trouble">4 Feeds brauchen Hilfe</a>');
      expect(text).toContain('<a href="/feeds?state=silent">1 still</a>');
      expect(text).not.toContain('state=gone">');
    }
    expect(await titlesAt('/feeds?state=trouble')).toEqual(['Stumm', 'Kaputt', 'Wenig', 'Viel']);
    for (const [state, title] of [
      ['silent', 'Stumm'],
      ['failing', 'Kaputt'],
      ['low', 'Wenig'],
      ['high', 'Viel'],
    ] as const) {
      expect(await titlesAt(`/feeds?state=${state}`)).toEqual([title]);
    }
    expect(await titlesAt('/feeds?state=nonsense')).toHaveLength(6);
  });

  it('say what to do: look for a new address where the outlet is at home', async () => {
    expect(await pageOf('Stumm')).toContain('href="/feeds/new?address=https%3A%2F%2Fbote.example%2F"');
    expect(await pageOf('Kaputt')).toContain('href="/feeds/new?address=https%3A%2F%2Fkaputt.example"');
    expect(await pageOf('Gesund')).not.toContain('/feeds/new?address=');
    expect(await pageOf('Stumm', house.charlie)).not.toContain('/feeds/new?address=');
  });

  it('show the figures behind an alarm, and days without an answer as unknown', async () => {
    const page = await pageOf('Wenig');
    expect(page).toContain('1 in den letzten 7 Tagen, 20 in den vier Wochen davor');
    expect(page).toContain('an 27 von 28 Tagen beobachtet');
    expect(page).toContain('nicht beobachtet, 0 von 20 Abrufen');
    expect(await pageOf('Viel')).not.toContain('in den vier Wochen davor');
  });

  it('tell of lies and moves', async () => {
    const page = await pageOf('Falsch');
    expect(page).toContain('verschweigt Neues');
    expect(page).toContain('http://alt.example/&lt;b>');
    expect(page).toContain('am 02.03.2026');
  });

  it('are known to the API', async () => {
    const all = await house.charlie.get('/api/v1/feeds?trouble=true').expect(200);
    expect(all.body.items).toMatchObject([
      { title: 'Kaputt', health: 'failing', volume: null },
      { title: 'Stumm', health: 'silent' },
      { title: 'Viel', health: 'ok', volume: 'high' },
      { title: 'Wenig', health: 'ok', volume: 'low' },
    ]);
    const one = await house.charlie.get(`/api/v1/feeds/${ids['Falsch']}`).expect(200);
    expect(one.body).toMatchObject({
      health: 'lying',
      lyingSince: '2026-03-03T09:00:00.000Z',
      movedFrom: 'http://alt.example/<b>',
      movedAt: '2026-03-02T09:00:00.000Z',
    });
  });
});
