import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { Tag } from '../../src/modules/mentions/tags/tag.entity.js';
import { newId } from '../../src/shared/ids.js';
import { insertCampaign, insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('coding over HTTP', () => {
  let house: TestApp;
  let campaign: string;
  /** A story in three outlets, and a mention that stands alone. */
  let story: Mention[];
  let alone: Mention;

  beforeAll(async () => {
    house = await startTestApp();
    campaign = await insertCampaign(house.dataSource, 'Frühling', house.clock.now());
    await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);
    const summary =
      'Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.';
    const items = [];
    for (const name of ['Bote', 'Kurier', 'Echo']) {
      const outletId = await insertOutlet(house.dataSource, name, 'local', house.clock.now(), []);
      items.push({ title: 'Stadtwerkstatt öffnet im Mai ihre Türen', summary, outletId });
    }
    items.push({ title: 'Stadtwerkstatt sucht Ehrenamtliche', summary: 'Das Reparaturcafé.' });
    const stored = await storeItems(house.dataSource, house.clock.now(), items);
    await house.dataSource.transaction((manager) =>
      house.app.get(RecordMentions).itemsArrived(manager, stored),
    );
    await house.app.get(AssignStories).workOff();
    await load();
  });
  afterAll(() => house.close());

  type Who = TestApp['bob'];
  const load = async () => {
    const all = await house.dataSource.manager.find(Mention, { order: { id: 'ASC' } });
    story = all.filter(({ headline }) => headline.includes('öffnet'));
    alone = all.find(({ headline }) => headline.includes('sucht'))!;
  };
  const seen = ({ id, version }: Mention) => `${id}.${version}`;
  const post = (who: Who, path: string, form: object) => who.post(path).type('form').send(form);
  const htmx = (who: Who, path: string, form: object) => post(who, path, form).set('hx-request', 'true');
  const ofStory = (mentions = story) => ({
    mention: mentions.map(seen),
    row: `story-${story[0]!.storyId}`,
    back: '/mentions',
  });
  const ofAlone = () => ({ mention: seen(alone), back: '/mentions' });
  const actIn = (html: string) => /name="act" value="([^"]+)"/.exec(html)?.[1];
  const coded = async (id: string) => (await house.bob.get(`/api/v1/mentions/${id}`).expect(200)).body;

  describe('from the inbox', () => {
    it('opens a form for one mention, a story, or all that are ticked; as a page without script', async () => {
      const page = await post(house.bob, '/mentions/coding/form', ofAlone()).expect(200);
      expect(page.text).toContain('<html');
      expect(page.text).toContain('<h1>Kodieren: Stadtwerkstatt sucht Ehrenamtliche</h1>');
      const fragment = await htmx(house.bob, '/mentions/coding/form', ofStory()).expect(200);
      expect(fragment.text).not.toContain('<html');
      expect(fragment.text).toContain('Kodieren: 3 Erwähnungen');
      const ticked = [[`story-${story[0]!.storyId}`, ...story.map(seen)].join(' '), seen(alone)];
      const all = await htmx(house.bob, '/mentions/coding/form', { mention: ticked }).expect(200);
      expect(all.text).toContain('Kodieren: 4 Erwähnungen');
      expect(all.text.match(/name="row"/g)).toHaveLength(2);
    });

    it('codes without script, says so, and takes it back', async () => {
      const form = {
        ...ofAlone(),
        depth: 'quote',
        tone: 'positive',
        initiated: 'no',
        funder: 'yes',
        newTags: 'Ehrenamt, Café',
      };
      await post(house.bob, '/mentions/coding', form).expect(303).expect('location', '/mentions');
      expect(await coded(alone.id)).toMatchObject({
        depth: 'quote',
        tone: 'positive',
        initiated: false,
        funderNamed: true,
        tags: [{ name: 'Café' }, { name: 'Ehrenamt' }],
      });
      const inbox = (await house.bob.get('/mentions').expect(200)).text;
      expect(inbox).toContain('Kodierung übernommen.');
      expect(inbox).toContain('Förderer genannt');
      await post(house.bob, '/mentions/coding-undo', { act: actIn(inbox), back: '/mentions' }).expect(303);
      expect(await coded(alone.id)).toMatchObject({
        depth: null,
        tone: null,
        initiated: null,
        funderNamed: null,
        tags: [],
      });
      expect(await house.dataSource.manager.count(Tag)).toBe(0);
    });

    it('unticking takes away from all, ticking gives to all, what is not touched stays', async () => {
      await load();
      await htmx(house.bob, '/mentions/coding', { ...ofStory(), newTags: 'Umbau, Mai', campaign }).expect(
        200,
      );
      await load();
      await htmx(house.bob, '/mentions/coding', { ...ofStory([story[0]!]), newTags: 'Nur hier' }).expect(200);
      await load();
      const { id: umbau } = await house.dataSource.manager.findOneByOrFail(Tag, { name: 'Umbau' });
      const { id: mai } = await house.dataSource.manager.findOneByOrFail(Tag, { name: 'Mai' });
      const answer = await htmx(house.bob, '/mentions/coding', {
        ...ofStory(),
        hadTag: [umbau, mai],
        tag: [mai],
        hadCampaign: campaign,
        campaign,
      }).expect(200);
      expect(answer.headers['x-fragment']).toBe('rows');
      expect(answer.text).toContain(`hx-swap-oob="outerHTML:#story-${story[0]!.storyId}"`);
      const names = async (at: number) =>
        (await coded(story[at]!.id)).tags.map(({ name }: { name: string }) => name);
      expect([await names(0), await names(1)]).toEqual([['Mai', 'Nur hier'], ['Mai']]);
      expect((await coded(story[2]!.id)).campaigns).toEqual([{ id: campaign, name: 'Frühling' }]);
      const undone = await htmx(house.bob, '/mentions/coding-undo', {
        act: actIn(answer.text),
        back: '/mentions',
        row: ofStory().row,
      });
      expect(undone.text).toContain('Kodierung von 3 Erwähnungen zurückgenommen.');
      expect(await names(1)).toEqual(['Mai', 'Umbau']);
    });

    it('tells the second of two people on the same story, and overwrites nothing', async () => {
      await load();
      const both = ofStory();
      await htmx(house.alice, '/mentions/coding', {
        ...both,
        mention: [seen(story[0]!)],
        tone: 'negative',
      }).expect(200);
      const late = await htmx(house.bob, '/mentions/coding', {
        ...both,
        tone: 'positive',
        depth: 'cover',
      }).expect(200);
      expect(late.text).toContain('Kodierung von 2 Erwähnungen übernommen.');
      expect(late.text).toContain('1 Erwähnung hat inzwischen jemand anderes geändert');
      expect(late.text).toContain('Negativ (1)');
      expect(late.text).toContain('Positiv (2)');
      expect(await coded(story[0]!.id)).toMatchObject({ tone: 'negative', depth: null });
      // Alice decides on what Bob has coded meanwhile: skipped and told as well
      const decision = await htmx(house.alice, `/stories/${story[0]!.storyId}/review`, {
        ...both,
        review: 'irrelevant',
      });
      expect(decision.text).toContain('3 Erwähnungen hat inzwischen jemand anderes geändert');
      // and Bob takes his own back, after Alice changed one of the two
      await load();
      await htmx(house.alice, '/mentions/coding', { ...ofStory([story[1]!]), depth: 'passing' }).expect(200);
      const back = await htmx(house.bob, '/mentions/coding-undo', {
        act: actIn(late.text),
        back: '/mentions',
        row: both.row,
      });
      expect(back.text).toContain('1 Erwähnung hat inzwischen jemand anderes geändert');
      expect(await coded(story[1]!.id)).toMatchObject({ tone: 'positive', depth: 'passing' });
      expect(await coded(story[2]!.id)).toMatchObject({ tone: null, depth: null });
    });

    it('decides on all ticked rows in place, and takes it back in place', async () => {
      await load();
      const boxes = [[`story-${story[0]!.storyId}`, ...story.map(seen)].join(' '), seen(alone)];
      const { text } = await htmx(house.bob, '/mentions/review', {
        mention: boxes,
        review: 'relevant',
        back: '/mentions',
      });
      expect(text).toContain('4 Erwähnungen: Relevant.');
      for (const row of [`story-${story[0]!.storyId}`, `mention-${alone.id}`]) {
        expect(text).toContain(`hx-swap-oob="outerHTML:#${row}"`);
      }
      const decision = /name="decision" value="([^"]+)"/.exec(text)![1];
      const row = [`story-${story[0]!.storyId}`, `mention-${alone.id}`];
      const undone = await htmx(house.bob, '/mentions/review-undo', { decision, row, back: '/mentions' });
      expect(undone.text).toContain('4 Entscheidungen zurückgenommen.');
      expect(await house.dataSource.manager.countBy(Mention, { review: 'new' })).toBe(4);
    });

    it('is for editors', async () => {
      for (const path of ['/mentions/coding/form', '/mentions/coding', '/mentions/coding-undo']) {
        await post(house.charlie, path, { ...ofAlone(), depth: 'quote', act: newId() }).expect(403);
      }
      expect((await house.charlie.get('/mentions').expect(200)).text).not.toContain('/mentions/coding');
    });

    it.each([
      ['a depth that is none', { depth: 'huge' }],
      ['two depths', { depth: ['quote', 'cover'] }],
      ['a row that is none', { row: 'body' }],
      ['words without end', { newTags: 'x'.repeat(2501) }],
    ])('refuses %s', async (_, wrong) => {
      await post(house.bob, '/mentions/coding', { ...ofAlone(), ...wrong }).expect(422);
      expect(await coded(alone.id)).toMatchObject({ depth: null, tags: [] });
    });

    it('refuses ids that are none, and mentions and acts that are gone', async () => {
      await post(house.bob, '/mentions/coding', { mention: 'abc.1', depth: 'quote' }).expect(404);
      await post(house.bob, '/mentions/coding', { ...ofAlone(), tag: 'abc' }).expect(404);
      await post(house.bob, '/mentions/coding/form', { mention: `${newId()}.1` }).expect(404);
      await post(house.bob, '/mentions/coding-undo', { act: newId() }).expect(404);
      await post(house.bob, '/mentions/coding', { depth: 'quote' }).expect(303);
    });

    it('comes back with the words that were typed when one is too long or there are too many', async () => {
      const long = `Gut, ${'ü'.repeat(61)}`;
      const { text } = await post(house.bob, '/mentions/coding', { ...ofAlone(), newTags: long }).expect(422);
      expect(text).toContain(`value="${long}"`);
      expect(text).toContain('höchstens 60 Zeichen');
      const many = Array.from({ length: 31 }, (_, at) => `Wort ${at}`).join(',');
      const again = await htmx(house.bob, '/mentions/coding', { ...ofAlone(), newTags: many }).expect(200);
      expect(again.text).toContain('Höchstens 30 Schlagwörter');
      expect(again.text).toContain('data-panel');
    });

    it('shows a hostile word as the word it is', async () => {
      await load();
      const { text } = await htmx(house.bob, '/mentions/coding', {
        ...ofAlone(),
        newTags: '<img src=x onerror=alert(1)>',
      });
      expect(text).toContain('&lt;img src=x');
      expect(text).not.toContain('<img');
      await htmx(house.bob, '/mentions/coding-undo', { act: actIn(text), back: '/mentions' });
    });
  });

  describe('over the API', () => {
    const code = (who: Who, id: string, body: object) =>
      who.patch(`/api/v1/mentions/${id}/coding`).send(body);

    it('codes, lists and filters', async () => {
      const { body: message } = await house.bob
        .post('/settings/key-messages')
        .type('form')
        .send({ text: 'Offen für alle', campaign: '' })
        .then(() => house.bob.get('/api/v1/key-messages').expect(200));
      const [{ id: keyMessage }] = message.items;
      const { body } = await code(house.bob, alone.id, {
        depth: 'dedicated',
        tone: 'neutral',
        initiated: true,
        tags: ['Helfen'],
        keyMessageIds: [keyMessage],
      }).expect(200);
      expect(body).toMatchObject({
        depth: 'dedicated',
        keyMessages: [{ text: 'Offen für alle' }],
        tags: [{ name: 'Helfen' }],
      });
      const { items: tags } = (await house.charlie.get('/api/v1/tags').expect(200)).body;
      const tag = tags.find(({ name }: { name: string }) => name === 'Helfen');
      expect(tag).toMatchObject({ mentions: 1 });
      const ids = async (query: string) =>
        (await house.charlie.get(`/api/v1/mentions?${query}`).expect(200)).body.items.map(
          ({ id }: { id: string }) => id,
        );
      for (const query of [
        `tag=${tag.id}`,
        `message=${keyMessage}`,
        'depth=dedicated',
        'tone=neutral',
        'initiated=yes',
        'depth=dedicated&funder=open&initiated=yes',
      ]) {
        expect([query, await ids(query)]).toEqual([query, [alone.id]]);
        const page = (await house.charlie.get(`/mentions?${query}`).expect(200)).text;
        expect({
          query,
          alone: page.includes('sucht Ehrenamtliche'),
          story: page.includes('öffnet im Mai'),
          chip: page.includes('class="chip"'),
        }).toEqual({ query, alone: true, story: false, chip: true });
      }
      expect(await ids('uncoded=1')).not.toContain(alone.id);
      expect(await ids('funder=yes')).toEqual([]);
      await house.charlie.get(`/timeline?tag=${tag.id}&depth=dedicated`).expect(200);
      await house.charlie.get('/api/v1/timeline?depth=dedicated&from=2026-03-01&to=2026-03-31').expect(200);
    });

    it('leaves out what is left out, and clears with null and none', async () => {
      await code(house.bob, alone.id, { tone: null }).expect(200);
      expect(await coded(alone.id)).toMatchObject({
        depth: 'dedicated',
        tone: null,
        tags: [{ name: 'Helfen' }],
      });
      await code(house.bob, alone.id, { tags: [] }).expect(200);
      expect(await coded(alone.id)).toMatchObject({ depth: 'dedicated', tags: [] });
    });

    it('does not overwrite what somebody else changed', async () => {
      const { version } = await coded(alone.id);
      await code(house.alice, alone.id, { depth: 'passing', version }).expect(200);
      await code(house.bob, alone.id, { depth: 'cover', version }).expect(409);
      expect(await coded(alone.id)).toMatchObject({ depth: 'passing' });
    });

    it.each([
      [{ depth: 'huge' }, 422],
      [{ tags: ['  '] }, 422],
      [{ tags: ['x'.repeat(61)] }, 422],
      [{ tags: 'Wort' }, 422],
      [{ keyMessageIds: ['abc'] }, 422],
      [{ keyMessageIds: [newId()] }, 422],
      [{ initiated: 'yes' }, 422],
    ])('refuses %j', async (body, status) => {
      await code(house.bob, alone.id, body).expect(status);
    });

    it('is for editors, and for mentions that exist; nonsense in a filter is told', async () => {
      await code(house.charlie, alone.id, { depth: 'cover' }).expect(403);
      await code(house.bob, newId(), { depth: 'cover' }).expect(404);
      await house.charlie.get('/api/v1/mentions?depth=huge').expect(422);
      await house.charlie.get('/mentions?depth=huge&tag=x').expect(200);
    });
  });

  describe('in the settings', () => {
    const tagOf = async (name: string) => (await house.dataSource.manager.findOneByOrFail(Tag, { name })).id;
    /** The undo that the settings offer after a step. */
    const undo = async (path: string) => {
      const { text } = await house.bob.get(path).expect(200);
      const [, action, inner] =
        /class="notice[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(text)!;
      const fields = [...inner!.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, n, v]) => [n!, v!]);
      await post(house.bob, action!, Object.fromEntries(fields)).expect(303);
    };

    it('tags are renamed, merged and deleted, each with a way back', async () => {
      await house.bob
        .patch(`/api/v1/mentions/${alone.id}/coding`)
        .send({ tags: ['Eins', 'Zwei'] })
        .expect(200);
      const [one, two] = [await tagOf('Eins'), await tagOf('Zwei')];
      const names = async () => (await coded(alone.id)).tags.map(({ name }: { name: string }) => name);
      await post(house.bob, `/settings/tags/${one}/name`, { name: 'Einser' }).expect(303);
      expect(await names()).toEqual(['Einser', 'Zwei']);
      await undo('/settings/tags');
      expect(await names()).toEqual(['Eins', 'Zwei']);
      const taken = await post(house.bob, `/settings/tags/${one}/name`, { name: 'ZWEI' }).expect(409);
      expect(taken.text).toContain('value="ZWEI"');
      await post(house.bob, `/settings/tags/${one}/merger`, { into: two }).expect(303);
      expect(await names()).toEqual(['Zwei']);
      await undo('/settings/tags');
      expect(await names()).toEqual(['Eins', 'Zwei']);
      await post(house.bob, `/settings/tags/${two}/removal`, {}).expect(303);
      expect(await names()).toEqual(['Eins']);
      await undo('/settings/tags');
      expect(await names()).toEqual(['Eins', 'Zwei']);
      await post(house.bob, `/settings/tags/${one}/name`, { name: ' ' }).expect(422);
      await post(house.bob, `/settings/tags/${one}/merger`, { into: newId() }).expect(404);
    });

    it('key messages are added, changed and archived, each with a way back', async () => {
      const address = '/settings/key-messages';
      const list = async () => (await house.bob.get('/api/v1/key-messages').expect(200)).body.items;
      await post(house.bob, address, { text: 'Kurz und gut', campaign }).expect(303);
      const { id } = (await list()).find(({ text }: { text: string }) => text === 'Kurz und gut');
      await post(house.bob, `${address}/${id}`, { text: 'Gut und kurz', campaign: '' }).expect(303);
      await undo(address);
      expect(await list()).toContainEqual(
        expect.objectContaining({
          id,
          text: 'Kurz und gut',
          campaign: { id: campaign, name: 'Frühling' },
          archived: false,
        }),
      );
      await post(house.bob, `${address}/${id}/archive`, { archived: 'yes' }).expect(303);
      expect((await list()).at(-1)).toMatchObject({ id, archived: true });
      await undo(address);
      expect((await list()).find((each: { id: string }) => each.id === id)).toMatchObject({
        archived: false,
      });
      const wrong = await post(house.bob, address, { text: '', campaign }).expect(422);
      expect(wrong.text).toContain('aria-invalid="true"');
      await post(house.bob, `${address}/${newId()}`, { text: 'X', campaign: '' }).expect(404);
      await post(house.bob, address, { text: 'X', campaign: newId() }).expect(422);
      await house.bob
        .get(`${address}?change=${id}`)
        .expect(200)
        .expect(/value="Kurz und gut"/);
    });

    it('are for editors', async () => {
      for (const path of ['/settings/tags', '/settings/key-messages']) {
        await house.charlie.get(path).expect(403);
        await post(house.charlie, path, { text: 'X' }).expect(path.endsWith('tags') ? 404 : 403);
      }
    });
  });
});
