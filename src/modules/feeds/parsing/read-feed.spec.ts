import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseUrl } from '../../../shared/parse-url.js';
import type { FeedReading, ParsedItem } from './parsed-feed.js';
import { readFeed } from './read-feed.js';

/** The self-written documents under test/fixtures/feeds with what they must give; each is named for its trouble. */
interface FeedCase {
  file: string;
  why: string;
  request: { url: string; contentType?: string };
  timeZone?: string;
  expect: {
    ok: boolean | 'any';
    format?: string;
    title?: string | null;
    count?: number | { min: number; max: number };
    items?: ExpectedItem[];
    error?: string;
    discover?: string[];
    mustNotContain?: string[];
    maxMs?: number;
  };
}

interface ExpectedItem {
  index: number;
  title?: string | null;
  link?: string | null;
  id?: string | null;
  published?: string | null;
  author?: string | null;
  image?: string | null;
  target?: string | null;
  summaryContains?: string;
  source?: { title: string; url: string };
}

const folder = join(process.cwd(), 'test/fixtures/feeds');
const cases = (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { documents: FeedCase[] })
  .documents;

const read = (feedCase: FeedCase): Promise<FeedReading> =>
  readFeed({
    bytes: readFileSync(join(folder, feedCase.file)),
    contentType: feedCase.request.contentType,
    baseUrl: feedCase.request.url,
    timeZone: feedCase.timeZone,
  });

const oneLine = (text: string | null): string | null =>
  text && text.normalize('NFC').replace(/\s+/g, ' ').trim();
const sameAddress = (url: string | null): string | null => (url && parseUrl(url)?.href) ?? url;

describe('the feed documents', () => {
  it.each(cases.map((feedCase): [string, FeedCase] => [`${feedCase.file}: ${feedCase.why}`, feedCase]))(
    '%s',
    async (_name, feedCase) => {
      const { expect: wanted } = feedCase;
      const reading = await read(feedCase);
      for (const text of wanted.mustNotContain ?? []) expect(JSON.stringify(reading)).not.toContain(text);
      if (wanted.ok === 'any') return;
      if (!reading.ok) {
        expect(wanted.ok).toBe(false);
        expect(reading.error.code).toBe(wanted.error);
        expect(reading.discover).toEqual(wanted.discover ?? []);
        return;
      }
      expect(wanted.ok).toBe(true);
      expect(reading.format).toBe(wanted.format);
      if (wanted.title !== undefined) expect(reading.title).toBe(oneLine(wanted.title));
      const { count } = wanted;
      if (typeof count === 'number') expect(reading.items).toHaveLength(count);
      if (typeof count === 'object') {
        expect(reading.items.length).toBeGreaterThanOrEqual(count.min);
        expect(reading.items.length).toBeLessThanOrEqual(count.max);
      }
      for (const item of wanted.items ?? []) expectItem(reading.items[item.index], item);
    },
  );
});

function expectItem(item: ParsedItem | undefined, wanted: ExpectedItem): void {
  if (!item) throw new Error(`item ${wanted.index} is missing`);
  if (wanted.title !== undefined) expect(item.title).toBe(oneLine(wanted.title));
  if (wanted.link !== undefined) expect(sameAddress(item.link)).toBe(sameAddress(wanted.link));
  if (wanted.id) expect(sameAddress(item.id)).toBe(sameAddress(wanted.id));
  if (wanted.published !== undefined) {
    expect(item.publishedAt?.slice(0, 19)).toBe(wanted.published?.slice(0, 19));
  }
  if (wanted.author !== undefined) expect(item.author).toBe(oneLine(wanted.author));
  if (wanted.image !== undefined) expect(item.image).toBe(wanted.image);
  if (wanted.target !== undefined) expect(item.target).toBe(wanted.target);
  if (wanted.source) expect(item.source).toEqual(wanted.source);
  if (wanted.summaryContains) {
    expect(oneLine(`${item.summary ?? ''} ${item.content ?? ''}`)).toContain(oneLine(wanted.summaryContains));
  }
}
