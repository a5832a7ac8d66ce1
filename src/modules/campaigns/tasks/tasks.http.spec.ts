import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../../test/support/app.js';
import type { TestApp } from '../../../../test/support/app.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { newId } from '../../../shared/ids.js';
import { MakeTasks } from './make-tasks.js';
import { taskInput } from './task-input.js';
import { Task } from './task.entity.js';

describe('tasks over HTTP', () => {
  let house: TestApp;
  beforeAll(async () => {
    // 5 March 2026
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const add = async (fields: object) => {
    house.clock.advance({ seconds: 1 });
    return (await house.bob.post('/api/v1/tasks').send(fields).expect(201)).body as { id: string };
  };
  /** The undo form that the page after a step offers. */
  const undoOf = async (address: string) => {
    const { text } = await house.bob.get(address).expect(200);
    const form =
      /class="notice notice-done"[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(text);
    const fields = [...(form?.[2] ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)];
    return {
      action: form?.[1] ?? '',
      fields: Object.fromEntries(fields.map(([, name, value]) => [name, value])),
    };
  };
  const titles = async (query: string) => {
    const { body } = await house.charlie.get(`/api/v1/tasks?${query}`).expect(200);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it('teaches when there is none', async () => {
    expect((await house.charlie.get('/tasks').expect(200)).text).toContain('Noch keine Aufgabe');
  });

  it('lists open ones by their day, those without one last, page by page', async () => {
    await add({ title: 'irgendwann' });
    await add({ title: 'später', dueDay: '2026-04-01' });
    await add({ title: 'zu spät', dueDay: '2026-03-04' });
    await add({ title: 'gleicher Tag', dueDay: '2026-04-01' });
    const expected = ['zu spät', 'später', 'gleicher Tag', 'irgendwann'];
    expect(await titles('')).toEqual(expected);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { title: string }[]; nextCursor: string | null } } = await house.bob.get(
        `/api/v1/tasks?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map(({ title }) => title));
      cursor = page.body.nextCursor;
    }
    expect(seen).toEqual(expected);
    const { text } = await house.charlie.get('/tasks');
    expect(text).toContain('1 Aufgabe ist überfällig');
    expect(text).not.toContain('/completion');
    expect((await house.charlie.get('/')).status).toBe(200);
  });

  it('are ticked off with what came of them, and opened again', async () => {
    const { id } = await add({ kind: 'follow-up', title: 'Nachfassen beim Boten', dueDay: '2026-03-10' });
    await house.bob
      .post(`/tasks/${id}/completion`)
      .type('form')
      .send({ done: 'yes', result: 'printed', back: '/tasks?kind=follow-up' })
      .expect(303)
      .expect('location', '/tasks?kind=follow-up');
    const undo = await undoOf('/tasks');
    expect(await titles('state=done')).toEqual(['Nachfassen beim Boten']);
    expect((await house.bob.get('/tasks?state=done')).text).toContain('gedruckt');
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    expect((await house.bob.get(`/api/v1/tasks/${id}`)).body).toMatchObject({ doneAt: null, result: null });
    const { body } = await house.bob
      .post(`/api/v1/tasks/${id}/completion`)
      .send({ done: true, result: 'declined' })
      .expect(200);
    expect(body).toMatchObject({ result: 'declined', doneAt: expect.any(String) });
  });

  it('are changed in the form, which leaves alone what it does not show', async () => {
    const { body: campaign } = await house.bob.post('/api/v1/campaigns').send({ name: 'Frühling' });
    const { id } = await add({ title: 'Foto', campaignId: campaign.id, kind: 'follow-up' });
    const { text } = await house.bob.get(`/tasks/${id}`).expect(200);
    expect(text).toContain('value="Foto"');
    await house.bob
      .post(`/tasks/${id}`)
      .type('form')
      .send({ title: 'Fototermin', kind: 'follow-up', dueDay: '9.3.2026', campaignId: campaign.id })
      .expect(303);
    expect((await house.bob.get(`/api/v1/tasks/${id}`)).body).toMatchObject({
      title: 'Fototermin',
      dueDay: '2026-03-09',
      campaignId: campaign.id,
    });
    expect((await house.bob.get(`/campaigns/${campaign.id}`)).text).toContain('Fototermin');
    const bad = await house.bob
      .post(`/tasks/${id}`)
      .type('form')
      .send({ title: 'X', kind: 'todo', dueDay: '31.2.2026' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Ein Datum angeben');
    await house.bob
      .post('/api/v1/tasks')
      .send({ title: 'X', outletId: newId(new Date()) })
      .expect(422);
    await house.bob
      .post('/api/v1/tasks')
      .send({ title: 'X', releaseId: newId(new Date()) })
      .expect(422);
  });

  it('are deleted with undo', async () => {
    const { id } = await add({ title: 'Weg damit' });
    await house.bob.post(`/tasks/${id}/deletion`).type('form').send({ deleted: 'yes' }).expect(303);
    const undo = await undoOf('/tasks');
    await house.bob.get(`/api/v1/tasks/${id}`).expect(404);
    await house.bob.post(undo.action).type('form').send(undo.fields).expect(303);
    await house.bob.get(`/api/v1/tasks/${id}`).expect(200);
    await house.bob.delete(`/api/v1/tasks/${id}`).expect(204);
    await house.bob.delete(`/api/v1/tasks/${id}`).expect(204);
  });

  it('let readers read only', async () => {
    const { id } = await add({ title: 'Nur ansehen' });
    await house.charlie.get('/tasks/new').expect(403);
    await house.charlie.post(`/tasks/${id}/completion`).expect(403);
    await house.guest().get('/api/v1/tasks').expect(401);
  });

  it('that the machine makes are made once, also when they were done or deleted', async () => {
    const { dataSource, app } = house;
    const made = (uniqueKey: string) => ({
      ...taskInput.parse({ kind: 'follow-up', title: `Frage ${uniqueKey}` }),
      uniqueKey,
    });
    const make = (...keys: string[]) =>
      inTransaction(dataSource, (manager) => app.get(MakeTasks).run(manager, keys.map(made), null));
    expect(await make('a', 'b', 'a')).toBe(2);
    const [a, b] = await Promise.all(
      ['a', 'b'].map((uniqueKey) => dataSource.manager.findOneByOrFail(Task, { uniqueKey })),
    );
    await house.bob.post(`/api/v1/tasks/${a!.id}/completion`).send({ done: true }).expect(200);
    await house.bob.delete(`/api/v1/tasks/${b!.id}`).expect(204);
    expect(await make('a', 'b', 'c')).toBe(1);
    expect(await make(...Array.from({ length: 1200 }, (_, n) => `many ${n}`))).toBe(1200);
    expect(await make(...Array.from({ length: 1200 }, (_, n) => `many ${n}`))).toBe(0);
  });
});
