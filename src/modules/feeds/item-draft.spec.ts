import { describe, expect, it } from '@jest/globals';
import { clipText } from './clip-text.js';
import { itemDate } from './item-date.js';
import { draftItems } from './item-draft.js';
import { itemIdentity } from './item-identity.js';
import { outletOfItem } from './outlet-of-item.js';
import type { AttributingFeed } from './outlet-of-item.js';
import type { ParsedItem } from './parsing/parsed-feed.js';
import { maxAgeMinutes } from './look-result.js';
import { missedDays } from './missed-days.js';
import { rhythmOf } from './rhythm.js';

const now = new Date('2026-03-10T08:00:00Z');

const item: ParsedItem = {
  id: 'guid-1',
  title: 'Titel',
  link: 'https://anzeiger.example/a1',
  target: null,
  canonicalUrl: 'https://anzeiger.example/a1',
  publishedAt: '2026-03-10T07:00:00.000Z',
  author: null,
  summary: null,
  content: null,
  image: null,
  categories: [],
  source: null,
};

describe('itemIdentity', () => {
  it('is the address, whatever feed and guid', () => {
    expect(itemIdentity(item, 'feed-1')).toBe(itemIdentity({ ...item, id: 'other' }, 'feed-2'));
    expect(itemIdentity(item, 'feed-1')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the guid within its feed when there is no address', () => {
    const bare = { id: '17', canonicalUrl: null };
    expect(itemIdentity(bare, 'feed-1')).toBe(itemIdentity(bare, 'feed-1'));
    expect(itemIdentity(bare, 'feed-1')).not.toBe(itemIdentity(bare, 'feed-2'));
  });
});

describe('itemDate', () => {
  const dates: [name: string, claimed: string | null, publishedAt: string, quality: string][] = [
    ['as published', '2026-03-09T23:30:00.000Z', '2026-03-09T23:30:00.000Z', 'published'],
    ['a little ahead', '2026-03-12T07:59:00.000Z', '2026-03-12T07:59:00.000Z', 'published'],
    ['far ahead', '2026-03-12T08:01:00.000Z', now.toISOString(), 'implausible'],
    ['the year 0', '0001-01-01T00:00:00.000Z', now.toISOString(), 'implausible'],
    ['before the web', '1989-12-31T23:59:59.000Z', now.toISOString(), 'implausible'],
    ['the first day that counts', '1990-01-01T00:00:00.000Z', '1990-01-01T00:00:00.000Z', 'published'],
    ['no date', 'gestern', now.toISOString(), 'implausible'],
    ['nothing', null, now.toISOString(), 'seen'],
  ];
  it.each(dates)('%s', (_, claimed, publishedAt, dateQuality) => {
    expect(itemDate(claimed, now)).toEqual({ publishedAt: new Date(publishedAt), dateQuality });
  });
});

describe('outletOfItem', () => {
  const outlets: Record<string, string> = { 'anzeiger.example': 'anzeiger', 'agentur.example': 'agentur' };
  const outletIdFor = (url: string) => outlets[new URL(url).hostname] ?? null;
  const own: AttributingFeed = { kind: 'outlet', outletId: 'bote', outletAncestors: [] };
  const search: AttributingFeed = { kind: 'search', outletId: null, outletAncestors: [] };
  const edition: AttributingFeed = {
    kind: 'outlet',
    outletId: 'anzeiger-nord',
    outletAncestors: ['anzeiger', 'verlag'],
  };
  const opaque = { ...item, link: 'https://news.google.com/rss/articles/xyz' };

  const cases: [name: string, entry: ParsedItem, feed: AttributingFeed, outlet: string | null][] = [
    ['the domain of the article', item, own, 'anzeiger'],
    ['the feed, where the domain is unknown', { ...item, link: 'https://neu.example/1' }, own, 'bote'],
    ['the feed, where there is no address', { ...item, link: null }, own, 'bote'],
    [
      'the article behind a search redirect',
      { ...opaque, target: 'https://agentur.example/1' },
      search,
      'agentur',
    ],
    [
      'the source a search names',
      { ...opaque, source: { title: 'A', url: 'https://anzeiger.example' } },
      search,
      'anzeiger',
    ],
    ['nobody, where a search names nobody', opaque, search, null],
    [
      'not the source that an outlet names for agency text',
      { ...item, link: null, source: { title: 'A', url: 'https://agentur.example' } },
      own,
      'bote',
    ],
    ['the edition, where the domain is its title’s', item, edition, 'anzeiger-nord'],
  ];
  it.each(cases)('%s', (_, entry, feed, outlet) => {
    expect(outletOfItem(entry, feed, outletIdFor)).toBe(outlet);
  });
});

describe('draftItems', () => {
  const feed = { id: 'feed-1', kind: 'outlet' as const, outletId: null, outletAncestors: [] };
  const draft = (items: ParsedItem[], language: string | null = 'de') =>
    draftItems({ items, language }, feed, () => null, now);

  it('opens the article, not the redirect', () => {
    expect(draft([{ ...item, target: 'https://anzeiger.example/ziel' }])[0]?.url).toBe(
      'https://anzeiger.example/ziel',
    );
  });

  it('fits hostile texts into their columns', () => {
    const [hostile] = draft(
      [
        {
          ...item,
          title: `\0${'ä'.repeat(5_000)}`,
          author: '😀'.repeat(400),
          summary: null,
          content: 'x\0y',
        },
      ],
      'x'.repeat(90),
    );
    expect(hostile?.title).toHaveLength(1_000);
    expect(hostile?.author).toBe('😀'.repeat(150));
    expect(hostile).toMatchObject({ summary: '', content: 'xy', language: 'x'.repeat(20) });
  });
});

describe('clipText', () => {
  it('never leaves half a character', () => {
    expect(clipText('ab😀', 3)).toBe('ab');
    expect(clipText('ab😀', 4)).toBe('ab😀');
  });
});

describe('rhythmOf', () => {
  const every = (minutes: number, count: number) =>
    Array.from({ length: count }, (_, i) => new Date(now.getTime() - i * minutes * 60_000));
  const cases: [name: string, dates: Date[], minutes: number | null][] = [
    ['an hourly feed', every(60, 10), 60],
    ['too few items', every(60, 2), null],
    ['none', [], null],
    ['a batch of one minute', Array.from({ length: 30 }, () => now), null],
    ['dates ahead are left out', [...every(60, 4), new Date('2027-01-01T00:00:00Z')], 60],
    ['old items of a feed that has become quick', [...every(5, 20), new Date('2020-01-01T00:00:00Z')], 5],
  ];
  it.each(cases)('%s', (_, dates, minutes) => {
    expect(rhythmOf(dates, now)).toBe(minutes);
  });
});

describe('maxAgeMinutes', () => {
  const cases: [header: string | null, minutes: number | null][] = [
    ['max-age=600', 10],
    ['public, max-age=90', 2],
    ['no-cache, s-maxage=600', null],
    ['max-age="300"', 5],
    ['max-age=99999999999999', 16_666_667],
    ['max-age=-1', null],
    ['', null],
    [null, null],
  ];
  it.each(cases)('%s', (header, minutes) => {
    expect(maxAgeMinutes(header)).toBe(minutes);
  });
});

describe('missedDays', () => {
  const cases: [name: string, dueAt: string, now: string, days: string[]][] = [
    ['on time', '2026-03-10T07:55:00Z', '2026-03-10T08:00:00Z', []],
    ['a few hours late, over midnight', '2026-03-09T22:00:00Z', '2026-03-10T05:00:00Z', []],
    ['two days late', '2026-03-08T12:00:00Z', '2026-03-10T13:00:00Z', ['2026-03-08', '2026-03-09']],
    [
      'days of the reporting zone',
      '2026-03-08T23:30:00Z',
      '2026-03-10T23:45:00Z',
      ['2026-03-09', '2026-03-10'],
    ],
  ];
  it.each(cases)('%s', (_, dueAt, at, days) => {
    expect(missedDays(new Date(dueAt), new Date(at), 'Europe/Berlin')).toEqual(days);
  });

  it('writes at most a year', () => {
    expect(missedDays(new Date('1999-01-01T00:00:00Z'), now, 'Europe/Berlin')).toHaveLength(366);
  });
});
