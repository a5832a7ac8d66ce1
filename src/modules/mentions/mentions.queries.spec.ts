import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { dialect } from '../../config/dialect.js';
import { encodeCursor } from '../../web/http/list-query.js';
import { applyMentionFilter } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';
import { Mention } from './mention.entity.js';

describe('the list of mentions', () => {
  let world: MentionsWorld;
  let watchId: string;
  beforeAll(async () => {
    world = await openMentionsWorld();
    ({ id: watchId } = await world.aWatch({ campaignId: world.campaign }));
    await world.aWatch({ name: 'Café', query: 'Café' });
    const at = (iso: string) => new Date(iso);
    await world.arrive(
      { title: 'Stadtwerkstatt A', outletId: world.local, publishedAt: at('2026-03-01T10:00:00Z') },
      { title: 'Stadtwerkstatt B', outletId: world.national, publishedAt: at('2026-03-01T10:00:00Z') },
      { title: 'ÄMTER: Stadtwerkstatt 100 %', publishedAt: at('2026-03-03T10:00:00Z') },
      { title: 'Café am Markt', publishedAt: at('2026-03-04T10:00:00Z'), summary: 'Ohne den Namen.' },
    );
    const b = (await world.allMentions()).find(({ headline }) => headline.endsWith('B'));
    await world.review.review({ id: b!.id, version: null }, 'relevant', world.alice);
  });
  afterAll(() => world.close());

  const headlines = async (filter: MentionFilter) =>
    (await world.mentions.list(filter, { limit: 50 })).items.map(({ mention }) => mention.headline);

  it('shows the newest first', async () => {
    expect((await headlines({}))[0]).toBe('Café am Markt');
    expect(await headlines({})).toHaveLength(4);
  });

  it.each<[string, () => MentionFilter, string[]]>([
    ['review', () => ({ reviews: ['relevant'] }), ['Stadtwerkstatt B']],
    ['two reviews', () => ({ reviews: ['relevant', 'duplicate'] }), ['Stadtwerkstatt B']],
    ['scope', () => ({ scope: 'local' }), ['Stadtwerkstatt A']],
    ['unknown scope', () => ({ scope: 'unknown', to: '2026-03-03' }), ['ÄMTER: Stadtwerkstatt 100 %']],
    ['outlet', () => ({ outletId: world.national }), ['Stadtwerkstatt B']],
    ['district', () => ({ districtAgs: '09772' }), ['Stadtwerkstatt A']],
    ['watch', () => ({ watchId, from: '2026-03-02' }), ['ÄMTER: Stadtwerkstatt 100 %']],
    ['campaign', () => ({ campaignId: world.campaign, reviews: ['relevant'] }), ['Stadtwerkstatt B']],
    [
      'days, both included',
      () => ({ from: '2026-03-03', to: '2026-03-04' }),
      ['Café am Markt', 'ÄMTER: Stadtwerkstatt 100 %'],
    ],
    ['text in another case, umlaut', () => ({ text: 'ämter' }), ['ÄMTER: Stadtwerkstatt 100 %']],
    ['per cent taken literally', () => ({ text: '100 %' }), ['ÄMTER: Stadtwerkstatt 100 %']],
    ['underscore taken literally', () => ({ text: '_' }), []],
    ['hostile text', () => ({ text: `'; DROP TABLE mention; --\\` }), []],
    [
      'everything at once',
      () => ({
        watchId,
        campaignId: world.campaign,
        outletId: world.local,
        scope: 'local',
        districtAgs: '09761',
        from: '2026-03-01',
        to: '2026-03-01',
        text: 'werkstatt',
        reviews: ['new'],
      }),
      ['Stadtwerkstatt A'],
    ],
  ])('narrows by %s', async (_, filter, expected) => {
    expect(await headlines(filter())).toEqual(expected);
  });

  it('pages without loss or repetition, even between equal times', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.mentions.list({}, { limit: 1, cursor });
      seen.push(...page.items.map(({ mention }) => mention.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it.each([['nonsense'], [encodeCursor(['x'])], [encodeCursor(['x', 'y'])], [encodeCursor([1, 2])]])(
    'refuses the cursor %j',
    async (cursor) => {
      await expect(world.mentions.list({}, { limit: 1, cursor })).rejects.toMatchObject({
        code: 'invalid-cursor',
      });
    },
  );

  it('brings outlet, districts, watch and campaign with each row', async () => {
    const { items } = await world.mentions.list({ scope: 'local' }, { limit: 5 });
    expect(items).toMatchObject([
      {
        outlet: { name: 'Augsburger Bote' },
        districts: [{ ags: expect.any(String) }, { name: 'Augsburg' }],
        matches: [{ watch: { name: 'Stadtwerkstatt' }, revision: 1 }],
        campaigns: [{ name: 'Stadtwerkstatt' }],
        teaser: 'Ein Haus für alle.',
      },
    ]);
  });

  it('counts what waits', async () => {
    expect(await world.mentions.countNew()).toBe(3);
  });

  it('reads the inbox through its index', async () => {
    if (dialect !== 'sqlite') return;
    const query = applyMentionFilter(world.dataSource.createQueryBuilder(Mention, 'm'), { reviews: ['new'] })
      .orderBy('m.publishedAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(31);
    const [sql, parameters] = query.getQueryAndParameters();
    const plan: { detail: string }[] = await world.dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, parameters);
    expect(plan[0]!.detail).toContain('ix_mention_review');
  });
});
