import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { dialect } from '../../config/dialect.js';
import { NearbyStories } from './nearby-stories.js';
import { StoryQueries } from './stories.queries.js';
import { AssignStories } from './stories/assign-stories.js';
import { newestOfStories } from './story-list-query.js';

const opening = {
  title: 'Stadtwerkstatt öffnet im Mai ihre Türen',
  summary:
    'Nach zwei Jahren Umbau öffnet die Stadtwerkstatt am 4. Mai ihre Türen. Auf 800 Quadratmetern finden Vereine, Handwerk und Nachbarschaft Platz, sagte Leiterin Mara Sommer.',
};

describe('the list of stories', () => {
  let world: MentionsWorld;
  let stories: StoryQueries;
  beforeEach(async () => {
    world = await openMentionsWorld();
    stories = new StoryQueries(world.dataSource, world.mentions);
    await world.aWatch();
  });
  afterEach(() => world.close());

  const at = (hours: number) => new Date(Date.parse('2026-03-08T08:00:00Z') + hours * 3_600_000);
  const arrive = async (...drafts: Parameters<MentionsWorld['arrive']>) => {
    await world.arrive(...drafts);
    await new AssignStories(world.dataSource, world.clock).workOff();
  };
  const single = (title: string, hours: number) => ({
    title,
    summary: `Die Stadtwerkstatt. ${title}`,
    publishedAt: at(hours),
  });

  it('stands where the newest matching mention does, each story once, through all pages', async () => {
    await arrive(
      { ...opening, outletId: world.local, publishedAt: at(0) },
      single('Stadtwerkstatt sucht Ehrenamtliche fürs Reparaturcafé', 1),
      { ...opening, outletId: world.national, publishedAt: at(2) },
      single('Bürgermeisterin besucht Baustelle der Stadtwerkstatt', 3),
    );
    const walk = async (filter: object) => {
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await stories.list(filter, { limit: 1, cursor });
        seen.push(...page.items.map(({ matching }) => matching));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return seen;
    };
    expect(await walk({})).toEqual([1, 2, 1]);
    // the newer of the two is not asked for, so that the story stands with the older one
    expect(await walk({ to: '2026-03-08', outletId: world.local })).toEqual([1]);
    const newer = (await world.allMentions())[2]!;
    await world.review.review({ id: newer.id, version: null }, 'relevant', world.alice);
    expect(await walk({ reviews: ['new'] })).toEqual([1, 1, 1]);
    expect(await walk({ reviews: ['relevant'] })).toEqual([1]);
  });

  it('tells how many placements and titles there are, and how many mentions the filter hides', async () => {
    await arrive(
      { ...opening, outletId: world.local, publishedAt: at(0) },
      { ...opening, title: `Update: ${opening.title}`, outletId: world.local, publishedAt: at(1) },
      { ...opening, outletId: world.national, publishedAt: at(2) },
    );
    const all = await stories.list({}, { limit: 5 });
    expect(all.items).toMatchObject([{ matching: 3, total: 3, placements: 2, outlets: 2 }]);
    const local = await stories.list({ outletId: world.local }, { limit: 5 });
    expect(local.items).toMatchObject([{ matching: 2, total: 3, placements: 1, outlets: 1 }]);
  });

  it('offers to merge what shares the most words, nothing beyond three weeks', async () => {
    await arrive(
      { ...opening, publishedAt: at(0) },
      single('Stadtwerkstatt sucht Ehrenamtliche', 20),
      single('Stadtwerkstatt: Türen stehen im Mai allen offen', 200),
      single('Türen der Stadtwerkstatt im Mai geschlossen', 23 * 24),
    );
    const [{ storyId, representative }] = (
      await stories.list({ to: '2026-03-08' }, { limit: 2 })
    ).items.slice(-1) as [Awaited<ReturnType<StoryQueries['list']>>['items'][number]];
    const story = { storyId, headline: representative.mention.headline, first: at(0), last: at(0) };
    const nearby = new NearbyStories(world.dataSource, stories);
    const headlines = async (find: string) => (await nearby.to(story, find)).map(({ headline }) => headline);
    expect(await headlines('')).toEqual([
      'Stadtwerkstatt: Türen stehen im Mai allen offen',
      'Stadtwerkstatt sucht Ehrenamtliche',
    ]);
    expect(await headlines('TÜREN Stadtwerkstatt')).toEqual([
      'Stadtwerkstatt: Türen stehen im Mai allen offen',
    ]);
    expect(await headlines('Reparaturcafé')).toEqual([]);
  });

  it('is read through its indexes', async () => {
    if (dialect !== 'sqlite') return;
    const [sql, parameters] = newestOfStories(world.dataSource, { reviews: ['new'] })
      .limit(31)
      .getQueryAndParameters();
    const plan: { detail: string }[] = await world.dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters);
    const lines = plan.map(({ detail }) => detail);
    expect(lines[0]).toContain('ix_mention_review');
    expect(lines.find((line) => line.includes(' n '))).toContain('ix_mention_story');
    expect(lines.join()).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});
