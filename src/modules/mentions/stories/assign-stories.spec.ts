import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inTransaction } from '../../../database/in-transaction.js';
import { openMentionsWorld } from '../../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../../test/builders/mentions-world.js';
import { Item } from '../../feeds/item.entity.js';
import { Mention } from '../mention.entity.js';
import { AssignStories } from './assign-stories.js';
import { clusterItems } from './cluster-items.js';

const opening = {
  title: 'Stadtwerkstatt öffnet im Mai ihre Türen',
  summary:
    'Augsburg (dpa/lby) – Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.',
};
const retitled = {
  title: 'Ein Haus für alle: Vereine ziehen ein',
  summary:
    'AUGSBURG. Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz …',
};
const other = {
  title: 'Stadtwerkstatt sucht Ehrenamtliche',
  summary:
    'Für das Reparaturcafé der Stadtwerkstatt werden Menschen gesucht, die gern schrauben, löten und nähen. Das erste Treffen ist am Dienstag im Bürgerhaus.',
};

describe('stories of stored mentions', () => {
  let world: MentionsWorld;
  let stories: AssignStories;

  beforeEach(async () => {
    world = await openMentionsWorld();
    stories = new AssignStories(world.dataSource, world.clock);
    await world.aWatch();
  });
  afterEach(() => world.close());

  const partition = async () => {
    const byStory = new Map<string, string[]>();
    for (const { storyId, url } of await world.allMentions()) {
      byStory.set(storyId, [...(byStory.get(storyId) ?? []), url ?? '']);
    }
    return [...byStory.values()].map((urls) => urls.sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  };
  const at = (hours: number) => new Date(Date.parse('2026-03-10T08:00:00Z') + hours * 3_600_000);

  it('are found when a copy arrives, and left alone by the next run', async () => {
    await world.arrive({ ...opening, url: 'https://a.example/1', publishedAt: at(0) });
    await world.arrive({ ...other, url: 'https://b.example/1', publishedAt: at(1) });
    expect(await stories.workOff()).toBe(2);
    await world.arrive({ ...retitled, url: 'https://c.example/1', publishedAt: at(2) });
    expect(await stories.workOff()).toBe(1);
    expect(await partition()).toEqual([
      ['https://a.example/1', 'https://c.example/1'],
      ['https://b.example/1'],
    ]);
    expect(await stories.workOff()).toBe(0);
  });

  it('are the same whichever process works, also when two take turns', async () => {
    const second = new AssignStories(world.dataSource, world.clock);
    await world.arrive({ ...opening, url: 'https://a.example/1', publishedAt: at(0) });
    await stories.workOff();
    await world.arrive({ ...retitled, url: 'https://b.example/1', publishedAt: at(2) });
    await second.workOff();
    await world.arrive({ ...opening, url: 'https://c.example/1', publishedAt: at(4) });
    await Promise.all([stories.workOff(), second.workOff()]);
    expect(await partition()).toEqual([
      ['https://a.example/1', 'https://b.example/1', 'https://c.example/1'],
    ]);
  });

  it('come out as one process would make them when two work at the same time', async () => {
    const second = new AssignStories(world.dataSource, world.clock);
    const pieces = Array.from({ length: 90 }, (_, n) => ({
      ...[opening, retitled, other][n % 3]!,
      url: `https://paper-${n}.example/1`,
      publishedAt: at(n % 40),
    }));
    for (let i = 0; i < pieces.length; i += 15) {
      await world.arrive(...pieces.slice(i, i + 15));
      await Promise.all([stories.workOff(), second.workOff(), stories.workOff(1)]);
    }
    const items = pieces.map((piece) => ({ ...piece, id: piece.url, outlet: new URL(piece.url).hostname }));
    const alone = clusterItems(items, new Set()).map((story) => story.map(({ id }) => id).sort());
    expect(await partition()).toEqual(alone.sort((a, b) => (a[0]! < b[0]! ? -1 : 1)));
    expect(await partition()).toHaveLength(2);
  });

  it('follow an edited text', async () => {
    await world.arrive({ ...opening, url: 'https://a.example/1', publishedAt: at(0) });
    await world.arrive({ ...retitled, url: 'https://b.example/1', publishedAt: at(2) });
    await stories.workOff();
    expect(await partition()).toHaveLength(1);
    const item = await world.dataSource.manager.findOneByOrFail(Item, { url: 'https://b.example/1' });
    await world.dataSource.manager.update(Item, { id: item.id }, other);
    await inTransaction(world.dataSource, (manager) =>
      world.record.itemsRevised(manager, [{ ...item, ...other, canonicalUrl: item.canonicalUrl }]),
    );
    await stories.workOff();
    expect(await partition()).toHaveLength(2);
  });

  it('count an outlet once, by its earliest piece', async () => {
    await world.arrive({ ...opening, url: 'https://a.example/1', outletId: world.local, publishedAt: at(0) });
    await world.arrive({
      ...retitled,
      url: 'https://b.example/1',
      outletId: world.national,
      publishedAt: at(1),
    });
    await world.arrive({
      ...opening,
      title: `Update: ${opening.title}`,
      url: 'https://a.example/2',
      outletId: world.local,
      publishedAt: at(3),
    });
    await stories.workOff();
    const [first, second, third] = await world.allMentions();
    expect([first!.repeatOf, second!.repeatOf, third!.repeatOf]).toEqual([null, null, first!.id]);
    await world.review.review({ id: first!.id, version: null }, 'irrelevant', world.alice);
    const after = await world.allMentions();
    expect(after.map(({ repeatOf }) => repeatOf)).toEqual([null, null, null]);
  });

  it('do not depend on the order of arrival nor on the size of batches', async () => {
    const pieces = [0, 5, 30, 100].flatMap((hours, n) =>
      [opening, retitled, other].map((text, k) => ({
        ...text,
        title: n === 2 ? 'Kurz notiert' : text.title,
        url: `https://${'abcd'[n]!}.example/${k}`,
        publishedAt: at(hours + k),
      })),
    );
    const results = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }),
        fc.integer({ min: 1, max: 5 }),
        async (order, size) => {
          await world.dataSource.manager.deleteAll(Mention);
          await world.dataSource.manager.deleteAll(Item);
          for (let i = 0; i < order.length; i += size) {
            await world.arrive(...order.slice(i, i + size));
            await stories.workOff();
          }
          results.add(JSON.stringify(await partition()));
          expect(results.size).toBe(1);
        },
      ),
      { numRuns: 8 },
    );
    expect(JSON.parse([...results][0]!)).toHaveLength(2);
  });
});
