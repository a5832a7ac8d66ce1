import { decodeBytes } from './decode-bytes.js';
import { discoverFeeds, discoverSitemaps } from './discover-feeds.js';
import { readJsonFeed } from './json-feed.js';
import { isZone } from './local-time.js';
import { mapXml } from './map-xml.js';
import { normaliseFeed } from './normalise-feed.js';
import type { ReadingContext } from './normalise-item.js';
import type {
  FeedReading,
  NotAFeed,
  NotAFeedCode,
  ParsedFeed,
  ParsedItem,
  ParsingWarning,
} from './parsed-feed.js';
import { type PreparedXml, prepareXml } from './prepare-xml.js';
import { readWithRssParser } from './read-with-rss-parser.js';
import { mendMarkup } from './mend-markup.js';
import { sniffDocument } from './sniff-document.js';
import { looksComplete, suitsRssParser } from './trust-gate.js';
import { type CutDocument, cutKnownItems, type KnownDocument } from './cut-known-items.js';
import { surveyXml, type XmlDamage } from './xml-damage.js';

export interface DocumentToRead {
  bytes: Uint8Array;
  /** The HTTP header as received. */
  contentType?: string;
  /** Address the bytes came from, after redirects. */
  baseUrl?: string;
  /** IANA zone for dates without offset; default Europe/Berlin. An unknown zone is a RangeError. */
  timeZone?: string;
  /** With it, dates more than two days ahead are told in a warning. They are kept in any case. */
  now?: Date;
}

/**
 * Reads one document as a feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.x, news sitemaps.
 * Pure: no network, no clock. Bad input is a value, not an exception.
 */
export async function readFeed(input: DocumentToRead): Promise<FeedReading> {
  return (await readFeedSince(input, null)).reading;
}

/** What a document says, and which of its items were left out of it because they stood in the last one. */
export interface ReadingSince {
  reading: FeedReading;
  /** null where items could not be told apart before they were read: damaged XML, JSON, no feed. */
  cut: CutDocument | null;
}

/** Reads only what did not stand in the last document of this feed. Pure. */
export async function readFeedSince(
  input: DocumentToRead,
  known: KnownDocument | null,
): Promise<ReadingSince> {
  const { text, guessed, charset } = decodeBytes(input.bytes, input.contentType);
  const timeZone = input.timeZone ?? 'Europe/Berlin';
  if (!isZone(timeZone)) throw new RangeError(`Unknown time zone: ${timeZone}`);
  const context: ReadingContext = {
    documentUrl: input.baseUrl ?? null,
    timeZone,
    ...(input.now && { now: input.now }),
  };
  const { reading, cut } = await readText(text, input.contentType, context, known);
  if (!reading.ok || !guessed) return { reading, cut };
  const message = `No claim fits the bytes; read as ${charset}`;
  return { reading: withWarning(reading, { code: 'charset-guessed', message }), cut };
}

async function readText(
  text: string,
  contentType: string | undefined,
  context: ReadingContext,
  known: KnownDocument | null,
): Promise<ReadingSince> {
  const sniffed = sniffDocument(text, contentType);
  switch (sniffed.kind) {
    case 'empty':
      return notAFeed('empty', 'The document is empty');
    case 'html':
      return notAFeed('html', 'This is a web page, not a feed', discoverFeeds(text, context.documentUrl));
    case 'sitemap-index':
      return notAFeed(
        'not_a_feed',
        'This is an index of sitemaps',
        discoverSitemaps(text, context.documentUrl),
      );
    case 'other':
      return notAFeed('not_a_feed', 'No feed was found in the document');
    case 'json': {
      const feed = readJsonFeed(text);
      return feed
        ? { reading: normaliseFeed(feed, context), cut: null }
        : notAFeed('not_a_feed', 'JSON, but not a JSON Feed');
    }
    case 'xml-feed': {
      const prepared = prepareXml(text, sniffed);
      return prepared
        ? readXml(prepared, context, known)
        : notAFeed('entity_bomb', 'The entities of the document expand without measure');
    }
  }
}

/** rss-parser first; when it refuses or its reading looks incomplete, the forgiving reader, and the fuller reading wins. */
async function readXml(
  prepared: PreparedXml,
  context: ReadingContext,
  known: KnownDocument | null,
): Promise<ReadingSince> {
  const { damage, items } = surveyXml(prepared.xml);
  const sound = damage.size === 0;
  const suits = sound && suitsRssParser(prepared);
  const cut = suits ? cutKnownItems(prepared.xml, items, context.documentUrl, known) : null;
  const xml = cut?.xml ?? prepared.xml;
  const first = suits ? await readWithRssParser({ ...prepared, xml }) : null;
  const strict = first && normaliseFeed(first, context);
  const repaired = (feed: ParsedFeed): ReadingSince => ({
    reading: withRepairs(feed, prepared, damage),
    cut,
  });
  if (strict && looksComplete(strict, xml)) return repaired(strict);

  const raw = mapXml(sound ? xml : mendMarkup(xml), context.documentUrl, prepared.loose);
  const forgiving = raw && normaliseFeed(raw, context);
  if (strict && (!forgiving || strict.items.length > forgiving.items.length)) return repaired(strict);
  if (!forgiving || (prepared.loose && !isAtomEntry(xml) && !forgiving.items.some(saysSomething)))
    return notAFeed('not_a_feed', 'XML, but not a feed');
  return repaired(forgiving);
}

function isAtomEntry(xml: string): boolean {
  return /^<(?:[\w.-]{1,40}:)?entry\s[^>]{0,2000}(?:\/2005\/Atom|purl\.org\/atom\/ns)/i.test(xml);
}

/** Under a foreign root, only items that look like those of a feed make one. */
function saysSomething({ id, title, summary, content, link, publishedAt }: ParsedItem): boolean {
  const named = !id.startsWith('sha256:') || (link ?? publishedAt) !== null;
  return named && (title ?? summary ?? content) !== null;
}

function withRepairs(feed: ParsedFeed, prepared: PreparedXml, found: ReadonlySet<XmlDamage>): ParsedFeed {
  const all = [...prepared.damage, ...found];
  // What the end of the document cut off is not closed, of course.
  const repairs = prepared.closed ? all : all.filter((damage) => !damage.startsWith('unclosed'));
  const cut: ParsingWarning[] = prepared.closed
    ? []
    : [{ code: 'truncated', message: 'The document ends before its last closing tag' }];
  if (repairs.length > 0)
    cut.push({ code: 'repaired-xml', message: `The XML was damaged and repaired: ${repairs.join(', ')}` });
  return { ...feed, warnings: [...feed.warnings, ...cut] };
}

function withWarning(feed: ParsedFeed, warning: ParsingWarning): ParsedFeed {
  return { ...feed, warnings: [...feed.warnings, warning] };
}

function notAFeed(code: NotAFeedCode, message: string, discover: string[] = []): ReadingSince {
  const reading: NotAFeed = { ok: false, error: { code, message }, discover };
  return { reading, cut: null };
}
