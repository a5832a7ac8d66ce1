import { canonicalUrl } from '../../../shared/canonical-url.js';
import { parseUrl } from '../../../shared/parse-url.js';
import { plainText } from '../../../shared/plain-text.js';
import { decodeBytes } from '../../feeds/parsing/decode-bytes.js';
import { outletHost } from '../../outlets/outlet-host.js';
import { isNode, linkedPiece, typesOf, valuesOf, wordsOf } from './linked-data.js';
import type { LinkedNode, PieceKind } from './linked-data.js';
import { readPageDate } from './page-date.js';
import type { PageDate } from './page-date.js';
import { readSignals } from './page-signals.js';
import type { PageSignals } from './page-signals.js';
import { withoutSiteName } from './page-title.js';

/** Where in the page a fact stands; `address`: the page does not say, so it is what was asked for. */
export type FactSource =
  | 'json-ld'
  | 'open-graph'
  | 'twitter'
  | 'dublin-core'
  | 'meta'
  | 'link'
  | 'time'
  | 'heading'
  | 'title'
  | 'html'
  | 'address';

export interface Told<T> {
  value: T;
  from: FactSource;
}

/** broken-data: linked data that is no JSON; cut: longer than we read; odd-date: a date nobody can mean; foreign-original: names another site as its own. */
export type PageTrouble = 'broken-data' | 'cut' | 'odd-date' | 'foreign-original';

/** What a page says about the one piece it shows. Null: it does not say. */
export interface PageFacts {
  title: Told<string> | null;
  published: Told<PageDate> | null;
  author: Told<string> | null;
  siteName: Told<string> | null;
  /** Programme, series or podcast that the piece belongs to. */
  series: Told<string> | null;
  /** BCP 47, such as `de` or `de-AT`. */
  language: Told<string> | null;
  canonicalUrl: Told<string>;
  kind: Told<PieceKind>;
  troubles: PageTrouble[];
  /** What the page says about reading it by program (`tdm-reservation`, `robots`), as written. */
  reservations: { tdm: readonly string[]; robots: readonly string[] };
}

export interface PageBytes {
  bytes: Uint8Array;
  /** The whole HTTP header; empty when there was none. */
  contentType: string;
  /** Address the bytes came from. */
  url: string;
}

/**
 * Reads what a page says about its piece: linked data first, then Open Graph, then the older ways. Nothing of its text is kept. Whatever stands there, this
 * answers in bounded time and never throws.
 */
export function readPageFacts(
  { bytes, contentType, url }: PageBytes,
  timeZone: string,
  now: Date,
): PageFacts {
  const signals = readSignals(pageText(bytes, contentType));
  const own = canonicalUrl(url);
  const { piece, broken } = linkedPiece(
    signals.jsonLd,
    (address) => canonicalUrl(absolute(address, url) ?? '') === own,
  );
  const node: LinkedNode = piece?.node ?? {};
  const troubles: PageTrouble[] = [];
  if (broken) troubles.push('broken-data');
  if (signals.wasCut) troubles.push('cut');

  const siteName = siteNameOf(signals, node);
  const { published, odd } = publishedOf(signals, node, timeZone, now);
  if (odd && !published) troubles.push('odd-date');
  const { canonical, foreign } = canonicalOf(signals, node, url);
  if (foreign) troubles.push('foreign-original');
  return {
    title: titleOf(signals, node, siteName?.value ?? null, url),
    published,
    author: authorOf(signals, node, siteName?.value ?? null),
    siteName,
    series: first([['json-ld', seriesOf(node)]], (text) => plain(text, 200)),
    language: languageOf(signals, node),
    canonicalUrl: canonical,
    kind: kindOf(signals, piece?.kind ?? null),
    troubles,
    reservations: { tdm: metas(signals, 'tdm-reservation'), robots: metas(signals, 'robots') },
  };
}

type Candidates = readonly (readonly [FactSource, readonly string[]])[];

/** The first text that reads as something. */
function first<T>(candidates: Candidates, read: (text: string) => T | null): Told<T> | null {
  for (const [from, texts] of candidates) {
    for (const text of texts) {
      const value = read(text);
      if (value !== null) return { value, from };
    }
  }
  return null;
}

function metas({ meta }: PageSignals, ...names: string[]): string[] {
  return names.flatMap((name) => meta.get(name) ?? []);
}

function plain(text: string, longest: number): string | null {
  const shown = plainText(text.slice(0, 4 * longest))
    .slice(0, longest)
    .trim();
  return /[\p{L}\p{N}]/u.test(shown) ? shown.replace(/[\uD800-\uDBFF]$/, '') : null;
}

function titleOf(
  signals: PageSignals,
  node: LinkedNode,
  site: string | null,
  url: string,
): Told<string> | null {
  const host = outletHost(parseUrl(url)?.hostname ?? '') ?? '';
  const names = [...(site === null ? [] : [site]), host, host.split('.').at(-2) ?? ''];
  const cleaned = (text: string) => {
    const title = plain(text, 1_000);
    return title === null ? null : withoutSiteName(title, names);
  };
  return first(
    [
      ['json-ld', [...wordsOf(node, 'headline'), ...(isWebPage(node) ? [] : wordsOf(node, 'name'))]],
      ['open-graph', metas(signals, 'og:title')],
      ['twitter', metas(signals, 'twitter:title')],
      ['dublin-core', metas(signals, 'dc.title', 'dcterms.title', 'dc:title')],
      ['meta', metas(signals, 'headline', 'parsely-title', 'title')],
      ['title', [signals.title]],
      ['heading', [signals.heading]],
      ['json-ld', wordsOf(node, 'name')],
    ],
    cleaned,
  );
}

function isWebPage(node: LinkedNode): boolean {
  return typesOf(node).some((type) => type.endsWith('page'));
}

function publishedOf(signals: PageSignals, node: LinkedNode, timeZone: string, now: Date) {
  const event = valuesOf(node, 'publication').find(isNode) ?? {};
  const marked = signals.times.filter(({ isPublication }) => isPublication);
  const spoken = (times: PageSignals['times']) => times.flatMap(({ datetime, text }) => [datetime, text]);
  const candidates: Candidates = [
    [
      'json-ld',
      ['datePublished', 'uploadDate', 'dateCreated', 'startDate'].flatMap((key) => wordsOf(node, key)),
    ],
    ['json-ld', wordsOf(event, 'startDate')],
    [
      'open-graph',
      metas(
        signals,
        'article:published_time',
        'og:article:published_time',
        'article:published',
        'video:release_date',
        'og:published_time',
      ),
    ],
    [
      'dublin-core',
      metas(
        signals,
        'dcterms.issued',
        'dc.date.issued',
        'dcterms.created',
        'dc.date.created',
        'dcterms.date',
        'dc.date',
        'dc:date',
      ),
    ],
    [
      'meta',
      metas(
        signals,
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'publish-date',
        'publication_date',
        'pubdate',
        'date',
      ),
    ],
    ['time', spoken(marked)],
    ['time', spoken(signals.times)],
  ];
  let odd = false;
  const published = first(candidates, (text) => {
    const date = readPageDate(text, timeZone, now);
    odd ||= date === 'odd';
    return date === 'odd' ? null : date;
  });
  return { published, odd };
}

function authorOf(signals: PageSignals, node: LinkedNode, site: string | null): Told<string> | null {
  const houses = new Set(
    [site, ...wordsOf(node, 'publisher')].flatMap((name) => name?.trim().toLowerCase() ?? []),
  );
  const named = (texts: readonly string[]): string | null => {
    const names = texts.flatMap((text) => personName(text) ?? []);
    const people = names.filter((name) => !houses.has(name.toLowerCase()));
    return people.length ? [...new Set(people)].slice(0, 6).join(', ').slice(0, 300) : null;
  };
  const candidates: Candidates = [
    [
      'json-ld',
      [...wordsOf(node, 'author'), ...(valuesOf(node, 'author').length ? [] : wordsOf(node, 'creator'))],
    ],
    ['meta', metas(signals, 'author', 'parsely-author', 'sailthru.author')],
    ['open-graph', metas(signals, 'article:author', 'og:article:author')],
    ['dublin-core', metas(signals, 'dc.creator', 'dcterms.creator', 'dc:creator')],
  ];
  for (const [from, texts] of candidates) {
    const value = named(texts);
    if (value !== null) return { value, from };
  }
  return null;
}

/** A name; null for addresses of profiles and of mail, which authors are given by too. */
function personName(text: string): string | null {
  const name = plain(text, 120)
    ?.replace(/^(?:von|by|autor(?:in)?:|text:|foto:)\s+/i, '')
    .replace(/<?[^\s<>@]{1,64}@[^\s<>@]{1,200}>?/g, '')
    .replace(/[\s,;|/()]+$/, '')
    .trim();
  return name && !/^(?:https?:|www\.|@)/i.test(name) && /\p{L}{2}/u.test(name) ? name : null;
}

function siteNameOf(signals: PageSignals, node: LinkedNode): Told<string> | null {
  return first(
    [
      ['open-graph', metas(signals, 'og:site_name')],
      ['json-ld', wordsOf(node, 'publisher')],
      ['meta', metas(signals, 'application-name', 'publisher')],
      ['dublin-core', metas(signals, 'dc.publisher', 'dcterms.publisher')],
    ],
    (text) => (/^https?:/i.test(text.trim()) ? null : plain(text, 200)),
  );
}

function seriesOf(node: LinkedNode): string[] {
  return ['partOfSeries', 'isPartOf', 'partOfTVSeries'].flatMap((key) =>
    valuesOf(node, key).flatMap((value) =>
      isNode(value) && typesOf(value).some((type) => type.endsWith('series')) ? wordsOf(value, 'name') : [],
    ),
  );
}

function languageOf(signals: PageSignals, node: LinkedNode): Told<string> | null {
  return first(
    [
      ['json-ld', wordsOf(node, 'inLanguage')],
      ['html', signals.language === null ? [] : [signals.language]],
      ['open-graph', metas(signals, 'og:locale')],
      ['dublin-core', metas(signals, 'dc.language', 'dcterms.language')],
      ['meta', metas(signals, 'content-language', 'language')],
    ],
    (text) => {
      const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}))?\b/i.exec(text.slice(0, 20));
      if (!match?.[1]) return null;
      return match[2] ? `${match[1].toLowerCase()}-${match[2].toUpperCase()}` : match[1].toLowerCase();
    },
  );
}

/** A page may call another spelling of its address the right one, but not another site, and not the front page of its own. */
function canonicalOf(signals: PageSignals, node: LinkedNode, url: string) {
  let foreign = false;
  const told = first(
    [
      ['link', signals.canonical === null ? [] : [signals.canonical]],
      ['open-graph', metas(signals, 'og:url')],
      ['json-ld', [...wordsOf(node, 'url'), ...wordsOf(node, 'mainEntityOfPage')]],
    ],
    (text) => {
      const address = absolute(text, url);
      if (address === null) return null;
      if (!isSameSite(address, url)) {
        foreign = true;
        return null;
      }
      return isFrontPage(address) && !isFrontPage(url) ? null : address;
    },
  );
  return { canonical: told ?? { value: url, from: 'address' as const }, foreign: foreign && !told };
}

function absolute(address: string, base: string): string | null {
  const url = parseUrl(address.trim().slice(0, 2_000), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  url.hash = /^#!?\/[^/]/.test(url.hash) ? url.hash : '';
  return url.href.length <= 2_000 ? url.href : null;
}

function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((address) => outletHost(parseUrl(address)?.hostname ?? '') ?? '');
  if (!one || !other) return parseUrl(a)?.host === parseUrl(b)?.host;
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function isFrontPage(address: string): boolean {
  const url = parseUrl(address);
  return url?.pathname === '/' && url.search === '' && url.hash === '';
}

function kindOf(signals: PageSignals, piece: PieceKind | null): Told<PieceKind> {
  if (piece === 'audio' || piece === 'video') return { value: piece, from: 'json-ld' };
  const [type = ''] = metas(signals, 'og:type');
  if (/^video/i.test(type)) return { value: 'video', from: 'open-graph' };
  if (/^(?:music|audio|podcast)/i.test(type)) return { value: 'audio', from: 'open-graph' };
  if (piece) return { value: piece, from: 'json-ld' };
  return { value: 'article', from: /^article/i.test(type) ? 'open-graph' : 'address' };
}

/** The charset of the header, else the one that the page names itself; the bytes have the last word. */
function pageText(bytes: Uint8Array, contentType: string): string {
  if (/charset\s*=/i.test(contentType)) return decodeBytes(bytes, contentType).text;
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const named = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  return decodeBytes(bytes, named ? `text/html; charset=${named}` : contentType).text;
}
