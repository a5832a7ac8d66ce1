import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { isAliasName, readSpellings } from './alias-spellings.js';

describe('readSpellings', () => {
  it.each([
    [
      'Integreat\n Integreat App \n\nIntegreat',
      { kind: 'spellings', spellings: ['Integreat', 'Integreat App'] },
    ],
    ['=IFG\nInte*', { kind: 'spellings', spellings: ['=IFG', 'Inte*'] }],
    [' \n', { kind: 'none' }],
    ['Haus\n…', { kind: 'unreadable', line: 2, error: { code: 'empty-alias' } }],
    [Array.from({ length: 201 }, (_, i) => `Wort${i}`).join('\n'), { kind: 'too-many' }],
  ])('%j', (text, expected) => expect(readSpellings(text)).toMatchObject(expected));

  it.each([
    ['integreat', true],
    ['tür-an-tür', true],
    ['2go', true],
    ['', false],
    ['zwei Wörter', false],
    ['(x)', false],
    ['-x', false],
    ['a'.repeat(61), false],
  ])('isAliasName(%j) is %j', (name, expected) => expect(isAliasName(name)).toBe(expected));
});

describe('an alias set', () => {
  let world: MentionsWorld;
  beforeEach(async () => {
    world = await openMentionsWorld();
  });
  afterEach(() => world.close());

  const save = (spellings: string[], id: string | null = null, name = 'haus') =>
    world.saveAlias.save(id, { name, spellings }, world.alice);
  const idOf = (outcome: Awaited<ReturnType<typeof save>>) => (outcome.kind === 'saved' ? outcome.id : '');

  it('is found by the watches that call it', async () => {
    await save(['Stadtwerkstatt', 'Haus am Fluss']);
    await world.storeItems({ title: 'Im Haus am Fluss', summary: '' }, { title: 'Anderes', summary: '' });
    expect(await world.aWatch({ query: '@Haus' })).toMatchObject({ newMentions: 1 });
    expect(await world.arrive({})).toEqual({ newMentions: 1 });
  });

  it('rewords the watches that call it, directly or through others, and no others', async () => {
    const set = idOf(await save(['Stadtwerkstatt']));
    const direct = await world.aWatch({ name: 'Direkt', query: '@haus' });
    const through = await world.aWatch({ name: 'Umweg', query: 'query:Direkt' });
    const other = await world.aWatch({ name: 'Andere', query: 'Garten' });
    await world.storeItems({ title: 'Nachbarschaftshaus', summary: '' });
    expect(await save(['Stadtwerkstatt', 'Nachbarschaftshaus'], set)).toMatchObject({
      reworded: 2,
      left: [],
    });
    await world.rematch.workOff();
    expect(await world.allMentions()).toMatchObject([{ headline: 'Nachbarschaftshaus' }]);
    for (const { id } of [direct, through]) {
      const [now, before] = await world.watches.revisions(id);
      expect([now!.query, now!.names!.aliases['haus']]).toEqual([
        before!.query,
        ['Stadtwerkstatt', 'Nachbarschaftshaus'],
      ]);
      expect(before!.names!.aliases['haus']).toEqual(['Stadtwerkstatt']);
    }
    expect(await world.watches.revisions(other.id)).toHaveLength(1);
    expect(await save(['Stadtwerkstatt', 'Nachbarschaftshaus'], set)).toMatchObject({ reworded: 0 });
  });

  it('cannot be renamed or removed while a query calls it', async () => {
    const set = idOf(await save(['Stadtwerkstatt']));
    await world.aWatch({ name: 'Direkt', query: '@haus' });
    expect(await save(['Stadtwerkstatt'], set, 'hof')).toEqual({ kind: 'in-use', watches: ['Direkt'] });
    expect(await world.saveAlias.remove(set, world.alice)).toEqual({ kind: 'in-use', watches: ['Direkt'] });
    expect(await save(['Stadtwerkstatt'], set, 'Haus')).toMatchObject({ kind: 'saved' });
  });

  it('has a name of its own, however it is written', async () => {
    await save(['Stadtwerkstatt'], null, 'tür');
    expect(await save(['Hof'], null, 'TUER')).toEqual({ kind: 'name-taken' });
  });

  it('that is unknown is a mistake in the query, and so is a watch that calls itself', async () => {
    await expect(world.aWatch({ query: 'Hof @nichts' })).rejects.toMatchObject({
      code: 'query-syntax',
      params: { position: 5 },
    });
    await expect(world.aWatch({ name: 'Ich', query: 'query:Ich' })).rejects.toMatchObject({
      code: 'query-syntax',
    });
  });

  it('rewords watches that call a watch by its name', async () => {
    const called = await world.aWatch({ name: 'Gerufen', query: 'Hof' });
    const caller = await world.aWatch({ name: 'Rufer', query: 'query:Gerufen Fest' });
    await world.saveWatch.change(
      called.id,
      { name: 'Gerufen', query: 'Garten', campaignId: null },
      null,
      world.author,
    );
    expect(await world.watches.revisions(caller.id)).toMatchObject([
      { number: 2, query: 'query:Gerufen Fest', names: { queries: { gerufen: 'Garten' } } },
      { number: 1, names: { queries: { gerufen: 'Hof' } } },
    ]);
    await world.stopWatch.setActive(called.id, false, world.alice);
    expect(await world.arrive({ title: 'Fest im Garten' })).toEqual({ newMentions: 1 });
  });
});
