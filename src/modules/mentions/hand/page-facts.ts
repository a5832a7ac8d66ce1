import { canonicalUrl } from '../../../shared/canonical-url.js';
import { isNode, linkedPiece, typesOf, valuesOf, wordsOf } from './linked-data.js';
import type { LinkedNode, PieceKind } from './linked-data.js';
import { absolute, canonicalOf } from './page-address.js';
import { authorOf } from './page-author.js';
import type { PageDate } from './page-date.js';
import { titleOf } from './page-headline.js';
import { publishedOf } from './page-published.js';
import { readSignals } from './page-signals.js';
import type { PageSignals } from './page-signals.js';
import { pageText } from './page-text.js';
import { first, metas, plain } from './page-told.js';
import type { Told } from './page-told.js';

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

function kindOf(signals: PageSignals, piece: PieceKind | null): Told<PieceKind> {
  if (piece === 'audio' || piece === 'video') return { value: piece, from: 'json-ld' };
  const [type = ''] = metas(signals, 'og:type');
  if (/^video/i.test(type)) return { value: 'video', from: 'open-graph' };
  if (/^(?:music|audio|podcast)/i.test(type)) return { value: 'audio', from: 'open-graph' };
  if (piece) return { value: piece, from: 'json-ld' };
  return { value: 'article', from: /^article/i.test(type) ? 'open-graph' : 'address' };
}
