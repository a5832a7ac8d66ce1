import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalUrl } from './canonical-url.js';
import { redirectTarget } from './redirect-target.js';
import { siteParameters } from './tracking-parameters-by-site.js';
import { valueRules } from './tracking-parameters-by-value.js';
import { trackingFamilies } from './tracking-parameters-table.js';

const fixtures = new URL('../../test/fixtures/', import.meta.url);
const { articles } = JSON.parse(readFileSync(new URL('article-addresses.json', fixtures), 'utf8')) as {
  articles: { why: string; addresses: string[] }[];
};
const addresses = articles.flatMap((article) => article.addresses);
const linksOfFeeds = [...new Set(readdirSync(new URL('feeds/docs/', fixtures)).flatMap(linksOfDocument))];
/** A route behind `#/` takes everything that follows for itself, so that nothing can be appended to these. */
const extensible = addresses.filter((address) => !/#!?\//.test(address));
/** Around a redirect, a parameter belongs to the redirect. */
const plain = extensible.filter(
  (address) => redirectTarget(address) === null && !/cdn\.ampproject|[?&]amp_/.test(address),
);

function linksOfDocument(name: string): string[] {
  const text = readFileSync(new URL(`feeds/docs/${name}`, fixtures), 'latin1');
  return [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].map(([link]) => link.replaceAll('&amp;', '&'));
}

const word = fc.stringMatching(/^[a-z0-9_.-]{1,12}$/);
const tracker = fc.oneof(
  fc
    .tuple(fc.constantFrom(...trackingFamilies.flatMap(({ names }) => names)), word, word)
    .map(([name, ending, value]) => `${name.replace('*', ending)}=${value}`),
  fc
    .constantFrom(...valueRules.flatMap(({ names, values }) => names.map((name) => ({ name, values }))))
    .chain(({ name, values }) =>
      fc.constantFrom(...values.map((value) => (value === '' ? name : `${name}=${value}`))),
    ),
);
const fragment = fc.oneof(
  fc.constantFrom('ref=rss', 'kommentare', ':~:text=Ehrenamt', 'xtor=RSS-1', 'pk_campaign=rss', ''),
  fc.string({ maxLength: 12 }).filter((text) => !/^!?\//.test(text.trimStart())),
);

function withParameter(address: string, parameter: string): string {
  const bare = address.replace(/#.*$/, '');
  return `${bare}${bare.includes('?') ? '&' : '?'}${parameter}`;
}

function mobile(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?(?=[^/?#]*\.[^/?#])/, 'http://m.');
}

describe('canonicalUrl on the test set', () => {
  it('is large enough to mean something', () => {
    expect(addresses.length).toBeGreaterThanOrEqual(250);
    expect(linksOfFeeds.length).toBeGreaterThan(60);
  });

  it.each(articles)('$why: $addresses.0', ({ addresses: ofOne }) => {
    expect([...new Set(ofOne.map(canonicalUrl))]).toHaveLength(1);
  });

  it('never makes one of two articles', () => {
    const owners = new Map<string | null, string>();
    const met: string[] = [];
    for (const { addresses: ofOne } of articles) {
      const canonical = canonicalUrl(ofOne[0] ?? '');
      const other = owners.get(canonical);
      if (other !== undefined) met.push(`${ofOne[0]} and ${other} are both ${canonical}`);
      owners.set(canonical, ofOne[0] ?? '');
    }
    expect(met).toEqual([]);
  });

  it('keeps the links of the sample feeds apart unless they are written alike', () => {
    const rough = (link: string) => link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/#?]+$/, '');
    const canonical = new Set(linksOfFeeds.map(canonicalUrl));
    const spelled = new Set(linksOfFeeds.map(rough));
    expect(canonical.has(null)).toBe(false);
    expect(canonical.size).toBe(spelled.size);
  });

  it('applied twice changes nothing, and gives an https address', () => {
    for (const address of [...addresses, ...linksOfFeeds]) {
      const canonical = canonicalUrl(address);
      expect(new URL(canonical ?? '').protocol).toBe('https:');
      expect(canonicalUrl(canonical ?? '')).toBe(canonical);
    }
  });
});

describe('canonicalUrl, properties', () => {
  it('trackers, fragments and the host for phones never change it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.array(tracker, { maxLength: 4 }),
        fragment,
        fc.boolean(),
        (address, trackers, mark, onPhone) => {
          const spoilt = trackers.reduce(withParameter, onPhone ? mobile(address) : address);
          expect(canonicalUrl(`${spoilt}#${mark}`)).toBe(canonicalUrl(address.replace(/#.*$/, '')));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('AMP forms of an article with a path never change it', () => {
    const paths = plain.filter(
      (address) =>
        /^[^?#]*\.[^/?#]+\/[^?#]*[^/?#]$/.test(address) && !/\.php|\.asp|[/.~-]amp\b|;/.test(address),
    );
    const forms: ((address: string) => string)[] = [
      (address) => `${address}/amp`,
      (address) => `${address}/amp/`,
      (address) => address.replace(/^(https?:\/\/[^/]+)\//, '$1/amp/'),
      (address) => address.replace(/\.html$/, '.amp.html'),
      (address) => address.replace(/\.html$/, '~amp.html'),
      (address) => `https://www.google.com/amp/s/${address.replace(/^https?:\/\//, '')}`,
      (address) => `https://a-b.cdn.ampproject.org/c/s/${address.replace(/^https?:\/\//, '')}`,
    ];
    expect(paths.length).toBeGreaterThan(20);
    for (const address of paths)
      for (const form of forms) expect(canonicalUrl(form(address))).toBe(canonicalUrl(address));
  });

  it('a parameter with two values stays two articles, whatever its name', () => {
    const names = fc.oneof(
      fc.constantFrom(
        'id',
        'p',
        'article',
        'nr',
        'sid',
        'page',
        'm',
        'rss',
        'share',
        'ref',
        'source',
        'cid',
        'view',
        'output',
        'x',
      ),
      word,
    );
    const tracks = new Set(trackingFamilies.flatMap((family) => family.names));
    const isTracked = (name: string) =>
      [...tracks].some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : name === each));
    const onSites = new Set(siteParameters.flatMap((site) => site.names));
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        names,
        fc.nat(99_999),
        fc.nat(99_999),
        (address, name, one, other) => {
          fc.pre(one !== other && one > 1 && other > 1 && !isTracked(name) && !onSites.has(name));
          const [first, second] = [one, other].map((value) =>
            canonicalUrl(withParameter(address, `${name}=${value}`)),
          );
          expect(first).not.toBe(second);
          expect(first).not.toBe(canonicalUrl(address));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws, and applied twice changes nothing, on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...addresses),
      fc.constantFrom(
        '/amp',
        '.amp',
        '/index.html',
        ';jsessionid=',
        '..',
        '%',
        '%25',
        '?',
        '#/',
        '&amp;',
        'm.',
        '[::1]',
        ':80',
        '\0',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = canonicalUrl(pieces.join(''));
        if (once !== null) expect(canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a hostile address', () => {
  const many = (piece: string, times: number) => piece.repeat(times);
  const random = Array.from({ length: 500_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
  ).join('');

  it.each([
    ['a host whose Punycode takes quadratic time', `http://${random}.de/`],
    ['dots', `http://${many('.', 1_000_000)}a/`],
    ['labels', `http://${many('m.', 500_000)}de/`],
    ['AMP endings', `http://a.example/x${many('.amp', 250_000)}`],
    ['dots behind an AMP cache', `https://cdn.ampproject.org/c/${many('a.', 500_000)}\n`],
    ['redirects inside each other', many('https://www.google.com/url?url=', 33_000)],
    ['parameters', `https://a.example/?${many('a&', 500_000)}`],
  ])('%s: 1 MB is no article', (_name, address) => {
    expect(canonicalUrl(address)).toBeNull();
    expect(redirectTarget(address)).toBeNull();
  });

  it('eight redirects inside each other are no article, two are', () => {
    const wrapped = (times: number, address: string): string =>
      times === 0
        ? address
        : wrapped(times - 1, `https://www.google.com/url?url=${encodeURIComponent(address)}`);
    expect(canonicalUrl(wrapped(8, 'https://a.example/1'))).toBeNull();
    expect(canonicalUrl(wrapped(2, 'https://a.example/1'))).toBe('https://a.example/1');
  });

  it('a longer spelling than an address may have is none', () => {
    const stray = `https://a.example/${many('%', 4_000)}`;
    expect(canonicalUrl(stray)).toBeNull();
    expect(canonicalUrl(`https://a.example/${many('%', 1_000)}`)).toHaveLength(
      'https://a.example/'.length + 3_000,
    );
  });
});
