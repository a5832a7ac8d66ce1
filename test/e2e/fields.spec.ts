import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../src/modules/accounts/audit-entry.entity.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { FieldValue } from '../../src/modules/mentions/fields/field-value.entity.js';
import { SetFieldValues } from '../../src/modules/mentions/fields/set-field-values.js';
import { insertOutlet } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('own fields over HTTP', () => {
  let house: TestApp;
  let outletId: string;
  const mentions: string[] = [];

  beforeAll(async () => {
    house = await startTestApp();
    outletId = await insertOutlet(house.dataSource, 'Bote', 'local', house.clock.now(), []);
    for (const headline of ['Eins', 'Zwei', 'Drei']) {
      const { body } = await house.bob
        .post('/api/v1/mentions')
        .send({ headline, outletId, publishedAt: '2026-03-01T10:00:00Z' })
        .expect(201);
      mentions.push(body.id);
    }
  });
  afterAll(() => house.close());

  const add = async (input: object) =>
    (await house.alice.post('/api/v1/data-fields').send(input).expect(201)).body;
  const set = (id: string, values: object, version?: number) =>
    house.bob.patch(`/api/v1/mentions/${id}/field-values`).send({ values, version });
  const headlines = async (query: string, path = '/api/v1/mentions') =>
    (await house.charlie.get(`${path}?${query}`).expect(200)).body.items
      .map((mention: { headline: string }) => mention.headline)
      .sort();
  const post = (path: string, fields: object, agent = house.alice) =>
    agent.post(path).type('form').send(fields);
  const noticeAfter = async (answer: { headers: Record<string, string> }, agent = house.alice) =>
    (await agent.get(answer.headers['location']!).expect(200)).text;

  it('lets only administrators change fields, and everybody signed in read them', async () => {
    await house.bob.post('/api/v1/data-fields').send({ name: 'X', kind: 'text' }).expect(403);
    await house.charlie.get('/settings/fields').expect(403);
    await house.guest().get('/api/v1/data-fields').expect(401);
    await house.charlie.get('/api/v1/data-fields').expect(200);
    const field = await add({ name: 'Vorläufig', kind: 'text' });
    for (const agent of [house.bob, house.charlie]) {
      await agent.patch(`/api/v1/data-fields/${field.id}`).send({ name: 'Y' }).expect(403);
      await post(`/settings/fields/${field.id}/archive`, { archived: '1' }, agent).expect(403);
    }
    await house.charlie
      .patch(`/api/v1/mentions/${mentions[0]}/field-values`)
      .send({ values: { [field.id]: 'x' } })
      .expect(403);
    await house.alice.post(`/api/v1/data-fields/${field.id}/archival`).send({ archived: true }).expect(200);
  });

  it('refuses a name that differs by case or umlaut alone, doubled options and lists without any', async () => {
    await add({ name: 'Größe', kind: 'number' });
    const taken = await house.alice.post('/api/v1/data-fields').send({ name: 'GROESSE', kind: 'text' });
    expect(taken.status).toBe(409);
    expect(taken.body.detail).toContain('Größe');
    const wrong = [
      { name: 'A', kind: 'list', options: ['Ja', 'JA'] },
      { name: 'A', kind: 'list', options: [] },
      { name: '  ', kind: 'text' },
      { name: 'A'.repeat(81), kind: 'text' },
      { name: 'A', kind: 'date' },
    ];
    for (const input of wrong) await house.alice.post('/api/v1/data-fields').send(input).expect(422);
    const page = await post('/settings/fields', {
      name: 'größe',
      kind: 'list',
      added: 'eins\nzwei',
      help: '',
    });
    expect(page.status).toBe(409);
    expect(page.text).toContain('value="größe"');
    expect(page.text).toContain('eins\nzwei</textarea>');
  });

  it('keeps what is typed on the mention page exactly, with the way back', async () => {
    const number = await add({ name: 'Auflage', kind: 'number' });
    const text = await add({ name: 'Ansprechpartner', kind: 'text', help: 'Wer sprach mit der Redaktion' });
    const check = await add({ name: 'Interview', kind: 'check' });
    const page = `/mentions/${mentions[0]}`;
    const form = (await house.bob.get(page).expect(200)).text;
    expect(form).toContain('Wer sprach mit der Redaktion');
    const version = /name="version" value="(\d+)"/.exec(form)![1]!;
    const saved = await post(
      `${page}/field-values`,
      {
        version,
        [`field.${number.id}`]: '1.234,567',
        [`field.${text.id}`]: ' <b>Öl & "Gas"</b> ',
        [`field.${check.id}`]: 'no',
      },
      house.bob,
    ).expect(303);
    const after = await noticeAfter(saved, house.bob);
    expect(after).toContain('value="1234,567"');
    expect(after).toContain('&lt;b>Öl &amp; &quot;Gas&quot;&lt;/b></textarea>');
    expect(after).toMatch(/<option value="no" selected/);
    const { body } = await house.charlie.get(`/api/v1/mentions/${mentions[0]}`).expect(200);
    expect(body.fields).toEqual([
      { id: number.id, name: 'Auflage', kind: 'number', value: 1234.567, option: null },
      { id: text.id, name: 'Ansprechpartner', kind: 'text', value: '<b>Öl & "Gas"</b>', option: null },
      { id: check.id, name: 'Interview', kind: 'check', value: false, option: null },
    ]);
    expect(body.version).toBe(Number(version) + 1);
    const log = await house.dataSource.manager.findOneByOrFail(AuditEntry, {
      action: 'mention.fields',
      subjectId: mentions[0]!,
    });
    // which fields, never what stands in them
    expect(log.details).toEqual({ fields: ['Auflage', 'Ansprechpartner', 'Interview'] });

    const change = /name="change" value="([^"]+)"/.exec(after)![1]!;
    await post('/mentions/field-values-undo', { change, back: page }, house.bob).expect(303);
    expect((await house.bob.get(`/api/v1/mentions/${mentions[0]}`)).body.fields).toEqual([]);
    // once undone, the mention is at another version: a second time nothing is overwritten
    const again = await post('/mentions/field-values-undo', { change, back: page }, house.bob).expect(303);
    expect(await noticeAfter(again, house.bob)).toContain('notice-problem');
  });

  it('keeps typed values when one is wrong, and tells what mends it', async () => {
    const { body } = await house.charlie.get('/api/v1/data-fields').expect(200);
    const number = body.items.find(({ name }: { name: string }) => name === 'Auflage');
    const text = body.items.find(({ name }: { name: string }) => name === 'Ansprechpartner');
    for (const wrong of ['viel', '1.234,5678', '9999999999999', '=1+1', '1e5']) {
      const answer = await post(
        `/mentions/${mentions[0]}/field-values`,
        { version: 99, [`field.${number.id}`]: wrong, [`field.${text.id}`]: 'bleibt' },
        house.bob,
      );
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('bleibt</textarea>');
      expect(answer.text).toContain('field-error');
    }
    const long = await post(
      `/mentions/${mentions[0]}/field-values`,
      { version: 99, [`field.${text.id}`]: 'x'.repeat(2001) },
      house.bob,
    );
    expect(long.status).toBe(422);
    for (const value of [Number.MAX_VALUE, 1.2345, '5', true, 'x'])
      await set(mentions[0]!, { [number.id]: value }).expect(422);
    await set(mentions[0]!, { 'not-an-id': 1 }).expect(422);
    await set(mentions[0]!, { '00000000-0000-7000-8000-000000000000': 1 }).expect(404);
    expect(await house.dataSource.manager.countBy(FieldValue, { mentionId: mentions[0]! })).toBe(0);
  });

  it('does not overwrite what somebody else changed in between', async () => {
    const field = await add({ name: 'Thema', kind: 'list', options: ['Bau', 'Kultur', 'Geld'] });
    const { version } = (await house.bob.get(`/api/v1/mentions/${mentions[1]}`)).body;
    await set(mentions[1]!, { [field.id]: field.options[0].id }, version).expect(200);
    await set(mentions[1]!, { [field.id]: field.options[1].id }, version).expect(409);
    const form = { version, [`field.${field.id}`]: field.options[1].id };
    const answer = await post(`/mentions/${mentions[1]}/field-values`, form, house.bob).expect(303);
    expect(await noticeAfter(answer, house.bob)).toContain('notice-problem');
    const { body } = await house.bob.get(`/api/v1/mentions/${mentions[1]}`);
    expect(body.fields).toMatchObject([{ option: 'Bau' }]);
  });

  it('keeps values when an option gets a new name, and archives an option in use instead of losing it', async () => {
    const all = (await house.alice.get('/api/v1/data-fields')).body.items;
    const field = all.find(({ name }: { name: string }) => name === 'Thema');
    const [bau, kultur, geld] = field.options;
    const page = `/settings/fields/${field.id}`;
    const edit = (fields: object, version: number) =>
      post(page, { name: 'Thema', help: '', added: '', version, ...fields });
    await edit({ [`option.${bau.id}`]: 'Bauen & Wohnen', move: `${bau.id} down` }, 1).expect(303);
    const renamed = (await house.alice.get(`/api/v1/data-fields/${field.id}`)).body;
    expect(renamed.options.map(({ name }: { name: string }) => name)).toEqual([
      'Kultur',
      'Bauen & Wohnen',
      'Geld',
    ]);
    expect((await house.bob.get(`/api/v1/mentions/${mentions[1]}`)).body.fields[0].option).toBe(
      'Bauen & Wohnen',
    );
    const removed = await edit({ remove: [bau.id, geld.id], added: 'Sport\n\nNeues' }, 2).expect(303);
    const after = await noticeAfter(removed);
    expect(after).toContain('„Bauen &amp; Wohnen“ steht bei 1 Erwähnung');
    const { options } = (await house.alice.get(`/api/v1/data-fields/${field.id}`)).body;
    expect(
      options.map(({ name, archived }: { name: string; archived: boolean }) => [name, archived]),
    ).toEqual([
      ['Kultur', false],
      ['Sport', false],
      ['Neues', false],
      ['Bauen & Wohnen', true],
    ]);
    expect(options[0].id).toBe(kultur.id);
    // held, but chosen no more
    expect((await house.bob.get(`/mentions/${mentions[1]}`)).text).toContain(
      'Bauen &amp; Wohnen (nicht mehr angeboten)',
    );
    await set(mentions[2]!, { [field.id]: bau.id }).expect(422);
    await set(mentions[1]!, { [field.id]: bau.id }).expect(200);
    await edit({ restore: bau.id }, 3).expect(303);
    await set(mentions[2]!, { [field.id]: bau.id }).expect(200);
    await edit({ name: 'Fremd' }, 1).expect(409);
  });

  it('keeps the kind once values exist, and says why', async () => {
    const all = (await house.alice.get('/api/v1/data-fields')).body.items;
    const field = all.find(({ name }: { name: string }) => name === 'Thema');
    const answer = await house.alice.patch(`/api/v1/data-fields/${field.id}`).send({ kind: 'text' });
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain('2');
    const unused = await add({ name: 'Noch leer', kind: 'text' });
    await house.alice.patch(`/api/v1/data-fields/${unused.id}`).send({ kind: 'check' }).expect(200);
  });

  it('archives a field with its values, and brings both back', async () => {
    const all = (await house.alice.get('/api/v1/data-fields')).body.items;
    const field = all.find(({ name }: { name: string }) => name === 'Thema');
    const answer = await post(`/settings/fields/${field.id}/archive`, { archived: '1' }).expect(303);
    expect(await noticeAfter(answer)).toContain('name="archived" value="0"');
    expect((await house.bob.get(`/api/v1/mentions/${mentions[1]}`)).body.fields).toEqual([]);
    expect((await house.bob.get(`/mentions/${mentions[1]}`)).text).not.toContain('>Thema<');
    await post(`/settings/fields/${field.id}/archive`, { archived: '0' }).expect(303);
    expect((await house.bob.get(`/api/v1/mentions/${mentions[1]}`)).body.fields).toMatchObject([
      { option: 'Bauen & Wohnen' },
    ]);
  });

  it('moves fields without a mouse, and back', async () => {
    const names = async () =>
      (await house.alice.get('/api/v1/data-fields')).body.items.map(({ name }: { name: string }) => name);
    const before = await names();
    const { items } = (await house.alice.get('/api/v1/data-fields')).body;
    const answer = await post(`/settings/fields/${items[1].id}/place`, { direction: 'up' }).expect(303);
    expect(await names()).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(await noticeAfter(answer)).toContain('name="direction" value="down"');
    await post(`/settings/fields/${items[1].id}/place`, { direction: 'up' }).expect(303);
    expect(await names()).toEqual([before[1], before[0], ...before.slice(2)]);
  });

  it('narrows lists, inbox and timeline by every kind of field', async () => {
    const number = await add({ name: 'Spalten', kind: 'number' });
    const text = await add({ name: 'Rubrik', kind: 'text' });
    const check = await add({ name: 'Titelseite', kind: 'check' });
    const list = await add({ name: 'Ton', kind: 'list', options: ['laut', 'leise'] });
    const [loud] = list.options;
    const [one, two] = mentions as [string, string, string];
    await set(one, {
      [number.id]: 2.5,
      [text.id]: 'Ärger im Rathaus 100%',
      [check.id]: true,
      [list.id]: loud.id,
    }).expect(200);
    await set(two, { [number.id]: -1, [text.id]: 'yes, unset', [check.id]: false }).expect(200);
    const cases: [string, string[]][] = [
      [`field.${number.id}.from=2.5`, ['Eins']],
      [`field.${number.id}.from=2,5`, ['Eins']],
      [`field.${number.id}.from=-1&field.${number.id}.to=0`, ['Zwei']],
      [`field.${text.id}=${encodeURIComponent('ärger')}`, ['Eins']],
      [`field.${text.id}=${encodeURIComponent('100%')}`, ['Eins']],
      [`field.${text.id}=yes`, ['Zwei']],
      [`field.${text.id}=unset`, ['Zwei']],
      [`field.${check.id}=yes`, ['Eins']],
      [`field.${check.id}=no`, ['Zwei']],
      [`field.${check.id}=unset`, ['Drei']],
      [`field.${list.id}=${loud.id}`, ['Eins']],
      [`field.${list.id}=unset`, ['Drei', 'Zwei']],
      [`field.${list.id}=unset&field.${check.id}=no`, ['Zwei']],
      [`field.${list.id}=${encodeURIComponent("' OR 1=1 --")}`, []],
    ];
    for (const [query, expected] of cases) {
      expect([query, await headlines(query)]).toEqual([query, expected]);
      const inbox = (await house.charlie.get(`/mentions?review=all&${query}`).expect(200)).text;
      const shown = ['Eins', 'Zwei', 'Drei'].filter((name) => inbox.includes(`>${name}</a>`));
      expect([query, shown.sort()]).toEqual([query, expected]);
      expect(inbox).toContain('class="chip"');
      const from = 'from=2026-02-01&to=2026-03-05';
      const { totals } = (await house.charlie.get(`/api/v1/timeline?${from}&${query}`).expect(200)).body;
      expect([query, totals.mentions]).toEqual([query, expected.length]);
    }
    expect((await house.charlie.get(`/timeline?field.${check.id}=yes`).expect(200)).text).toContain(
      'Titelseite: ja',
    );
  });

  it('refuses keys that make no sense in the API, and passes over them on pages', async () => {
    for (const query of [
      'field.x=1',
      'field.=1',
      `field.${mentions[0]}.from=viel`,
      `field.${mentions[0]}.um=1`,
    ]) {
      await house.charlie.get(`/api/v1/mentions?${query}`).expect(422);
      await house.charlie.get(`/api/v1/timeline?${query}`).expect(422);
      await house.charlie.get(`/mentions?${query}`).expect(200);
      await house.charlie.get(`/timeline?${query}`).expect(200);
    }
    // a field that is gone matches nothing, and can be taken out of the address
    expect(await headlines(`field.${mentions[0]}=x`)).toEqual([]);
    const many = Array.from(
      { length: 30 },
      (_, index) => `field.0000000${index % 10}-${1000 + index}-7000-8000-000000000000=x`,
    );
    await house.charlie.get(`/api/v1/mentions?${many.join('&')}`).expect(422);
    await house.charlie.get(`/mentions?${many.join('&')}`).expect(200);
  });

  it('sets several mentions at once, skips those that changed, and undoes the lot', async () => {
    const field = await add({ name: 'Gesammelt', kind: 'text' });
    const setValues = house.app.get(SetFieldValues);
    const bob = await house.dataSource.manager.findOneByOrFail(User, { name: 'Bob Brandt' });
    const outcome = await setValues.setMany(
      [
        { id: mentions[0]!, version: null },
        { id: mentions[1]!, version: 1 },
        { id: mentions[2]!, version: null },
      ],
      { [field.id]: 'alle' },
      bob.id,
    );
    expect(outcome).toMatchObject({ changed: [mentions[0], mentions[2]], skipped: [mentions[1]] });
    expect(await headlines(`field.${field.id}=alle`)).toEqual(['Drei', 'Eins']);
    await set(mentions[2]!, { [field.id]: 'anders' }).expect(200);
    const back = await setValues.undo(outcome.undo!, bob.id);
    expect(back).toMatchObject({ changed: [mentions[0]], skipped: [mentions[2]] });
    expect(await headlines(`field.${field.id}=alle`)).toEqual([]);
    expect(await headlines(`field.${field.id}=anders`)).toEqual(['Drei']);
  });
});
