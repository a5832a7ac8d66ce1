import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { newId } from '../../src/shared/ids.js';
import { insertDistrict, insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const story = z.object({
  id: z.string(),
  headline: z.string(),
  representativeId: z.string(),
  total: z.number(),
  mentions: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      review: z.string(),
      version: z.number(),
      outlet: z.object({ name: z.string() }).nullable(),
      repeatOf: z.string().nullable(),
    }),
  ),
});
const list = z.object({ items: z.array(story), nextCursor: z.string().nullable() });
const change = z.object({ decision: z.string().nullable(), story });

describe('stories over HTTP', () => {
  let house: TestApp;
  const outlets: Record<string, string> = {};

  beforeAll(async () => {
    house = await startTestApp();
    await insertDistrict(house.dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    for (const name of ['Bote', 'Kurier', 'Echo', 'Tagblatt']) {
      const scope = name === 'Tagblatt' ? 'national' : 'local';
      outlets[name] = await insertOutlet(house.dataSource, name, scope, house.clock.now(), ['09761']);
    }
  });
  afterAll(() => house.close());

  let number = 0;
  let name: string;
  let watchId: string;
  beforeEach(async () => {
    // the text is the same in all tests, and would tell one story
    await house.dataSource.manager.deleteAll(Mention);
    await house.dataSource.manager.deleteAll(Item);
    // a name of its own for each test, so that none finds the items of another
    name = `Werk${String.fromCharCode(97 + number)}statt${number++}`;
    const created = await house.bob.post('/api/v1/watches').send({ name, query: name }).expect(201);
    watchId = z.object({ id: z.string() }).parse(created.body).id;
  });

  const at = (hours: number) => new Date(house.clock.now().getTime() - 24 * 3_600_000 + hours * 3_600_000);
  const text = () =>
    `Nach zwei Jahren Umbau öffnet die ${name} am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.`;
  const other = () =>
    `Für das Reparaturcafé der ${name} werden Menschen gesucht, die gern schrauben, löten und nähen. Das erste Treffen ist am Dienstag im Bürgerhaus.`;

  interface Piece {
    outlet: string;
    hours: number;
    title?: string;
    summary?: string;
  }
  const arrive = async (...pieces: Piece[]) => {
    const items = await storeItems(
      house.dataSource,
      house.clock.now(),
      pieces.map(({ outlet, hours, title = `${name} öffnet im Mai ihre Türen`, summary = text() }) => ({
        title,
        summary,
        outletId: outlets[outlet]!,
        publishedAt: at(hours),
      })),
    );
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, items),
    );
    await house.app.get(AssignStories).workOff();
  };
  const agencyStory = () =>
    arrive(
      { outlet: 'Bote', hours: 0 },
      { outlet: 'Kurier', hours: 1, title: `Ein Haus für alle: Vereine ziehen in die ${name}` },
      { outlet: 'Echo', hours: 3 },
      { outlet: 'Tagblatt', hours: 5 },
    );
  const found = async (query = '') => {
    const { body } = await house.charlie.get(`/api/v1/stories?watch=${watchId}${query}`).expect(200);
    return list.parse(body).items;
  };
  const one = async () => {
    await agencyStory();
    const [only, ...rest] = await found();
    expect(rest).toEqual([]);
    return only!;
  };
  const two = async () => {
    await agencyStory();
    await arrive({ outlet: 'Bote', hours: 8, title: `${name} sucht Ehrenamtliche`, summary: other() });
    const [second, first] = await found();
    return { first: first!, second: second! };
  };
  const get = async (id: string) => story.parse((await house.charlie.get(`/api/v1/stories/${id}`)).body);
  const reviews = async () => {
    const mentions = await house.dataSource.manager.find(Mention, { order: { publishedAt: 'ASC' } });
    return mentions
      .filter(({ headline }) => headline.includes(name))
      .map(({ review }) => review)
      .join(' ');
  };
  const seen = (row: z.infer<typeof story>['mentions'][number]) => `${row.id}.${row.version}`;
  const form = (path: string, fields: Record<string, string | string[]>) =>
    house.bob.post(path).type('form').send(fields);
  const page = async (path: string) => (await house.bob.get(path).expect(200)).text;
  const undoOn = (html: string, field: string) =>
    new RegExp(`class="notice[^]*?name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? '';

  describe('in the inbox', () => {
    it('are one row with the evidence marked and a ticked box for each mention', async () => {
      const { id, mentions } = await one();
      const html = await page(`/mentions?watch=${watchId}`);
      expect(html).toContain(`id="story-${id}"`);
      expect(html).toContain('4 Platzierungen in 4 Medien');
      expect(html).toMatch(new RegExp(`<a href="/stories/${id}"><mark>${name}</mark> öffnet`));
      expect(html).toContain('1 Kreis');
      expect(html).toContain('data-count="4"');
      for (const mention of mentions)
        expect(html).toMatch(new RegExp(`value="${seen(mention)}"[^>]*form="decide-${id}"[^>]*checked`));
    });

    it('stand as their mention when the list shows one, with a link to the others', async () => {
      const { id, mentions } = await one();
      await form(`/mentions/${mentions[0]!.id}/review`, { review: 'relevant' }).expect(303);
      const html = await page(`/mentions?watch=${watchId}&review=relevant`);
      expect(html).toContain(`id="mention-${mentions[0]!.id}"`);
      expect(html).toMatch(new RegExp(`<a href="/stories/${id}">3 weitere Platzierungen der Geschichte</a>`));
      expect(await page(`/mentions?watch=${watchId}`)).toContain('3 Platzierungen in 3 Medien');
    });

    it('are decided at once but for the exception, and taken back, without script', async () => {
      const { id, mentions } = await one();
      const back = `/mentions?watch=${watchId}`;
      const ticked = mentions.slice(0, 3).map(seen);
      const answer = await form(`/stories/${id}/review`, { review: 'relevant', mention: ticked, back });
      expect(answer.status).toBe(303);
      expect(await reviews()).toBe('relevant relevant relevant new');
      const html = await page(answer.headers['location'] ?? '');
      expect(html).toContain('3 Erwähnungen: Relevant. 1 blieb ausgenommen.');
      await form('/mentions/review-undo', { decision: undoOn(html, 'decision'), back }).expect(303);
      expect(await reviews()).toBe('new new new new');
    });

    it('answer htmx with what happened, and undo brings the group back', async () => {
      const { id, mentions } = await one();
      const back = `/mentions?watch=${watchId}`;
      const ask = (path: string, fields: Record<string, string | string[]>) =>
        form(path, fields).set('HX-Request', 'true').expect(201);
      const decided = await ask(`/stories/${id}/review`, {
        review: 'irrelevant',
        mention: mentions.slice(1).map(seen),
        back,
      });
      expect(decided.text).toMatch(/^<li class="mention-row mention-decided"/);
      expect(decided.text).toContain('data-count="1"');
      expect(decided.text).toMatch(
        new RegExp(`1 Ausnahme: <a href="/mentions/${mentions[0]!.id}"[^>]*>Bote</a>`),
      );
      const decision = /name="decision" value="([^"]+)"/.exec(decided.text)?.[1] ?? '';
      const back4 = await ask(`/stories/${id}/review-undo`, { decision, back });
      expect(back4.text).toMatch(new RegExp(`^<li class="mention-row story-row" id="story-${id}"`));
      expect(back4.text).toContain('data-count="4"');
      expect(await reviews()).toBe('new new new new');
    });

    it('tell who came second, and touch nothing of theirs', async () => {
      const { id, mentions } = await one();
      await form(`/mentions/${mentions[1]!.id}/review`, { review: 'duplicate' }).expect(303);
      const late = await form(`/stories/${id}/review`, {
        review: 'relevant',
        mention: mentions.map(seen),
        back: '/mentions',
      }).set('HX-Request', 'true');
      expect(late.text).toContain('1 Erwähnung hat inzwischen jemand anderes geändert');
      expect(await reviews()).toBe('relevant duplicate relevant relevant');
    });

    it('stay undecided without a tick, and say so', async () => {
      const { id } = await one();
      const back = `/mentions?watch=${watchId}`;
      const partial = await form(`/stories/${id}/review`, { review: 'relevant', back }).set(
        'HX-Request',
        'true',
      );
      expect(partial.text).toContain('Es war nichts ausgewählt.');
      expect(partial.text).toContain('story-row');
      await form(`/stories/${id}/review`, { review: 'relevant', back }).expect(303);
      expect(await page(back)).toContain('Es war nichts ausgewählt.');
      expect(await reviews()).toBe('new new new new');
    });

    it('go with the bulk form as a whole', async () => {
      const { first, second } = await two();
      const group = first.mentions.map(seen).join(' ');
      await form('/mentions/review', {
        review: 'irrelevant',
        mention: [group, seen(second.mentions[0]!)],
      }).expect(303);
      expect(await reviews()).toBe('irrelevant irrelevant irrelevant irrelevant irrelevant');
    });

    it('refuse what no page of ours sends', async () => {
      const { first, second } = await two();
      const path = `/stories/${first.id}/review`;
      await form(path, { review: 'maybe', mention: seen(first.mentions[0]!) }).expect(422);
      await form(path, { review: 'relevant', mention: 'nonsense' }).expect(404);
      await form(`/stories/${newId()}/review`, {
        review: 'relevant',
        mention: seen(first.mentions[0]!),
      }).expect(404);
      await form(path, { review: 'relevant', mention: seen(second.mentions[0]!) }).expect(303);
      await form(`/stories/${first.id}/review-undo`, { decision: newId() }).expect(404);
      expect(await reviews()).toBe('new new new new new');
    });
  });

  describe('the page of one', () => {
    it('shows figures, placements, districts and the spread', async () => {
      const { id, mentions } = await one();
      await form(`/mentions/${mentions[0]!.id}/review`, { review: 'relevant' }).expect(303);
      const html = await page(`/stories/${id}`);
      expect(html).toContain('4 Platzierungen in 5 Stunden');
      expect(html).toContain('mit Ungeprüften 4');
      expect(html).toContain('1 Platzierung, 3 ungeprüft');
      expect(html).toContain('Alle Erwähnungen der Geschichte (4)');
      expect(html).toContain('steht für die Geschichte');
    });

    it('is reached by any of its mentions; an id of nobody is not found', async () => {
      const { id, mentions } = await one();
      const last = mentions.at(-1)!.id;
      const answer = await house.charlie.get(`/stories/${last}`).expect(303);
      expect(answer.headers['location']).toBe(`/stories/${id}`);
      await house.charlie.get(`/stories/${newId()}`).expect(404);
      await house.charlie.get('/stories/none').expect(404);
      expect(await page(`/mentions/${last}`)).toContain(
        `<a href="/stories/${id}">Geschichte mit 4 Platzierungen</a>`,
      );
    });

    it('says of a repeated piece why it does not count again, also on the page of the mention', async () => {
      await agencyStory();
      await arrive({ outlet: 'Bote', hours: 9, title: `Update: ${name} öffnet im Mai ihre Türen` });
      const [{ id, mentions }] = (await found()) as [z.infer<typeof story>];
      const repeat = mentions.at(-1)!;
      expect(repeat.repeatOf).toBe(mentions[0]!.id);
      expect(await page(`/stories/${id}`)).toMatch(
        new RegExp(`zählt nicht noch einmal: <a href="/mentions/${mentions[0]!.id}">Bote</a>`),
      );
      expect(await page(`/mentions/${repeat.id}`)).toContain(
        'Zählt nicht noch einmal: Das Medium brachte die Geschichte schon.',
      );
    });

    it('changes a label and comes back', async () => {
      const { id, mentions } = await one();
      const answer = await form(`/mentions/${mentions[0]!.id}/label`, {
        label: 'agency',
        version: '1',
        back: `/stories/${id}`,
      }).expect(303);
      expect(answer.headers['location']).toBe(`/stories/${id}`);
      const html = await page(`/stories/${id}`);
      expect(undoOn(html, 'back')).toBe(`/stories/${id}`);
    });

    it('chooses what stands for the story, and takes it back', async () => {
      const { id, mentions, headline } = await one();
      await form(`/stories/${id}/representative`, { mention: mentions[1]!.id }).expect(303);
      expect((await get(id)).headline).toBe(mentions[1]!.headline);
      const html = await page(`/stories/${id}`);
      expect(html).toContain('von Hand gewählt');
      await form('/stories/undo', { act: undoOn(html, 'act') }).expect(303);
      expect((await get(id)).headline).toBe(headline);
    });

    it('splits, lists the history, and takes the split back', async () => {
      const { id, mentions } = await one();
      const taken = mentions.slice(2).map((each) => each.id);
      await form(`/stories/${id}/split`, { mention: taken }).expect(303);
      expect((await found()).map(({ total }) => total)).toEqual([2, 2]);
      const html = await page(`/stories/${id}`);
      expect(html).toContain('2 Erwähnungen herausgelöst.');
      expect(html).toMatch(/class="history"[^]*herausgelöst[^]*Bob Brandt/);
      await form('/stories/undo', { act: undoOn(html, 'act') }).expect(303);
      expect((await found()).map(({ total }) => total)).toEqual([4]);
    });

    it('offers stories of the time to merge with, finds one by words, merges and takes it back', async () => {
      const { first, second } = await two();
      expect(await page(`/stories/${first.id}`)).toContain(`value="${second.id}"`);
      const find = (words: string) => page(`/stories/${first.id}?find=${encodeURIComponent(words)}`);
      expect(await find(`${name} EHRENAMTLICHE`)).toContain(`value="${second.id}"`);
      expect(await find(`${name} Brücke`)).toContain('Keine Überschrift mit diesen Wörtern');
      expect(await find('%')).toContain('Keine Überschrift mit diesen Wörtern');
      const merged = await form(`/stories/${first.id}/merger`, { other: second.id }).expect(303);
      expect((await found()).map(({ total }) => total)).toEqual([5]);
      const html = await page(merged.headers['location'] ?? '');
      await form('/stories/undo', { act: undoOn(html, 'act') }).expect(303);
      expect((await found()).map(({ total }) => total)).toEqual([1, 4]);
    });

    it('says what does not go, and changes nothing', async () => {
      const { first, second } = await two();
      const path = `/stories/${first.id}`;
      await form(`${path}/split`, {}).expect(303);
      expect(await page(path)).toContain('Zum Herauslösen mindestens eine Platzierung wählen');
      await form(`${path}/split`, { mention: first.mentions.map(({ id }) => id) }).expect(303);
      expect(await page(path)).toContain('mindestens eine stehen lassen');
      await form(`${path}/representative`, { mention: second.mentions[0]!.id }).expect(303);
      expect(await page(path)).toContain('inzwischen geändert');
      await form(`${path}/merger`, { other: first.id }).expect(303);
      expect(await page(path)).toContain('Das war schon so.');
      await form(`${path}/merger`, { other: newId() }).expect(404);
      await form(`${path}/merger`, {}).expect(422);
      await form('/stories/undo', { act: newId() }).expect(404);
      expect((await found()).map(({ total }) => total)).toEqual([1, 4]);
    });

    it('shows viewers everything and no way to change it', async () => {
      const { id, mentions } = await one();
      const { text: html } = await house.charlie.get(`/stories/${id}`).expect(200);
      expect(html).toContain('Alle Erwähnungen der Geschichte (4)');
      expect(html).not.toMatch(new RegExp(`action="/(stories|mentions)/`));
      const refused: [string, object][] = [
        ['review', { review: 'relevant', mention: mentions.map(seen) }],
        ['split', { mention: [mentions[0]!.id] }],
        ['representative', { mention: mentions[1]!.id }],
        ['merger', { other: newId() }],
      ];
      for (const [path, fields] of refused)
        await house.charlie.post(`/stories/${id}/${path}`).type('form').send(fields).expect(403);
      expect(await reviews()).toBe('new new new new');
    });

    it('escapes what comes from outside', async () => {
      await arrive({ outlet: 'Bote', hours: 0, title: `${name} <img src=x onerror=alert(1)> öffnet` });
      const [{ id }] = (await found()) as [z.infer<typeof story>];
      expect(await page(`/stories/${id}?find=${encodeURIComponent('"><img src=x>')}`)).not.toContain(
        '<img src=x',
      );
    });
  });

  describe('the API', () => {
    it('answers lists and one story with these keys and no others', async () => {
      const { id } = await one();
      const answer = await house.charlie.get(`/api/v1/stories?watch=${watchId}`).expect(200);
      const keys = [
        'headline',
        'id',
        'matching',
        'mentions',
        'outlets',
        'placements',
        'representativeId',
        'total',
      ];
      expect(Object.keys(answer.body.items[0]).sort()).toEqual(keys);
      const detail = await house.charlie.get(`/api/v1/stories/${id}`).expect(200);
      expect(detail.body).toMatchObject({
        total: 4,
        chosenByHand: false,
        coverage: { stories: 0, placements: 0, outlets: 0, districts: 0, apart: {}, waiting: 4 },
        decisions: [],
      });
      const mention = await house.charlie.get(`/api/v1/mentions/${detail.body.representativeId}`).expect(200);
      expect(mention.body).toMatchObject({ storyId: id, repeatOf: null, origin: expect.any(String) });
    });

    it('filters and pages like the list of mentions', async () => {
      const { first, second } = await two();
      expect((await found(`&outlet=${outlets['Kurier']}`)).map(({ id }) => id)).toEqual([first.id]);
      const path = `/api/v1/stories?watch=${watchId}&limit=1`;
      const start = list.parse((await house.bob.get(path)).body);
      const rest = list.parse((await house.bob.get(`${path}&cursor=${start.nextCursor}`)).body);
      expect([...start.items, ...rest.items].map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(rest.nextCursor).toBeNull();
      await house.bob.get('/api/v1/stories?cursor=nonsense').expect(400);
      const { body } = await house.bob.get('/api/v1/stories?review=maybe').expect(422);
      expect(body.errors[0]).toMatchObject({ path: 'review' });
    });

    it('reviews all but the exceptions', async () => {
      const { id, mentions } = await one();
      const { body } = await house.bob
        .post(`/api/v1/stories/${id}/review`)
        .send({ review: 'relevant', except: [mentions[3]!.id] })
        .expect(200);
      expect(body.coverage).toMatchObject({
        stories: 1,
        placements: 3,
        outlets: 3,
        districts: 1,
        waiting: 1,
      });
      expect(await reviews()).toBe('relevant relevant relevant new');
    });

    it('merges, splits and chooses, and takes each back', async () => {
      const { first, second } = await two();
      const send = async (path: string, body: object) =>
        change.parse((await house.bob.post(`/api/v1/stories/${path}`).send(body).expect(200)).body);
      const takeBack = async (decision: string | null) =>
        story.parse((await house.bob.delete(`/api/v1/stories/decisions/${decision}`).expect(200)).body);

      const merged = await send(`${first.id}/merger`, { otherId: second.id });
      expect(merged.story.total).toBe(5);
      await takeBack(merged.decision);
      expect((await found()).map(({ total }) => total)).toEqual([1, 4]);

      const split = await send(`${first.id}/split`, { mentionIds: [first.mentions[1]!.id] });
      expect(split.story.total).toBe(3);
      expect((await takeBack(split.decision)).total).toBe(4);

      const chosen = await send(`${first.id}/representative`, { mentionId: first.mentions[1]!.id });
      expect(chosen.story.representativeId).toBe(first.mentions[1]!.id);
      expect((await takeBack(chosen.decision)).representativeId).toBe(first.representativeId);
      await house.bob.delete(`/api/v1/stories/decisions/${chosen.decision}`).expect(404);
    });

    it('tells what is wrong with what it is sent, and changes nothing', async () => {
      const { first, second } = await two();
      const send = (path: string, body: object) =>
        house.bob.post(`/api/v1/stories/${first.id}/${path}`).send(body);
      const stranger = second.mentions[0]!.id;
      const all = first.mentions.map(({ id }) => id);
      expect((await send('review', { review: 'maybe' }).expect(422)).body.errors).toMatchObject([
        { path: 'review' },
      ]);
      await send('review', { review: 'relevant', except: [stranger] }).expect(409);
      await send('review', { review: 'relevant', except: [newId()] }).expect(404);
      expect((await send('merger', {}).expect(422)).body.errors).toMatchObject([{ path: 'otherId' }]);
      await send('merger', { otherId: newId() }).expect(404);
      expect((await send('split', { mentionIds: [] }).expect(422)).body.errors).toMatchObject([
        { path: 'mentionIds' },
      ]);
      expect((await send('split', { mentionIds: all }).expect(422)).body.type).toBe(
        'urn:echolot:problem:story-split',
      );
      await send('split', { mentionIds: [all[0]!, stranger] }).expect(409);
      await send('representative', { mentionId: stranger }).expect(409);
      await send('representative', { mentionId: 'x' }).expect(422);
      await house.bob.get(`/api/v1/stories/${newId()}`).expect(404);
      await house.bob.post(`/api/v1/stories/${newId()}/review`).send({ review: 'relevant' }).expect(404);
      expect((await found()).map(({ total }) => total)).toEqual([1, 4]);
      expect(await reviews()).toBe('new new new new new');
    });

    it('lets viewers read and nothing else', async () => {
      const { id } = await one();
      await house.charlie.post(`/api/v1/stories/${id}/review`).send({ review: 'relevant' }).expect(403);
      await house.charlie.delete(`/api/v1/stories/decisions/${newId()}`).expect(403);
      await house.guest().get('/api/v1/stories').expect(401);
    });
  });
});
