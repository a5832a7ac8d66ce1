import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openMentionsWorld } from '../../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../../test/builders/mentions-world.js';
import { newId } from '../../../shared/ids.js';
import { Item } from '../../feeds/item.entity.js';
import { matchQuery } from '../matching/match-query.js';
import { parseQuery } from '../matching/parse-query.js';
import { Mention } from '../mention.entity.js';
import { KeepIndex } from './keep-index.js';
import { readSearch } from './read-search.js';
import { SearchStoredTexts } from './search-stored-texts.js';
import type { SearchAnswer } from './search-stored-texts.js';

const vocabulary = [
  ...[
    'Tür',
    'an',
    'Tuer',
    'Tur',
    'Integreat',
    'Integreats',
    'IntegreatApp',
    'App',
    'Integreat-App',
    'Netzwerkes',
  ],
  ...[
    'Netzwerk',
    'Haus',
    'Häuser',
    'Rathaus',
    'TürAnTür',
    '#türantür',
    'rechts',
    'Recht',
    'Bündnisses',
    'Bündnis',
  ],
  ...['Großstadt', 'GROSSSTADT', 'die', '.', '–', '\n\n', 'CO₂', 'foo_bar', 'Integraet', 'x'.repeat(250)],
];
const terms = [
  ...[
    'Tür',
    'an',
    'Integreat',
    'integreat',
    '"Tür an Tür"',
    'Integreat-App',
    '"Integreat App"',
    'IntegreatApp',
    'Netzwerk',
  ],
  ...[
    'stem:Haus',
    'Recht',
    'Bündnis',
    'Großstadt',
    'Integ*',
    '*haus',
    'Integreat~1',
    'title:Tür',
    'summary:"an Tür"',
  ],
  ...[
    'cs:IntegreatApp',
    '=Tuer',
    'CO₂',
    'foo_bar',
    'Tür NEAR/2 App',
    '"Tür an Tür*"',
    'stem:"Haus Netzwerk"',
    'x'.repeat(250),
  ],
  ...['"Tür-An-Tür-Integreat-App-Haus"', 'outlet:Bote'],
];

describe('the search', () => {
  let world: MentionsWorld;
  let index: KeepIndex;
  let search: SearchStoredTexts;
  beforeAll(async () => {
    world = await openMentionsWorld();
    index = new KeepIndex(world.dataSource);
    search = new SearchStoredTexts(world.dataSource, world.settings);
  });
  afterAll(() => world.close());

  const run = async (text: string, page: Partial<Parameters<SearchStoredTexts['run']>[1]> = {}) => {
    await index.catchUp();
    const read = await readSearch(world.dataSource.manager, text, {}, 'en');
    return search.run(
      read,
      { limit: 1000, ...page },
      { pageMs: 60_000, countMs: 60_000, mostCounted: 5_000 },
    );
  };
  const titles = ({ hits }: SearchAnswer) =>
    hits.map(({ mention, item }) => mention?.headline ?? item?.title);

  it('finds what a watch with the same words finds', async () => {
    const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 9 }).map((words) => words.join(' '));
    const texts = fc.sample(fc.record({ title: text, summary: text, content: text }), {
      numRuns: 200,
      seed: 20,
    });
    const minute = (at: number) => new Date(world.clock.now().getTime() - at * 60_000);
    const items = await world.storeItems(
      ...texts.map((fields, at) => ({
        ...fields,
        outletId: at % 2 ? world.local : world.national,
        publishedAt: minute(at),
      })),
    );
    await index.workOff();
    const operand = fc.constantFrom(...terms);
    const query = fc
      .array(fc.tuple(operand, fc.constantFrom(' ', ' OR ', ' AND ', ' -')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([term, next], at) => term + (at === parts.length - 1 ? '' : next)).join(''));
    let nonEmpty = 0;
    await fc.assert(
      fc.asyncProperty(query, async (written) => {
        if (!parseQuery(written).ok) return;
        const found = await run(written);
        const expected = matchQuery(
          written,
          items.map((item) => ({
            ...item,
            outlet: item.outletId === world.local ? 'Augsburger Bote' : 'Tagesblatt',
          })),
        );
        const ids = expected.ok ? expected.matched.map(({ id }) => id) : null;
        if (ids?.length) nonEmpty++;
        expect(found.hits.map(({ item }) => item!.id)).toEqual(ids);
        expect(found.counts).toEqual({ mentions: 0, items: ids!.length, isComplete: true });
      }),
      { numRuns: 100, seed: 7, examples: terms.map((term) => [term]) },
    );
    expect(nonEmpty).toBeGreaterThan(60);
    await world.dataSource.manager.createQueryBuilder().delete().from(Item).execute();
    expect((await run('Tür')).hits).toEqual([]);
  }, 120_000);

  it('finds a mention by its headline, its item and its note, newest first, and pages on', async () => {
    await world.aWatch({ name: 'Sprache', query: 'Sprachcafé' });
    const at = (day: string) => new Date(`2026-02-${day}T10:00:00Z`);
    await world.arrive(
      { title: 'Sprachcafé eins', publishedAt: at('01') },
      { title: 'Sprachcafé drei', publishedAt: at('03'), content: 'Blauwal' },
      { title: 'Sprachcafé zwei', publishedAt: at('02') },
    );
    await world.log.log(
      {
        headline: 'Sprachcafé im Radio',
        url: null,
        outletId: world.local,
        publishedAt: at('04'),
        note: 'Gespräch über Grünkohl',
        campaignIds: [],
      },
      world.alice,
    );
    await world.storeItems({ title: 'Grünkohl am Markt', publishedAt: at('05') });
    expect(titles(await run('sprachcafe'))).toEqual([
      'Sprachcafé im Radio',
      'Sprachcafé drei',
      'Sprachcafé zwei',
      'Sprachcafé eins',
    ]);
    expect(titles(await run('Gruenkohl'))).toEqual(['Grünkohl am Markt', 'Sprachcafé im Radio']);
    expect(titles(await run('blauwal in:mentions'))).toEqual(['Sprachcafé drei']);
    expect(titles(await run('Grünkohl in:Einträge'))).toEqual(['Grünkohl am Markt']);
    expect(titles(await run('review:neu watch:Sprache von:2026-02-02 bis:2.2.2026'))).toEqual([
      'Sprachcafé zwei',
    ]);
    expect((await run('Grünkohl')).counts).toEqual({ mentions: 1, items: 1, isComplete: true });

    const first = await run('sprachcafe', { limit: 3 });
    expect(first.nextCursor).not.toBeNull();
    const second = await run('sprachcafe', { limit: 3, cursor: first.nextCursor! });
    expect(titles(second)).toEqual(['Sprachcafé eins']);
    expect(second).toMatchObject({ nextCursor: null, counts: null, searchedBackTo: null });
  });

  it('follows edits, expiry and removal', async () => {
    const [item] = await world.storeItems({ title: 'Feldhase', content: 'Luchs' });
    expect(titles(await run('luchs'))).toEqual(['Feldhase']);
    await world.dataSource.manager.update(Item, item!.id, { content: null });
    expect(titles(await run('luchs'))).toEqual([]);
    await world.dataSource.manager.update(Item, item!.id, { title: 'Schneehase' });
    expect(titles(await run('feldhase'))).toEqual([]);
    expect(titles(await run('schneehase'))).toEqual(['Schneehase']);
    await world.dataSource.manager.delete(Item, item!.id);
    expect(titles(await run('schneehase'))).toEqual([]);
    const words = await world.dataSource.query<unknown[]>(
      `SELECT 1 FROM "search_document" WHERE "docId" = '${item!.id}'`,
    );
    expect(words).toEqual([]);
  });

  it('keeps a mention whose item is gone, by its own words', async () => {
    await world.aWatch({ name: 'Dachs', query: 'Dachs' });
    const { newMentions } = await world.arrive({ title: 'Dachs im Garten', content: 'Igel' });
    expect(newMentions).toBe(1);
    const mention = await world.dataSource.manager.findOneByOrFail(Mention, { headline: 'Dachs im Garten' });
    expect(titles(await run('igel'))).toEqual(['Dachs im Garten']);
    await world.dataSource.manager.delete(Item, mention.itemId!);
    expect(titles(await run('igel'))).toEqual([]);
    expect(titles(await run('dachs'))).toEqual(['Dachs im Garten']);
    await world.edit.change(mention.id, { note: 'Kompost' }, null, world.alice);
    expect(titles(await run('kompost'))).toEqual(['Dachs im Garten']);
    await world.dataSource.manager.delete(Mention, mention.id);
    expect(titles(await run('dachs'))).toEqual([]);
  });

  it('takes any number of texts of one moment', async () => {
    const moment = new Date('2026-01-15T12:00:00Z');
    const items = Array.from({ length: 1_300 }, (_, i) => ({
      title: `Gleichzeitig n${i}n`,
      publishedAt: moment,
    }));
    for (let at = 0; at < items.length; at += 500) await world.storeItems(...items.slice(at, at + 500));
    await world.storeItems({ title: 'Gleichzeitig danach', publishedAt: new Date('2026-01-16T12:00:00Z') });
    await index.workOff();
    const all = titles(await run('Gleichzeitig', { limit: 5_000 }));
    expect(new Set(all).size).toBe(1_301);
    expect(all[0]).toBe('Gleichzeitig danach');
    expect((await run('Gleichzeitig to:2026-01-15')).counts).toEqual({
      mentions: 0,
      items: 1_300,
      isComplete: true,
    });
    expect((await run('Gleichzeitig from:2026-01-16')).counts).toEqual({
      mentions: 0,
      items: 1,
      isComplete: true,
    });
  });

  it('stops when time is up, says how far it came, and goes on from there', async () => {
    const read = await readSearch(world.dataSource.manager, 'Gleichzeitig', {}, 'en');
    const walked: (string | undefined)[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 1_000; pages++) {
      const answer = await search.run(read, { limit: 50, cursor }, { pageMs: pages < 60 ? 0 : 60_000 });
      walked.push(...titles(answer));
      if (answer.hits.length < 50 && answer.nextCursor) expect(answer.searchedBackTo).toBeInstanceOf(Date);
      if (!answer.nextCursor) break;
      cursor = answer.nextCursor;
    }
    expect(walked).toHaveLength(1_301);
    expect(new Set(walked).size).toBe(1_301);
  });

  it('counts up to its limit and says so', async () => {
    const read = await readSearch(world.dataSource.manager, 'Gleichzeitig', {}, 'en');
    const { counts } = await search.run(read, { limit: 30 }, { countMs: 60_000, pageMs: 60_000 });
    expect(counts).toEqual({ mentions: 0, items: 1_000, isComplete: false });
  });

  it('fills an index from nothing, and goes on where it broke off', async () => {
    const { dataSource } = world;
    const before = await run('Gleichzeitig');
    await dataSource.query(`DELETE FROM "setting" WHERE "key" = 'search-index'`);
    const { filled } = await index.catchUp();
    expect(filled).toBeGreaterThan(0.5);
    expect(filled).toBeLessThan(1);
    const another = new KeepIndex(dataSource);
    await dataSource.manager.insert(Item, {
      ...(await dataSource.manager.find(Item, { take: 1 }))[0]!,
      id: newId(world.clock.now()),
      identity: 'another',
      title: 'Gleichzeitig dazwischen',
      publishedAt: world.clock.now(),
    });
    await another.workOff();
    expect(await another.catchUp()).toEqual({ filled: 1, waiting: 0 });
    expect((await run('Gleichzeitig')).counts!.items).toBe(before.counts!.items + 1);
  });
});
