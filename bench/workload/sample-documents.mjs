import { readFileSync } from 'node:fs';
import { seedOf, randomFrom } from './random.mjs';
import { storiesOf } from './stories.mjs';
import { writeFeed } from './write-feed.mjs';

const samples = new URL('../../test/fixtures/feeds/', import.meta.url);
/** rss-parser alone needs 12 s for its 100 kB of "<" (a quadratic expression): it would be the whole measurement. */
const leftOut = 'docs/55-angle-brackets.xml';
/** Bytes of a feed, about, and how many of them; most feeds are small. */
const sizes = [
  [22_000, 180],
  [200_000, 20],
  [1_000_000, 4],
  [5_000_000, 2],
];
const bytesOfStory = { rss: 690, atom: 830, rdf: 620 };
const formats = ['rss', 'rss', 'rss', 'atom', 'rdf', 'rss'];

/** The odd documents that the reader is tested with, as bytes and content type. */
export function oddDocuments() {
  const { documents } = JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8'));
  return documents
    .filter(({ file }) => file !== leftOut)
    .map(({ file, request }) => ({
      bytes: readFileSync(new URL(file, samples)),
      contentType: request.contentType ?? '',
    }));
}

/** Feeds as newspapers write them: RSS, Atom, RDF, every sixth in latin-1, 20 kB to 5 MB. */
export function usualDocuments(seed) {
  const random = randomFrom(seedOf(seed, 9));
  return sizes.flatMap(([bytes, count], group) =>
    Array.from({ length: count }, (_, number) => {
      const format = formats[number % formats.length];
      const charset = number % formats.length === 5 ? 'iso-8859-1' : 'utf-8';
      const feed = { seed, index: group * 1_000 + number, host: number, fate: 'healthy', format, charset };
      const stories = Math.round(((0.8 + 0.4 * random()) * bytes) / bytesOfStory[format]);
      return {
        bytes: writeFeed(feed, storiesOf(feed, 0, stories), new Date('2026-01-01T00:00:00Z')),
        contentType: `application/xml; charset=${charset}`,
      };
    }),
  );
}
