import { describe, expect, it } from '@jest/globals';
import { previewFeed } from './preview-feed.js';

const now = new Date('2026-03-01T12:00:00Z');
const item = (title: string | null, publishedAt: string | null) => ({ title, publishedAt });
const preview = (...items: ReturnType<typeof item>[]) =>
  previewFeed('https://blatt.example/rss', { title: 'Blatt', format: 'rss', items }, now);

describe('previewFeed', () => {
  it('shows the newest item, wherever it stands, and the pace', () => {
    const items = [
      item('B', '2026-02-28T12:00:00.000Z'),
      item('C', '2026-03-01T06:00:00.000Z'),
      item('A', '2026-02-27T06:00:00.000Z'),
    ];
    expect(preview(...items)).toEqual({
      url: 'https://blatt.example/rss',
      title: 'Blatt',
      format: 'rss',
      newestTitle: 'C',
      newestAt: '2026-03-01T06:00:00.000Z',
      itemsPerDay: 1,
    });
  });

  it('leaves out what lies ahead', () => {
    const items = [item('Konzert', '2026-06-01T18:00:00.000Z'), item('Rat tagt', '2026-02-28T12:00:00.000Z')];
    expect(preview(...items)).toMatchObject({
      newestTitle: 'Rat tagt',
      newestAt: '2026-02-28T12:00:00.000Z',
    });
  });

  it.each<[string, ReturnType<typeof item>[], object]>([
    ['nothing', [], { newestTitle: null, newestAt: null, itemsPerDay: null }],
    ['no dates', [item('A', null), item('B', null)], { newestTitle: 'A', newestAt: null, itemsPerDay: null }],
    ['no titles', [item(null, '2026-03-01T06:00:00.000Z')], { newestTitle: null, itemsPerDay: null }],
    [
      'two items, too few for a pace',
      [item('A', '2026-02-01T00:00:00.000Z'), item('B', '2026-03-01T00:00:00.000Z')],
      { itemsPerDay: null },
    ],
    [
      'one moment, too short for a pace',
      [1, 2, 3].map((n) => item(`${n}`, '2026-03-01T06:00:00.000Z')),
      { itemsPerDay: null },
    ],
    [
      'twelve minutes apart',
      Array.from({ length: 11 }, (_, n) => item('x', new Date(now.getTime() - n * 720_000).toISOString())),
      { itemsPerDay: 120 },
    ],
  ])('%s', (_name, items, expected) => {
    expect(preview(...items)).toMatchObject(expected);
  });
});
