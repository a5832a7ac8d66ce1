import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { englishLabels, groupFeeds } from './export-opml.js';
import { readOpml } from './read-opml.js';
import { writeOpml } from './write-opml.js';

const list = (body: string) =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head/><body>\n${body}\n</body></opml>`;

describe('readOpml', () => {
  it('finds feeds at any depth with their line', () => {
    const text = list(
      '<outline text="Bayern">\n<outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss?x=1&amp;y=2"/>\n</outline>\n<outline title="Nur Titel" xmlURL="feed://b.example/rss"/>',
    );
    expect(readOpml(text)).toEqual({
      ok: true,
      feeds: [
        { line: 4, url: 'https://a.example/rss?x=1&y=2', title: 'A & B' },
        { line: 6, url: 'https://b.example/rss', title: 'Nur Titel' },
      ],
      rejected: [],
    });
  });

  it('rejects each entry that is no feed, with its reason', () => {
    const text = list(
      [
        '<outline text="nichts"/>',
        '<outline text="lokal" xmlUrl="file:///etc/passwd"/>',
        '<outline text="Skript" xmlUrl="javascript:alert(1)"/>',
        '<outline text="mit Passwort" xmlUrl="https://u:p@a.example/"/>',
        '<outline text="gut" xmlUrl="https://a.example/rss"/>',
        '<outline text="doppelt" xmlUrl="https://a.example/rss#oben"/>',
        `<outline text="lang" xmlUrl="https://a.example/${'x'.repeat(1000)}"/>`,
      ].join('\n'),
    );
    const reading = readOpml(text);
    expect(reading.ok && reading.feeds.map(({ title }) => title)).toEqual(['gut']);
    expect(reading.ok && reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'empty'],
      [4, 'invalid-address'],
      [5, 'invalid-address'],
      [6, 'invalid-address'],
      [8, 'repeated'],
      [9, 'invalid-address'],
    ]);
  });

  const refused: [name: string, text: string, reason: string][] = [
    ['an empty file', '', 'not-opml'],
    ['a web page', '<!doctype html><html><body>Hallo</body></html>', 'not-opml'],
    ['a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'not-opml'],
    ['text', 'https://a.example/rss', 'not-opml'],
    ['a tower of groups', list('<outline text="x">'.repeat(100_000)), 'too-deep'],
    ['nine megabytes', list(' '.repeat(9 * 1024 * 1024)), 'too-large'],
  ];
  it.each(refused)('refuses %s', (_, text, reason) => {
    expect(readOpml(text)).toEqual({ ok: false, reason });
  });

  it('expands and opens nothing that a DOCTYPE declares', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
<opml><body><outline text="&b;&x;" xmlUrl="https://a.example/rss"/></body></opml>`;
    const reading = readOpml(text);
    expect(JSON.stringify(reading)).not.toContain('aaaaaaaaaa');
    expect(JSON.stringify(reading)).not.toContain('root:');
  });

  it('survives any text', () => {
    const markup = fc.array(
      fc.constantFrom(
        '<opml>',
        '<outline ',
        'xmlUrl="',
        'https://a.example',
        '"',
        '/>',
        '>',
        '</outline>',
        '<![CDATA[',
        '<!--',
        '&',
        '\n',
        'ä',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(markup, (parts) => {
        expect(typeof readOpml(parts.join('')).ok).toBe('boolean');
      }),
    );
  });
});

describe('writeOpml', () => {
  const labels = englishLabels;
  const outlets = new Map([
    ['a', { scope: 'local' as const, states: ['Bayern'], homepage: 'https://a.example/' }],
    ['b', { scope: 'national' as const, states: [], homepage: '' }],
  ]);
  const feeds = [
    {
      url: 'https://a.example/rss?x=1&y=2',
      title: 'A <"&\u0001\uffff> \ud800 B',
      kind: 'outlet' as const,
      outletId: 'a',
    },
    { url: 'https://b.example/rss', title: 'B', kind: 'outlet' as const, outletId: 'b' },
    {
      url: 'https://news.google.com/rss/search?q=x',
      title: 'Suche',
      kind: 'search' as const,
      outletId: null,
    },
    { url: 'https://c.example/rss', title: 'C', kind: 'outlet' as const, outletId: 'unknown' },
  ];
  const groups = groupFeeds(feeds, outlets, labels);

  it('groups by scope, and near ones by state', () => {
    expect(
      groups.map(({ title, groups: below, feeds: own }) => [title, below.map((g) => g.title), own.length]),
    ).toEqual([
      ['Local', ['Bayern'], 0],
      ['National', [], 1],
      ['Searches', [], 1],
      ['Without outlet', [], 1],
    ]);
  });

  it('can be read back whole', () => {
    const text = writeOpml('Feeds', new Date('2026-03-10T08:00:00Z'), groups);
    const reading = readOpml(text);
    expect(reading.ok && reading.rejected).toEqual([]);
    expect(reading.ok && reading.feeds.map(({ url }) => url)).toEqual(feeds.map(({ url }) => url));
    expect(text).toContain('text="A &lt;&quot;&amp;&gt; B"');
  });
});
