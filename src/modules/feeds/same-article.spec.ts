import { describe, expect, it } from '@jest/globals';
import { isSameArticle } from './same-article.js';

const known = {
  title: 'Brücke über den Lech gesperrt',
  url: 'https://anzeiger.example/lokales/bruecke-gesperrt',
  publishedAt: new Date('2026-03-10T06:00:00Z'),
};
const later = new Date('2026-03-10T09:00:00Z');

describe('one guid at two addresses is', () => {
  const cases: [name: string, shown: Partial<typeof known>, same: boolean][] = [
    [
      'one article with the same date',
      { title: 'Ganz anders', url: 'https://x.example/', publishedAt: known.publishedAt },
      true,
    ],
    [
      'one article with an edited headline',
      { title: 'Gesperrt: die Brücke am Lech', url: 'https://x.example/' },
      true,
    ],
    ['two articles with nothing in common', { title: 'Stadtrat tagt', url: 'https://x.example/' }, false],
    ['two articles with one word in common', { title: 'Brücke', url: 'https://x.example/' }, false],
    ['two articles without headline', { title: '', url: null as never }, false],
  ];
  it.each(cases)('%s', (_, shown, same) =>
    expect(isSameArticle(known, { ...known, publishedAt: later, ...shown })).toBe(same),
  );

  const addresses: [a: string, b: string, same: boolean][] = [
    ['https://a.example/alt-id48151623.html', 'https://a.example/neu-id48151623.html', true],
    ['https://a.example/alt_4815162342', 'https://a.example/neu_4815162343', false],
    ['https://a.example/20260310/alt', 'https://a.example/20260310/neu', false],
    ['https://a.example/alt-1234', 'https://a.example/neu-1234', false],
  ];
  it.each(addresses)('%s and %s: %s', (a, b, same) => {
    const one = { ...known, title: 'Rathaus saniert', url: a };
    expect(isSameArticle(one, { title: 'Ein Fest', url: b, publishedAt: later })).toBe(same);
  });
});
