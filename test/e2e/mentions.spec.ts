import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { newId } from '../../src/shared/ids.js';
import { insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const mention = z.object({
  id: z.string(),
  headline: z.string(),
  review: z.string(),
  version: z.number(),
  publishedDay: z.string(),
});
const list = z.object({ items: z.array(mention), nextCursor: z.string().nullable() });
const watch = z.object({ id: z.string(), name: z.string() });

describe('watches and mentions over HTTP', () => {
  let house: TestApp;
  let outletId: string;

  beforeAll(async () => {
    house = await startTestApp();
    outletId = await insertOutlet(house.dataSource, 'Augsburger Bote', 'local', house.clock.now(), []);
  });
  afterAll(() => house.close());

  let number = 0;
  let name: string;
  let watchId: string;
  beforeEach(async () => {
    // a name of its own for each test, so that none finds the items of another
    name = `Haus${String.fromCharCode(97 + number)}nummer${number++}`;
    const created = await house.bob.post('/api/v1/watches').send({ name, query: name }).expect(201);
    watchId = watch.parse(created.body).id;
  });

  const arrive = async (...titles: string[]) => {
    const items = await storeItems(
      house.dataSource,
      house.clock.now(),
      titles.map((title) => ({ title, outletId })),
    );
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, items),
    );
  };
  const found = async (query = '') => {
    const answer = await house.bob.get(`/api/v1/mentions?watch=${watchId}${query}`).expect(200);
    return list.parse(answer.body);
  };
  const one = async () => {
    await arrive(`${name} eröffnet`);
    return (await found()).items[0]!;
  };

  describe('the API', () => {
    it('answers a mention with these keys and no others', async () => {
      const { id } = await one();
      const { body } = await house.charlie.get(`/api/v1/mentions/${id}`).expect(200);
      expect(Object.keys(body).sort()).toEqual(
        [
          'author',
          'campaigns',
          'depth',
          'funderNamed',
          'initiated',
          'keyMessages',
          'tags',
          'tone',
          'channel',
          'edition',
          'fields',
          'page',
          'timeCode',
          'publishedDay',
          'districts',
          'foundBy',
          'headline',
          'label',
          'labelledBy',
          'id',
          'itemId',
          'matches',
          'mediumType',
          'note',
          'origin',
          'outlet',
          'publishedAt',
          'repeatOf',
          'review',
          'reviewedAt',
          'scope',
          'storyId',
          'unmatchedSince',
          'url',
          'version',
        ].sort(),
      );
    });

    it('pages through mentions', async () => {
      await arrive(`${name} eins`, `${name} zwei`, `${name} drei`);
      const first = await found('&limit=2');
      const second = await found(`&limit=2&cursor=${first.nextCursor}`);
      expect([...first.items, ...second.items].map(({ id }) => id).length).toBe(3);
      expect(second.nextCursor).toBeNull();
    });

    it.each([
      ['an unknown review', '/api/v1/mentions?review=maybe', 'review'],
      ['a day that does not exist', '/api/v1/mentions?from=2026-02-30', 'from'],
      ['a limit beyond all', '/api/v1/mentions?limit=100000', 'limit'],
      ['a watch that is no id', '/api/v1/mentions?watch=1', 'watch'],
      ['an unknown division', '/api/v1/timeline?by=tone', 'by'],
      ['a day at the end of time', '/api/v1/timeline?from=9999-12-01&to=9999-12-31', 'from'],
      ['an unknown bucket', '/api/v1/timeline?bucket=hour', 'bucket'],
    ])('names the field of %s', async (_, path, field) => {
      const { body, type } = await house.bob.get(path).expect(422);
      expect(type).toBe('application/problem+json');
      expect(body.errors[0]).toMatchObject({ path: field });
    });

    it('refuses a period that ends before it begins, and one of millennia', async () => {
      const turned = await house.bob.get('/api/v1/timeline?from=2026-02-02&to=2026-02-01').expect(422);
      expect(turned.body.type).toBe('urn:echolot:problem:period-order');
      await house.bob.get('/api/v1/timeline?from=1900-01-01&to=2199-12-31&bucket=day').expect(413);
    });

    it('lets a viewer read and try a query, but not decide, write or delete', async () => {
      const { id } = await one();
      await house.charlie.post('/api/v1/watches/preview').send({ query: name }).expect(200);
      await house.charlie.post(`/api/v1/mentions/${id}/review`).send({ review: 'relevant' }).expect(403);
      await house.charlie.patch(`/api/v1/mentions/${id}`).send({ note: 'x' }).expect(403);
      await house.charlie.delete(`/api/v1/watches/${watchId}`).expect(403);
      await house.guest().get('/api/v1/mentions').expect(401);
    });

    it('previews, changes, pauses and keeps a watch that found something', async () => {
      await one();
      const preview = await house.bob.post('/api/v1/watches/preview').send({ query: name }).expect(200);
      expect(preview.body).toMatchObject({ matched: 1, hits: [{ title: `${name} eröffnet` }] });
      const changed = await house.bob
        .patch(`/api/v1/watches/${watchId}`)
        .send({ query: `${name} OR Hof` })
        .expect(200);
      expect(changed.body).toMatchObject({ revision: 2, mentions: 1, waiting: 1 });
      expect(changed.body.rematch).toMatchObject({ state: 'waiting', done: 0 });
      const removed = await house.bob.delete(`/api/v1/watches/${watchId}`).expect(200);
      expect(removed.body).toEqual({ outcome: 'paused' });
      const detail = await house.bob.get(`/api/v1/watches/${watchId}`).expect(200);
      expect(detail.body).toMatchObject({ active: false, revisions: [{ number: 2 }, { number: 1 }] });
    });

    it('takes a mention logged by hand, and refuses an address that is no web address', async () => {
      const draft = { headline: name, outletId, publishedAt: '2026-03-01T23:30:00+01:00' };
      const logged = await house.bob.post('/api/v1/mentions').send(draft).expect(201);
      expect(logged.body).toMatchObject({
        publishedDay: '2026-03-01',
        foundBy: 'hand',
        review: 'relevant',
        scope: 'local',
      });
      const bad = await house.bob
        .post('/api/v1/mentions')
        .send({ ...draft, url: 'javascript:alert(1)' })
        .expect(422);
      expect(bad.body.errors).toMatchObject([{ path: 'url' }]);
      await house.bob
        .post('/api/v1/mentions')
        .send({ ...draft, outletId: newId() })
        .expect(422);
    });

    it('shows on the timeline what was accepted, and what waits when asked', async () => {
      await arrive(`${name} eins`, `${name} zwei`);
      const [first] = (await found()).items;
      await house.bob.post(`/api/v1/mentions/${first!.id}/review`).send({ review: 'relevant' }).expect(200);
      const path = `/api/v1/timeline?watch=${watchId}&from=2026-03-01&to=2026-03-31&bucket=month`;
      const counted = await house.charlie.get(path).expect(200);
      expect(counted.body).toMatchObject({
        buckets: [{ start: '2026-03-01', series: { local: 1 } }],
        totals: { mentions: 1, series: { local: 1 } },
        waiting: 1,
      });
      const all = await house.charlie.get(`${path}&review=all&by=outlet`).expect(200);
      expect(all.body).toMatchObject({ totals: { mentions: 2 }, labels: { [outletId]: 'Augsburger Bote' } });
    });
  });

  describe('the pages', () => {
    const form = (path: string, fields: Record<string, string | string[]>) =>
      house.bob.post(path).type('form').send(fields);
    const noticeOn = async (path: string) => (await house.bob.get(path).expect(200)).text;

    it('decide in the list and take it back, without script', async () => {
      const { id } = await one();
      const back = `/mentions?watch=${watchId}`;
      const decided = await form(`/mentions/${id}/review`, {
        review: 'irrelevant',
        version: '1',
        back,
      }).expect(303);
      expect(decided.headers['location']).toBe(back);
      const page = await noticeOn(back);
      const decision = /name="decision" value="([^"]+)"/.exec(page)?.[1] ?? '';
      await form('/mentions/review-undo', { decision, back }).expect(303);
      expect((await found()).items).toMatchObject([{ id, review: 'new', version: 3 }]);
    });

    it('answer htmx with the row alone, and tell who came second', async () => {
      const { id } = await one();
      const decide = (review: string) =>
        form(`/mentions/${id}/review`, { review, version: '1', back: '/mentions' })
          .set('HX-Request', 'true')
          .expect(201);
      const first = await decide('relevant');
      expect(first.text).toMatch(/^<li class="mention-row mention-decided"/);
      expect(first.text).toContain('data-undo');
      const second = await decide('irrelevant');
      expect(second.text).toContain('Inzwischen hat jemand anderes entschieden');
      expect((await found()).items).toMatchObject([{ review: 'relevant' }]);
    });

    it('decide several at once', async () => {
      await arrive(`${name} eins`, `${name} zwei`);
      const { items } = await found();
      await form('/mentions/review', {
        review: 'duplicate',
        mention: items.map(({ id, version }) => `${id}.${version}`),
      }).expect(303);
      expect((await found('&review=duplicate')).items).toHaveLength(2);
      await form('/mentions/review', { review: 'duplicate' }).expect(303);
      await form('/mentions/review', { review: 'duplicate', mention: 'nonsense' }).expect(404);
    });

    it('send nobody to a foreign site', async () => {
      const { id } = await one();
      const answer = await form(`/mentions/${id}/review`, {
        review: 'relevant',
        version: '1',
        back: '//evil.example/',
      }).expect(303);
      expect(answer.headers['location']).toBe('/mentions');
    });

    it('escape what comes from outside, and never link to script', async () => {
      const [item] = await storeItems(house.dataSource, house.clock.now(), [
        { title: `${name} <img src=x onerror=alert(1)>`, url: 'javascript:alert(1)', outletId },
      ]);
      await house.dataSource.transaction((manager) =>
        house.app.get(RecordMentions).itemsArrived(manager, [item!]),
      );
      const { id } = (await found()).items[0]!;
      for (const path of [`/mentions?watch=${watchId}`, `/mentions/${id}`]) {
        const { text } = await house.bob.get(path).expect(200);
        expect(text).not.toContain('<img src=x');
        expect(text).not.toContain('href="javascript:');
      }
    });

    it('show a query with a mistake again, with the place and everything typed', async () => {
      const page = await form('/watches', { name: 'Neu & gut', query: 'Haus (Hof', campaignId: '' }).expect(
        422,
      );
      expect(page.text).toContain('Zeichen 6:');
      expect(page.text).toContain('value="Neu &amp; gut"');
      expect(page.text).toContain('Haus <mark>(Hof</mark>');
    });

    it('try a query without saving it', async () => {
      await one();
      const page = await form('/watches', { name: '', query: name, step: 'preview' }).expect(200);
      expect(page.text).toContain('1 Treffer im Probelauf');
      expect(page.text).toMatch(new RegExp(`<mark[^>]*>${name}</mark> eröffnet`));
    });

    it('log a print piece by hand and refuse an unknown outlet or a day to come', async () => {
      const draft = {
        headline: `${name} auf Seite 3`,
        outlet: 'augsburger bote',
        day: '2026-03-04',
        url: '',
        note: '',
        campaign: '',
      };
      const saved = await form('/mentions/new', draft).expect(303);
      expect((await noticeOn(saved.headers['location'] ?? '')).includes(`${name} auf Seite 3`)).toBe(true);
      const unknown = await form('/mentions/new', { ...draft, outlet: 'Gibt es nicht' }).expect(422);
      expect(unknown.text).toContain('steht nicht im Verzeichnis');
      const future = await form('/mentions/new', { ...draft, day: '2026-03-06' }).expect(422);
      expect(future.text).toContain('liegt in der Zukunft');
      await house.charlie.get('/mentions/new').expect(403);
    });

    it('keep two people from overwriting each other’s note', async () => {
      const { id } = await one();
      await form(`/mentions/${id}`, { note: 'eins', version: '1' }).expect(303);
      const second = await form(`/mentions/${id}`, { note: 'zwei', version: '1' }).expect(303);
      expect(await noticeOn(second.headers['location'] ?? '')).toContain('inzwischen geändert');
    });

    it('take nonsense in the address for no filter', async () => {
      await house.bob.get('/mentions?from=yesterday&scope=galactic&watch=1&review=maybe').expect(200);
      await house.bob.get('/timeline?period=never&from=x&to=9999-99-99&bucket=hour&watch=1').expect(200);
      for (const days of [
        'from=0001-01-01&to=9999-12-31',
        'from=9999-12-01&to=9999-12-31',
        'from=1900-01-01&to=2199-12-31',
      ]) {
        await house.bob.get(`/timeline?${days}&bucket=day`).expect(200);
      }
      await house.bob.get('/mentions?cursor=nonsense').expect(400);
    });

    it('give the timeline as CSV', async () => {
      const { text, type } = await house.charlie
        .get('/timeline/timeline.csv?from=2026-03-01&to=2026-03-02&bucket=day')
        .expect(200);
      expect(type).toBe('text/csv');
      expect(text.split('\r\n')[0]).toBe(
        '\ufeffBeginn;Ende;lokal;regional;überregional;international;Fachmedium;unbekannt;Summe;Beobachtet;Presseportal;Partner;Eigene Seite',
      );
      expect(text.split('\r\n')[1]).toMatch(/^2026-03-01;2026-03-01;\d+;/);
    });

    it('open on the overview', async () => {
      const { text } = await house.charlie.get('/').expect(200);
      expect(text).toContain('Dieses Quartal');
    });
  });
});
