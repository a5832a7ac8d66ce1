import { describe, expect, it } from '@jest/globals';
import type { ParsedFeed } from './parsed-feed.js';
import { readFeed } from './read-feed.js';

const atom = 'xmlns="http://www.w3.org/2005/Atom"';
const item = '<item><title>Eins</title><link>https://k.example/1</link></item>';
const entry =
  '<entry><title>Zwei</title><link href="https://k.example/2"/><updated>2024-03-05T08:15:00Z</updated></entry>';

const read = (text: string) =>
  readFeed({ bytes: Buffer.from(text), baseUrl: 'https://kurier.example/feeds/alle.xml' });

async function readOk(text: string): Promise<ParsedFeed> {
  const reading = await read(text);
  if (!reading.ok) throw new Error(`no feed: ${reading.error.code}`);
  return reading;
}

describe('items are found', () => {
  it.each<[string, string, string[]]>([
    ['with an entry as the root', `<entry ${atom}><id>urn:k:1</id><title>Eins</title></entry>`, ['Eins']],
    ['with an entry of Atom 0.3', '<a:entry xmlns:a="http://purl.org/atom/ns#"><a:title>E</a:title></a:entry>', ['E']],
    ['with an item as the root', item, ['Eins']],
    ['under a root of its own', `<nachrichten><liste>${item}${item}</liste></nachrichten>`, ['Eins', 'Eins']],
    ['as entries under a root of its own', `<daten>${entry}</daten>`, ['Zwei']],
    ['of Atom in RSS', `<rss version="2.0"><channel>${item}${entry}</channel></rss>`, ['Eins', 'Zwei']],
    ['of Atom in RSS, with their namespace', `<rss version="2.0"><channel><entry ${atom}><title>A</title></entry></channel></rss>`, ['A']],
    ['of RSS in Atom', `<feed ${atom}>${entry}${item}</feed>`, ['Zwei', 'Eins']],
    ['in two documents one behind the other', `<rss><channel>${item}</channel></rss><rss><channel>${item}</channel></rss>`, ['Eins', 'Eins']],
    ['in documents of two kinds', `<rss><channel>${item}</channel></rss>\n<feed ${atom}>${entry}</feed>`, ['Eins', 'Zwei']],
    ['behind the closed root', `<rss version="2.0"><channel></channel></rss>${item}`, ['Eins']],
    ['behind a licence longer than the look ahead', `<?xml version="1.0"?><!-- ${'Lizenz '.repeat(12_000)} --><rss><channel>${item}</channel></rss>`, ['Eins']],
    ['in the body of an XHTML entry only once', `<feed ${atom}><entry><title>A</title><content type="application/xml"><item><title>B</title></item></content></entry></feed>`, ['A']],
  ])('%s', async (_name, text, titles) => {
    expect((await readOk(text)).items.map(({ title }) => title)).toEqual(titles);
  }); // prettier-ignore

  it('with address and date of entries under a root of their own', async () => {
    expect((await readOk(`<daten>${entry}</daten>`)).items[0]).toMatchObject({
      link: 'https://k.example/2',
      publishedAt: '2024-03-05T08:15:00.000Z',
    });
  });

  it('in the Channel Definition Format', async () => {
    const feed = await readOk(`<CHANNEL HREF="https://k.example/"><TITLE>Kurier</TITLE>
      <ITEM HREF="/1" LASTMOD="2024.03.05T08:15"><TITLE>Eins</TITLE><ABSTRACT>Kurz</ABSTRACT></ITEM></CHANNEL>`);
    expect(feed).toMatchObject({ format: 'rss', title: 'Kurier', link: 'https://k.example/' });
    expect(feed.items).toMatchObject([
      {
        title: 'Eins',
        link: 'https://kurier.example/1',
        summary: 'Kurz',
        publishedAt: '2024-03-05T07:15:00.000Z',
      },
    ]);
  });
});

describe('no feed', () => {
  it.each([
    ['a list of anything', '<liste><item>a</item><item>b</item></liste>'],
    ['a play list', '<playlist><entry><duration>3</duration></entry></playlist>'],
    ['an answer without items', '<?xml version="1.0"?><error><code>500</code></error>'],
  ])('%s', async (_name, text) => {
    expect(await read(text)).toMatchObject({ ok: false, error: { code: 'not_a_feed' } });
  });

  it('a web page that speaks of items', async () => {
    const page = `<!doctype html><html><body><p>Ein Feed hat ein <item><title>x</title></item>.</p></body></html>`;
    expect(await read(page)).toMatchObject({ ok: false, error: { code: 'html' } });
  });
});

describe('fields', () => {
  const only = async (inside: string): Promise<ParsedFeed['items'][number] | undefined> =>
    (await readOk(`<feed ${atom}><entry>${inside}</entry></feed>`)).items[0];

  it('in base64 by their type', async () => {
    const encoded = Buffer.from('<b>Wärme</b>plan').toString('base64');
    expect(await only(`<title type="application/octet-stream">${encoded}</title>`)).toMatchObject({
      title: 'Wärmeplan',
    });
    expect(await only(`<title type="application/xhtml+xml">Wärme</title>`)).toMatchObject({ title: 'Wärme' });
    expect(await only(`<title type="Wort/Wort">kein base64</title>`)).toMatchObject({ title: 'kein base64' });
  });

  it('with several addresses: the one that says it is a page', async () => {
    const links =
      '<link href="/a.json" type="application/json"/><link href="/b"/><link type="text/html" href="/c"/>';
    expect(await only(links)).toMatchObject({ link: 'https://kurier.example/c' });
    expect(await only(links.replace('text/html', 'application/pdf'))).toMatchObject({
      link: 'https://kurier.example/b',
    });
  });

  it('with an address escaped twice', async () => {
    expect(await only('<link href="https://k.example/?a=1&amp;amp;b=2"/>')).toMatchObject({
      link: 'https://k.example/?a=1&b=2',
    });
  });

  it('with nothing in the id that cannot be stored', async () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"x\\ud800\\u0000y","title":"t"}]}';
    expect((await readOk(json)).items[0]?.id).toBe('xy');
  });
});
