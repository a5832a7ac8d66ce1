import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { newId } from '../../src/shared/ids.js';
import { startTestApp } from '../support/tmp-app-feeds.js';
import type { TestApp } from '../support/tmp-app-feeds.js';
import { rss } from '../support/feeds-room.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

const added = z.object({ feed: z.object({ id: z.string(), url: z.string(), health: z.string() }) });
const problem = z.object({
  type: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string() })).optional(),
});

describe('feeds over HTTP', () => {
  let house: TestApp;
  let outlets: StubOutletServer;
  let number = 0;
  let address = '';

  beforeAll(async () => {
    house = await startTestApp();
    outlets = await startStubOutletServer();
  });
  afterAll(async () => {
    await house.close();
    await outlets.stop();
  });
  beforeEach(() => {
    address = outlets.url(`/feed-${++number}`);
    outlets.serve(`/feed-${number}`, {
      body: rss(`Bote <![CDATA[<b>]]> ${number}`, [
        {
          title: 'Meldung &amp;lt;script&amp;gt;',
          link: `https://bote.example/${number}`,
          description: 'Kurz',
        },
      ]),
      etag: `"${number}"`,
    });
  });

  const addFeed = async () => {
    const answer = await house.bob.post('/api/v1/feeds').send({ url: address }).expect(201);
    return added.parse(answer.body).feed;
  };
  const feedIdOf = (location: string | undefined) =>
    /^\/feeds\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';

  describe('the API', () => {
    it('adds, polls, shows, pauses and removes a feed', async () => {
      const { id, health } = await addFeed();
      expect(health).toBe('waiting');
      const polled = await house.bob.post(`/api/v1/feeds/${id}/poll`).expect(200);
      expect(polled.body).toMatchObject({
        outcome: 'fetched',
        poll: { items: 1, newItems: 1 },
        newMentions: 0,
      });
      const again = await house.bob.post(`/api/v1/feeds/${id}/poll`).expect(200);
      expect(again.body).toMatchObject({ outcome: 'not-modified', poll: { newItems: 0 } });
      const paused = await house.bob
        .patch(`/api/v1/feeds/${id}`)
        .send({ state: 'paused', title: 'Neu' })
        .expect(200);
      expect(paused.body).toMatchObject({ state: 'paused', title: 'Neu', items: 1, newThisWeek: 1 });
      await house.bob.delete(`/api/v1/feeds/${id}`).expect(204);
      await house.bob.get(`/api/v1/feeds/${id}`).expect(404);
      await house.bob.delete(`/api/v1/feeds/${id}`).expect(404);
    });

    it('gives items without the full text', async () => {
      const { id } = await addFeed();
      await house.bob.post(`/api/v1/feeds/${id}/poll`).expect(200);
      const list = await house.charlie.get(`/api/v1/items?feed=${id}&q=meldung`).expect(200);
      const { items } = z.object({ items: z.array(z.record(z.string(), z.unknown())) }).parse(list.body);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ title: 'Meldung <script>', summary: 'Kurz' });
      expect(Object.keys(items[0]!)).not.toContain('content');
      const one = await house.charlie.get(`/api/v1/items/${String(items[0]!['id'])}`).expect(200);
      expect(one.body).toMatchObject({ feedIds: [id] });
    });

    const refusals: [
      name: string,
      send: () => { method: 'get' | 'post' | 'patch'; path: string; body?: object },
      status: number,
      type: string,
    ][] = [
      [
        'an address that is no feed',
        () => ({ method: 'post', path: '/feeds', body: { url: outlets.url('/nothing') } }),
        422,
        'feed-unreadable',
      ],
      [
        'an address in a protected network',
        () => ({ method: 'post', path: '/feeds', body: { url: 'http://10.1.2.3/rss' } }),
        422,
        'feed-unreadable',
      ],
      ['no address', () => ({ method: 'post', path: '/feeds', body: {} }), 422, 'invalid-input'],
      [
        'an unknown state',
        () => ({ method: 'patch', path: `/feeds/${newId()}`, body: { state: 'gone' } }),
        422,
        'invalid-input',
      ],
      ['an unknown feed', () => ({ method: 'get', path: `/feeds/${newId()}` }), 404, 'not-found'],
      ['an id that is none', () => ({ method: 'get', path: '/feeds/17' }), 404, 'invalid-id'],
      ['a cursor that is none', () => ({ method: 'get', path: '/feeds?cursor=x' }), 400, 'invalid-cursor'],
      [
        'a limit beyond the largest',
        () => ({ method: 'get', path: '/feeds?limit=9999' }),
        422,
        'invalid-input',
      ],
      ['an unknown item', () => ({ method: 'get', path: `/items/${newId()}` }), 404, 'not-found'],
      ['a time that is none', () => ({ method: 'get', path: '/items?from=gestern' }), 422, 'invalid-input'],
    ];
    it.each(refusals)('refuses %s with a problem document', async (_, send, status, code) => {
      const { method, path, body } = send();
      const answer = await house.bob[method](`/api/v1${path}`).send(body).expect(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(problem.parse(answer.body)).toMatchObject({ status, type: `urn:echolot:problem:${code}` });
    });

    it('says in words why an address cannot be read', async () => {
      const german = house.bob.post('/api/v1/feeds').set('accept-language', 'de');
      const answer = await german.send({ url: 'http://10.1.2.3/rss' }).expect(422);
      expect(problem.parse(answer.body).detail).toMatch(/geschützten Netz|protected network/);
    });

    it('refuses a feed twice and readers at all', async () => {
      await addFeed();
      await house.bob.post('/api/v1/feeds').send({ url: address }).expect(409);
      await house.charlie.post('/api/v1/feeds').send({ url: address }).expect(403);
      await house.guest().get('/api/v1/feeds').expect(401);
    });
  });

  describe('the pages', () => {
    it('add a feed by its address and can take it back', async () => {
      const answer = await house.bob.post('/feeds').type('form').send({ address }).expect(303);
      const id = feedIdOf(answer.headers['location']);
      const page = await house.bob.get(`/feeds/${id}`).expect(200);
      expect(page.text).toContain('name="state" value="removed"');
      expect(page.text).not.toContain('<b>');
      await house.bob
        .post(`/feeds/${id}/state`)
        .type('form')
        .send({ state: 'removed' })
        .expect(303)
        .expect('location', '/feeds');
      await house.bob.get(`/feeds/${id}`).expect(404);
      await house.bob.post(`/feeds/${id}/state`).type('form').send({ state: 'active' }).expect(303);
      await house.bob.get(`/feeds/${id}`).expect(200);
    });

    it('poll now, and show what came as text', async () => {
      const { id } = await addFeed();
      await house.bob
        .post(`/feeds/${id}/poll`)
        .type('form')
        .send({ back: '/feeds?state=active' })
        .expect(303)
        .expect('location', '/feeds?state=active');
      const list = await house.bob.get('/feeds?state=active').expect(200);
      expect(list.text).toMatch(/1 neue Meldung|1 new item/);
      const page = await house.bob.get(`/feeds/${id}`).expect(200);
      expect(page.text).toContain('Meldung &lt;script>');
    });

    it('never send anybody to another site', async () => {
      const { id } = await addFeed();
      await house.bob
        .post(`/feeds/${id}/state`)
        .type('form')
        .send({ state: 'paused', back: 'https://evil.example/' })
        .expect(303)
        .expect('location', `/feeds/${id}`);
    });

    it('keep what was typed and say what is wrong', async () => {
      const answer = await house.bob
        .post('/feeds')
        .type('form')
        .send({ address: 'http://10.9.8.7/"><script>' })
        .expect(422);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.text).toContain('10.9.8.7');
      expect(answer.text).not.toContain('"><script>');
      expect(answer.text).toMatch(/geschützten Netz|protected network/);
    });

    it('lead to the feed that is there already', async () => {
      const { id } = await addFeed();
      const answer = await house.bob.post('/feeds').type('form').send({ address }).expect(422);
      expect(answer.text).toContain(`href="/feeds/${id}"`);
    });

    it('offer the feeds of a homepage', async () => {
      outlets.serve('/start', {
        body: `<!doctype html><link rel="alternate" type="application/rss+xml" href="${address}"><p>Start`,
        contentType: 'text/html',
      });
      const answer = await house.bob
        .post('/feeds')
        .type('form')
        .send({ address: outlets.url('/start') })
        .expect(200);
      expect(answer.headers['content-type']).toContain('text/html');
      expect(answer.text).toContain(`name="address" value="${address}"`);
    });

    it('let readers look and nothing else', async () => {
      const { id } = await addFeed();
      const page = await house.charlie.get(`/feeds/${id}`).expect(200);
      expect(page.text).not.toContain(`/feeds/${id}/poll`);
      await house.charlie.post(`/feeds/${id}/poll`).type('form').send({}).expect(403);
      await house.charlie.get('/feeds/new').expect(403);
    });

    it('give the list as OPML', async () => {
      await addFeed();
      const answer = await house.charlie.get('/feeds/feeds.opml').expect(200);
      expect(answer.headers['content-disposition']).toContain('attachment');
      expect(answer.text).toContain(`xmlUrl="${address}"`);
    });

    it('say so when no outlet was chosen', async () => {
      await house.bob
        .post('/feeds/from-outlets')
        .type('form')
        .send({})
        .expect(303)
        .expect('location', '/outlets');
    });
  });
});
