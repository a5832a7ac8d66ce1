import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SavedView } from '../../src/modules/mentions/saved-views/saved-view.entity.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('views', () => {
  let house: TestApp;

  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const local = { page: 'inbox', query: 'scope=local&cursor=abc' };
  const save = (who: TestApp['bob'], form: object, status = 303) =>
    who.post('/views').type('form').send(form).expect(status);
  const inbox = async (who: TestApp['bob'], query = '') =>
    (await who.get(`/mentions${query}`).expect(200)).text;
  const named = (name: string) => house.dataSource.manager.findOneByOrFail(SavedView, { name });
  /** The undo that the next page offers: where it goes and what it sends. */
  const undo = async (who: TestApp['bob'], path: string) => {
    const { text } = await who.get(path).expect(200);
    const form = /<div class="notice[\s\S]*?<form method="post" action="([^"]+)">([\s\S]*?)<\/form>/.exec(
      text,
    )!;
    const fields = [...form[2]!.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, n, v]) => [
      n!,
      v!.replaceAll('&amp;', '&'),
    ]);
    await who.post(form[1]!).type('form').send(Object.fromEntries(fields)).expect(303);
  };

  it('are kept for oneself, opened by a link, and shown as open', async () => {
    const saved = await save(house.bob, { ...local, name: 'Vor Ort' });
    expect(saved.headers['location']).toBe('/mentions?scope=local');
    expect(await inbox(house.bob)).toContain('href="/mentions?scope=local"');
    expect(await inbox(house.bob, '?scope=local')).toMatch(
      /class="saved-view" href="\/mentions\?scope=local" aria-current="page"/,
    );
    expect(await inbox(house.alice)).not.toContain('Vor Ort');
    await house.alice
      .post(`/views/${(await named('Vor Ort')).id}/name`)
      .type('form')
      .send({ name: 'X' })
      .expect(404);
  });

  it('under a name of one’s own get a new filter, and the old one back', async () => {
    await save(house.bob, { page: 'inbox', name: 'Vor Ort', query: 'scope=regional' });
    expect((await named('Vor Ort')).query).toBe('scope=regional');
    await undo(house.bob, '/mentions');
    expect((await named('Vor Ort')).query).toBe('scope=local');
  });

  it('are shared, renamed and deleted, each with a way back', async () => {
    const { id } = await named('Vor Ort');
    await house.bob.post(`/views/${id}/sharing`).type('form').send({ shared: 'yes' }).expect(303);
    expect(await inbox(house.charlie)).toContain('Vor Ort');
    await house.bob.post(`/views/${id}/name`).type('form').send({ name: 'Lokal' }).expect(303);
    expect(await inbox(house.charlie)).toContain('Lokal');
    await undo(house.bob, '/views?page=inbox');
    expect(await inbox(house.charlie)).toContain('Vor Ort');
    await house.bob.post(`/views/${id}/removal`).expect(303);
    expect(await inbox(house.charlie)).not.toContain('Vor Ort');
    await undo(house.bob, '/views?page=inbox');
    expect(await inbox(house.charlie)).toContain('Vor Ort');
  });

  it('of others are read, not changed; an administrator may', async () => {
    const { id } = await named('Vor Ort');
    await house.charlie.post(`/views/${id}/name`).type('form').send({ name: 'Meins' }).expect(403);
    await house.charlie.post(`/views/${id}/removal`).expect(403);
    await house.alice.post(`/views/${id}/name`).type('form').send({ name: 'Lokalpresse' }).expect(303);
    expect(await inbox(house.bob)).toContain('Lokalpresse');
  });

  it('of a reader are their own, never the team’s', async () => {
    await save(house.charlie, { ...local, name: 'Zum Lesen', shared: 'on' }, 403);
    await save(house.charlie, { ...local, name: 'Zum Lesen' });
    expect(await inbox(house.charlie)).toContain('Zum Lesen');
    expect(await inbox(house.bob)).not.toContain('Zum Lesen');
  });

  it('without a name come back with what was typed', async () => {
    const { text } = await save(house.bob, { ...local, name: '  ', counted: 'on' }, 422);
    expect(text).toContain('name="query" value="scope=local&amp;cursor=abc"');
    expect(text).toMatch(/name="counted" value="on" checked/);
  });

  it.each([
    { page: 'nowhere', name: 'A', query: '' },
    { page: 'inbox', name: 'A'.repeat(81), query: '' },
    { page: 'inbox', name: 'A', query: 'q='.padEnd(2001, 'x') },
    { page: ['inbox', 'search'], name: 'A', query: '' },
    {},
  ])('refuse what no page of ours sends: %#', async (form) => {
    await save(house.bob, form, 422);
    expect(
      await house.dataSource.manager.countBy(SavedView, { ownerId: (await named('Lokalpresse')).ownerId }),
    ).toBe(1);
  });

  it('are bounded in number', async () => {
    for (let i = 1; i < 50; i++) await save(house.bob, { ...local, name: `Nr. ${i}` });
    const { text } = await save(house.bob, { ...local, name: 'Eine zu viel' }, 422);
    expect(text).toContain('value="Eine zu viel"');
    await save(house.bob, { page: 'timeline', name: 'Anderswo', query: '' });
  });

  it('say how many wait only where they were asked to', async () => {
    await save(house.alice, { page: 'inbox', name: 'Gezählt', query: 'scope=local', counted: 'on' });
    expect(await inbox(house.alice)).not.toContain('view-count');
  });
});
