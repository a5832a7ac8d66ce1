import { readFileSync } from 'node:fs';
import { seeds } from './seeds.mjs';

const fixtures = new URL('../fixtures/', import.meta.url);

/** Each of the few documents of rarer formats counts as several of the many RSS ones. */
const weight = 5;

/** The documents and addresses that mutation starts from. */
export function loadCorpus() {
  const { documents } = JSON.parse(readFileSync(new URL('feeds/expected.json', fixtures), 'utf8'));
  const { articles } = JSON.parse(readFileSync(new URL('article-addresses.json', fixtures), 'utf8'));
  return {
    documents: [
      ...documents.map(({ file, request }) => ({
        name: file,
        bytes: readFileSync(new URL(`feeds/${file}`, fixtures)),
        contentType: request.contentType,
        url: request.url,
      })),
      ...Array(weight).fill(seeds).flat(),
    ],
    addresses: articles.flatMap(({ addresses }) => addresses),
  };
}
