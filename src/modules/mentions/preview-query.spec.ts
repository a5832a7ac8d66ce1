import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';

describe('the preview of a changed query', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  const watchOf = async (id: string) => (await world.watches.row(id))!.watch;

  it('tells what is gained, lost and kept, the reviewed ones marked, and changes nothing', async () => {
    const { id } = await world.aWatch({ query: 'Haus OR Hof' });
    await world.arrive(
      { title: 'Das Haus', summary: '' },
      { title: 'Der Hof', summary: '' },
      { title: 'Der Garten', summary: '' },
    );
    const hof = (await world.allMentions()).find(({ headline }) => headline === 'Der Hof');
    await world.review.review({ id: hof!.id, version: 1 }, 'relevant', world.alice);
    const preview = await world.preview.run({ query: 'Haus OR Garten', instead: await watchOf(id) }, 'en');
    expect(preview).toMatchObject({
      matched: 2,
      change: {
        gained: 1,
        gainedHits: [{ title: 'Der Garten', review: null, evidence: [{ start: 4, end: 10 }] }],
        lost: 1,
        lostHits: [{ title: 'Der Hof', review: 'relevant', evidence: [{ start: 4, end: 7 }] }],
        kept: 1,
      },
    });
    expect(await watchOf(id)).toMatchObject({ query: 'Haus OR Hof', revision: 1 });
    expect(await world.allMentions()).toHaveLength(2);
  });

  it('compares with the spellings that the wording in force has', async () => {
    const set = await world.saveAlias.save(null, { name: 'haus', spellings: ['Haus'] }, world.alice);
    const { id } = await world.aWatch({ query: '@haus' });
    const before = await watchOf(id);
    await world.saveAlias.save(
      set.kind === 'saved' ? set.id : null,
      { name: 'haus', spellings: ['Hof'] },
      world.alice,
    );
    await world.storeItems({ title: 'Das Haus', summary: '' }, { title: 'Der Hof', summary: '' });
    const { change } = await world.preview.run({ query: '@haus', instead: before }, 'en');
    expect(change).toMatchObject({ gainedHits: [{ title: 'Der Hof' }], lostHits: [{ title: 'Das Haus' }] });
  });

  it('looks at the days asked for', async () => {
    await world.storeItems({ title: 'Haus' });
    world.clock.advance({ days: 10 });
    await world.storeItems({ title: 'Haus' });
    expect(await world.preview.run({ query: 'Haus', days: 7 }, 'en')).toMatchObject({ matched: 1, days: 7 });
    expect(await world.preview.run({ query: 'Haus', days: 30 }, 'en')).toMatchObject({ matched: 2 });
  });

  it('makes one after the other, and sends away who would wait too long', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => world.preview.run({ query: 'Haus' }, 'en')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'too-many-attempts' },
    });
    await expect(world.preview.run({ query: '(' }, 'en')).rejects.toMatchObject({ code: 'query-syntax' });
    expect(await world.preview.run({ query: 'Haus' }, 'en')).toMatchObject({ matched: 0 });
  });

  it('asks outlets for scope, Land and district, and items for their author', async () => {
    await world.storeItems(
      { title: 'Haus im Augsburger Boten', outletId: world.local },
      { title: 'Haus im Tagesblatt', outletId: world.national },
    );
    for (const query of ['Haus scope:local', 'Haus district:09761', 'Haus kreis:Augsburg']) {
      const { hits } = await world.preview.run({ query }, 'en');
      expect([query, hits.map(({ title }) => title)]).toEqual([query, ['Haus im Augsburger Boten']]);
    }
  });
});
