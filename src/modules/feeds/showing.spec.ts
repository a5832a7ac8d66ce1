import { describe, expect, it } from '@jest/globals';
import { rss } from '../../../test/support/feeds-room.js';
import { draftItems } from './item-draft.js';
import { readFeedSince } from './parsing/read-feed.js';
import { readShown, writeShown } from './shown-memory.js';
import { showingOf, unreadItems } from './showing.js';

const now = new Date('2026-03-10T08:00:00Z');
const feed = { id: 'feed-1', kind: 'outlet' as const, outletId: null, outletAncestors: [] };

/** Reads documents of one feed one after the other, as polls do, remembering each for the next; says what each brought. */
async function polls(documents: readonly string[], urls: readonly string[] = []) {
  let memory: string | null = null;
  const answers: { fresh: string[]; read: number; unread: number }[] = [];
  for (const [at, text] of documents.entries()) {
    const before = readShown(memory);
    const baseUrl = urls[at] ?? 'https://anzeiger.example/feed';
    const { reading, cut } = await readFeedSince({ bytes: Buffer.from(text), baseUrl, now }, before);
    if (!reading.ok) throw new Error(reading.error.message);
    const drafts = draftItems(reading, feed, () => null, now);
    const showing = showingOf(feed.id, drafts, cut, before);
    memory = showing.memory;
    const fresh = showing.fresh.map(({ title }) => title);
    answers.push({ fresh, read: reading.items.length, unread: unreadItems(cut, before).length });
  }
  return answers;
}

const item = (number: number, title = `Meldung ${number}`) => ({
  title,
  link: `https://anzeiger.example/${number}`,
  pubDate: 'Tue, 10 Mar 2026 06:00:00 +0100',
});
const document = (...numbers: number[]) =>
  rss(
    'Anzeiger',
    numbers.map((number) => item(number)),
  );

const atom = (...numbers: number[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><updated>2026-03-10T08:00:0${numbers.length}Z</updated>
  ${numbers.map((n) => `<entry><id>tag:${n}</id><title>Meldung ${n}</title><link href="https://a.example/${n}"/><updated>2026-03-10T06:00:00Z</updated></entry>`).join('\n')}</feed>`;
const rdf = (...numbers: number[]) =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://a.example/"><title>A ${numbers.length}</title><link>https://a.example/</link></channel>
  ${numbers.map((n) => `<item rdf:about="https://a.example/${n}"><title>Meldung ${n}</title><link>https://a.example/${n}</link><dc:date>2026-03-10T06:00:00Z</dc:date></item>`).join('')}</rdf:RDF>`;

describe('documents of one feed, one after the other', () => {
  it.each([
    ['RSS', document],
    ['Atom', atom],
    ['RDF', rdf],
  ])('are read as far as they are new: %s', async (_, write) => {
    expect(await polls([write(1, 2, 3), write(4, 1, 2), write(4, 1), write(4, 1, 3)])).toEqual([
      { fresh: ['Meldung 1', 'Meldung 2', 'Meldung 3'], read: 3, unread: 0 },
      { fresh: ['Meldung 4'], read: 1, unread: 2 },
      { fresh: [], read: 0, unread: 2 },
      { fresh: ['Meldung 3'], read: 1, unread: 2 },
    ]);
  });

  it('show an edited headline, and an item once that stands there twice', async () => {
    const edited = rss('Anzeiger', [item(1, 'Meldung 1, korrigiert'), item(2), item(2, 'Noch einmal')]);
    expect(await polls([document(1, 2), edited])).toEqual([
      { fresh: ['Meldung 1', 'Meldung 2'], read: 2, unread: 0 },
      { fresh: ['Meldung 1, korrigiert', 'Noch einmal'], read: 2, unread: 1 },
    ]);
    const twice = rss('Anzeiger', [item(2), item(2, 'Noch einmal')]);
    expect((await polls([twice]))[0]!.fresh).toEqual(['Meldung 2']);
  });

  it('are told apart item by item even when one is damaged, and then not read in part', async () => {
    const damaged = document(1, 2, 4).replace('Meldung 4', 'Meldung 4 & mehr');
    expect(await polls([document(1, 2), damaged, document(1, 2, 4, 5)])).toEqual([
      { fresh: ['Meldung 1', 'Meldung 2'], read: 2, unread: 0 },
      { fresh: ['Meldung 4 & mehr'], read: 3, unread: 0 },
      { fresh: ['Meldung 4', 'Meldung 5'], read: 4, unread: 0 },
    ]);
  });

  it('are read whole from another address and under another root tag: what an item says may depend on both', async () => {
    const other = document(1, 2).replace('<rss ', '<rss xml:lang="en" ');
    const moved = ['https://anzeiger.example/feed', 'https://anzeiger.example/neu'];
    expect((await polls([document(1, 2), other]))[1]).toMatchObject({ read: 2, unread: 0, fresh: [] });
    expect((await polls([document(1, 2), `${document(1, 2)} `], moved))[1]).toMatchObject({
      read: 2,
      unread: 0,
    });
  });

  it('cannot hide an item in a text that looks like the end of one', async () => {
    const trap = document(1).replace(
      '</item>',
      '<description><![CDATA[</item><item><title>Falle]]></description></item>',
    );
    const with2 = trap.replace('</channel>', `${/<item>.*<\/item>/s.exec(document(2))![0]}</channel>`);
    const [first, second] = await polls([trap, with2]);
    expect(first).toMatchObject({ fresh: ['Meldung 1'] });
    expect(second).toMatchObject({ fresh: ['Meldung 2'] });
  });
});

describe('the memory of a document', () => {
  const items = [
    { raw: 'abcdefghijkl', draft: 'ABCDEFGHIJKL', published: new Date('2026-03-10T06:00:00Z') },
    { raw: null, draft: 'mnopqrstuvwx', published: null },
  ];

  it('is read as it was written', () => {
    const read = readShown(writeShown('context-1234', items));
    expect(read?.context).toBe('context-1234');
    expect([...read!.items.values()]).toEqual([items[0]]);
    expect([...read!.drafts]).toEqual(['ABCDEFGHIJKL', 'mnopqrstuvwx']);
  });

  it('is nothing when there is none or one of another form', () => {
    expect(readShown(null)).toBeNull();
    expect(readShown('abcdefghijklm')).toBeNull();
    expect(readShown(writeShown(null, []))?.items.size).toBe(0);
  });
});
