import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ParsedFeed } from './parsed-feed.js';
import { readFeed } from './read-feed.js';
import { surveyXml } from './xml-damage.js';

async function readOk(text: string, now?: Date): Promise<ParsedFeed> {
  const reading = await readFeed({ bytes: Buffer.from(text), ...(now && { now }) });
  if (!reading.ok) throw new Error(`no feed: ${reading.error.code}`);
  return reading;
}

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;
const item = (title: string): string =>
  `<item><title>${title}</title><link>https://k.example/1</link></item>`;

const damaged: [damage: string, document: string, titles: (string | null)[]][] = [
  ['bare ampersand', rss(item('Müller & Söhne')), ['Müller & Söhne']],
  ['bare ampersand', rss('<item><title>A</title><link>https://k.example/?a=1&b=2</link></item>'), ['A']],
  ['undefined entity', rss(item('Gr&uuml;&szlig;e')), ['Grüße']],
  ['control character', rss(item('Ra\u0002thaus\u000B!')), ['Rathaus !']],
  ['junk before the prolog', `Warnung in Zeile 3\n<?xml version="1.0"?>${rss(item('A'))}`, ['A']],
  ['junk before the prolog', `\n<?xml version="1.0"?>${rss(item('A'))}`, ['A']],
  ['duplicate attribute', rss('<item><title>A</title><guid isPermaLink="false" isPermaLink="true">1</guid></item>'), ['A']],
  ['unclosed element', rss('<item><title>A</title><description>x<br>y</description></item>'), ['A']],
  ['unclosed element', rss('<item><title>A</title><item><title>B</title>'), ['A', 'B']],
  ['stray closing tag', rss(`</p>${item('A')}`), ['A']],
  ['malformed tag', rss(item('5 <6 und <7')), ['5 <6 und <7']],
  ['malformed tag', rss('<item><title>A</title><guid isPermaLink=false>1</guid></item>'), ['A']],
  ['malformed tag', `<feed><entry><title>A</title><link href="https://k.example/1/></entry><entry><title>B</title><link href="https://k.example/2"/></entry></feed>`, ['A', 'B']],
  ['unclosed CDATA section', rss(`<item><title><![CDATA[A</title></item>${item('B')}`), ['A', 'B']],
  ['unclosed comment', rss(`${item('A')}<!-- Anzeige ${item('B')}`), ['A', 'B']],
  ['something behind the root', `${rss(item('A'))}${rss(item('B'))}`, ['A', 'B']],
  ['too many levels', rss(item('A') + '<x>'.repeat(60) + '</x>'.repeat(60)), ['A']],
]; // prettier-ignore

describe('a repair is named', () => {
  it.each(damaged)('%s: %s', async (damage, document, titles) => {
    const feed = await readOk(document);
    expect(feed.items.map(({ title }) => title)).toEqual(titles);
    const repair = feed.warnings.find(({ code }) => code === 'repaired-xml');
    expect(repair?.message).toContain(damage);
  });

  it('each once, in one warning', async () => {
    const { warnings } = await readOk(rss(item('A & B &uuml; C & D')));
    expect(warnings.filter(({ code }) => code === 'repaired-xml')).toEqual([
      { code: 'repaired-xml', message: 'The XML was damaged and repaired: bare ampersand, undefined entity' },
    ]);
  });

  it('not where only the end is missing', async () => {
    const codes = (await readOk(rss(item('A')).slice(0, -20))).warnings.map(({ code }) => code);
    expect(codes).toContain('truncated');
    expect(codes).not.toContain('repaired-xml');
  });

  it('not in a sound document', async () => {
    const sound = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY k "Kurier">]>\n<!-- & < -->${rss(
      `<item a='1' b="2"><title><![CDATA[a & b <br> c]]></title><link>https://k.example/?a=1&amp;b=2</link>
      <description>&lt;p&gt;&#8211;&#x20;</description><pubDate>Tue, 05 Mar 2024 08:15:00 GMT</pubDate></item>`,
    )}\n`;
    expect((await readOk(sound)).warnings).toEqual([]);
  });
});

describe('a date is told', () => {
  const dated = (date: string): string => rss(`<item><title>A</title><guid>1</guid>${date}</item>`);
  const codes = async (date: string, now?: Date): Promise<string[]> =>
    (await readOk(dated(date), now)).warnings.map(({ code }) => code);

  it('when it is missing, unreadable or implausible', async () => {
    expect(await codes('')).toEqual(['missing-date']);
    expect(await codes('<pubDate>bald</pubDate>')).toEqual(['bad-date']);
    expect(await codes('<pubDate>Sun, 07 Feb 2106 06:28:15 GMT</pubDate>')).toEqual([]);
    expect(await codes('<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>')).toEqual(['implausible-date']);
  });

  it('when it lies in the future, and is kept', async () => {
    const date = '<pubDate>Tue, 12 Mar 2024 08:15:00 GMT</pubDate>';
    expect(await codes(date, new Date('2024-03-05T00:00:00Z'))).toEqual(['implausible-date']);
    expect(await codes(date, new Date('2024-03-11T00:00:00Z'))).toEqual([]);
    const feed = await readOk(dated(date), new Date('2024-03-05T00:00:00Z'));
    expect(feed.items[0]?.publishedAt).toBe('2024-03-12T08:15:00.000Z');
  });
});

describe('surveyXml', () => {
  it('finds nothing in what was put together soundly, something in every piece that is left out', () => {
    const text = fc.string({ unit: 'grapheme-ascii' }).map((raw) => raw.replace(/[&<>]/g, '.'));
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc
          .tuple(fc.constantFrom('a', 'b:c', 'd-e'), fc.array(tie('node'), { maxLength: 4 }))
          .map(([name, inner]) => `<${name} x="1" y='&lt;'>${inner.join('')}</${name}>`),
        text.map((raw) => `<![CDATA[${raw.replace(/]/g, '')}<&]]>`),
        text.map((raw) => `<!--${raw.replace(/-/g, '')}<&-->`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (nodes) => {
        expect([...surveyXml(`<r>${nodes.join('')}</r>`).damage]).toEqual([]);
        expect(surveyXml(`<r>${nodes.join('')}`).damage.size).toBe(1);
        expect(surveyXml(`<r>${nodes.join('')}&</r>`).damage.has('bare ampersand')).toBe(true);
      }),
    );
  });
});
