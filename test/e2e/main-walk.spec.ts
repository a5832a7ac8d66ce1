import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PollFeeds } from '../../src/modules/feeds/poll-feeds.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'feeds');

interface Sample {
  file: string;
  request: { url: string; contentType: string };
}

const samples = (JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as { documents: Sample[] })
  .documents;

/** Feeds of one paper in many wrappings, a search alert, and answers that are no feed. */
const served = ['01', '08', '09', '14', '17', '31', '34', '38', '42', '46', '26', '27', '55'];

describe('the main walk: feeds of outlets become mentions', () => {
  let house: TestApp;
  let outlets: StubOutletServer;
  const feedIds = new Map<string, string>();

  beforeAll(async () => {
    // the samples are dated March 2024
    house = await startTestApp({ now: '2024-03-06T09:00:00Z' });
    outlets = await startStubOutletServer();
    for (const number of served) {
      const sample = samples.find(({ file }) => file.startsWith(`docs/${number}-`))!;
      outlets.serve(`/${number}.xml`, {
        body: readFileSync(join(fixtures, sample.file)),
        contentType: sample.request.contentType,
        etag: `"${number}"`,
      });
    }
  });
  afterAll(async () => {
    await house.close();
    await outlets.stop();
  });

  const count = async (path: string): Promise<number> =>
    (await house.bob.get(path).expect(200)).body.items.length;
  const mentions = async () => (await house.bob.get('/api/v1/mentions?limit=200').expect(200)).body.items;

  it('starts with outlets, a campaign, a watch and feeds, all through the API', async () => {
    const paper = {
      name: 'Beispiel-Zeitung',
      mediumType: 'newspaper',
      scope: 'local',
      homepage: 'https://www.beispiel-zeitung.example/',
    };
    await house.bob
      .post('/api/v1/outlets')
      .send({ ...paper, domains: ['beispiel-zeitung.example'] })
      .expect(201);
    await house.bob
      .post('/api/v1/outlets')
      .send({
        ...paper,
        name: 'Kurier',
        scope: 'regional',
        homepage: 'https://kurier.example/',
        domains: ['kurier.example'],
      })
      .expect(201);
    const campaign = await house.bob
      .post('/api/v1/campaigns')
      .send({ name: 'Start in Görlitz', goal: '' })
      .expect(201);
    const watch = { name: 'Görlitz', query: 'Goerlitz AND NOT Dresden', campaignId: campaign.body.id };
    await house.bob.post('/api/v1/watches').send(watch).expect(201);
    await house.bob.post('/api/v1/watches').send({ name: 'Muster', query: '"Muster GmbH"' }).expect(201);
    for (const number of served.filter((each) => !['26', '27'].includes(each))) {
      const added = await house.bob
        .post('/api/v1/feeds')
        .send({ url: outlets.url(`/${number}.xml`) })
        .expect(201);
      feedIds.set(number, added.body.id);
    }
  });

  it('names what is wrong with addresses that are no feed, private or unreachable, and stores nothing', async () => {
    const before = await count('/api/v1/feeds?limit=200');
    for (const url of [
      outlets.url('/27.xml'),
      'http://10.0.0.1/feed',
      'http://[::ffff:192.168.0.1]/feed',
      'http://169.254.169.254/latest/meta-data',
      'file:///etc/passwd',
      'http://127.0.0.1:1/feed',
      outlets.url('/missing.xml'),
    ]) {
      const refused = await house.bob.post('/api/v1/feeds').send({ url });
      expect([url, refused.status]).toEqual([url, 422]);
      expect(refused.type).toBe('application/problem+json');
      expect(refused.body.detail.length).toBeGreaterThan(20);
    }
    const page = await house.bob
      .post('/feeds')
      .type('form')
      .send({ address: 'http://10.0.0.1/feed', url: 'http://10.0.0.1/feed' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('http://10.0.0.1/feed');
    const again = await house.bob
      .post('/api/v1/feeds')
      .send({ url: outlets.url('/01.xml') })
      .expect(409);
    expect(again.body.type).toBe('urn:echolot:problem:feed-exists');
    expect(await count('/api/v1/feeds?limit=200')).toBe(before);
  });

  it('finds the right mentions within one poll, each item once across all feeds', async () => {
    const summary = await house.app.get(PollFeeds).run({ all: true });
    expect(summary).toMatchObject({ feeds: feedIds.size, polled: feedIds.size, failed: 0, notModified: 0 });
    const found = await mentions();
    const headlines = found.map((mention: { headline: string }) => mention.headline);
    expect(headlines).toContain('Bürgermeister eröffnet Straßenfest in Görlitz');
    expect(headlines).toContain('Muster GmbH eröffnet Werk in Göppingen');
    expect(new Set(headlines).size).toBe(headlines.length);
    expect(summary.newMentions).toBe(found.length);
    const festival = found.find((mention: { headline: string }) => mention.headline.includes('Straßenfest'));
    expect(festival).toMatchObject({
      scope: 'local',
      review: 'new',
      publishedDay: '2024-03-05',
      publishedAt: '2024-03-05T07:15:00.000Z',
    });
    expect(JSON.stringify(festival)).toContain('Görlitz');
    const alert = found.find((mention: { headline: string }) => mention.headline.startsWith('Muster'));
    expect(alert).toMatchObject({ scope: 'regional' });
    expect(alert.url).toBe('https://www.kurier.example/wirtschaft/werk.html?id=5&s=1');
  });

  it('shows them in the inbox with the evidence marked, and on the timeline', async () => {
    const inbox = await house.bob.get('/mentions').expect(200);
    expect(inbox.text).toMatch(/Straßenfest in <mark[^>]*>Görlitz<\/mark>/);
    const timeline = await house.bob
      .get('/api/v1/timeline?from=2024-03-01&to=2024-03-31&bucket=day&review=all')
      .expect(200);
    const day = timeline.body.buckets.find((bucket: { start: string }) => bucket.start === '2024-03-05');
    expect(day.series.local).toBeGreaterThanOrEqual(1);
    await house.bob.get('/timeline?from=2024-03-01&to=2024-03-31').expect(200);
  });

  it('asks conditionally the second time and finds nothing new', async () => {
    const before = await mentions();
    outlets.requests.length = 0;
    house.clock.advance({ hours: 20 });
    const summary = await house.app.get(PollFeeds).run({ all: true });
    expect(summary).toMatchObject({
      polled: feedIds.size,
      notModified: feedIds.size,
      newItems: 0,
      newMentions: 0,
      failed: 0,
    });
    expect(outlets.requests).toHaveLength(feedIds.size);
    for (const request of outlets.requests) expect(request.headers['if-none-match']).toBeDefined();
    expect(await mentions()).toEqual(before);
  });

  it('survives a restart unchanged', async () => {
    const before = await mentions();
    const { database } = house;
    const now = house.clock.now().toISOString();
    await house.app.close();
    house = await startTestApp({ now, on: database });
    expect(await mentions()).toEqual(before);
    const summary = await house.app.get(PollFeeds).run({ all: true });
    expect(summary).toMatchObject({ notModified: feedIds.size, newItems: 0, newMentions: 0 });
  });

  it('accepts and dismisses, takes back, and never loses a decision to a later poll', async () => {
    const [first] = await mentions();
    const review = (body: object) => house.bob.post(`/api/v1/mentions/${first.id}/review`).send(body);
    await review({ review: 'relevant', version: first.version }).expect(200);
    const late = await review({ review: 'irrelevant', version: first.version }).expect(409);
    expect(late.body.type).toBe('urn:echolot:problem:changed-meanwhile');
    await house.charlie.post(`/api/v1/mentions/${first.id}/review`).send({ review: 'new' }).expect(403);
    house.clock.advance({ hours: 20 });
    await house.app.get(PollFeeds).run({ all: true });
    const stored = await house.bob.get(`/api/v1/mentions/${first.id}`).expect(200);
    expect(stored.body.review).toBe('relevant');
  });

  it('tells the position of a mistake in a query', async () => {
    const refused = await house.bob
      .post('/api/v1/watches')
      .send({ name: 'Kaputt', query: 'Görlitz AND (Muster' })
      .expect(422);
    expect(refused.body.type).toBe('urn:echolot:problem:query-syntax');
    expect(JSON.stringify(refused.body)).toMatch(/1[23]/);
    const page = await house.bob
      .post('/watches')
      .type('form')
      .send({ name: 'Kaputt', query: 'Görlitz AND (Muster' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Görlitz AND (Muster');
  });

  it.each([
    '/api/v1/mentions/00000000-0000-7000-8000-000000000000',
    '/api/v1/feeds/00000000-0000-7000-8000-000000000000',
    '/api/v1/watches/00000000-0000-7000-8000-000000000000',
    '/api/v1/outlets/none',
    '/api/v1/campaigns/none',
    '/api/v1/districts/99999',
    '/mentions/00000000-0000-7000-8000-000000000000',
    '/feeds/none',
    '/outlets/none',
    '/watches/none',
    '/campaigns/none',
    '/places/99999',
  ])('answers 404 to an id nobody has: %s', async (path) => {
    const answer = await house.bob.get(path).expect(404);
    expect(answer.type).toBe(path.startsWith('/api/') ? 'application/problem+json' : 'text/html');
  });
});
