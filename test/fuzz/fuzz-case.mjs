import { wrongWithAddress } from './check-address.mjs';
import { wrongWithReading } from './check-reading.mjs';
import { mutatedAddress } from './mutate-address.mjs';
import { mutatedDocument } from './mutate-document.mjs';
import { randomFor } from './random.mjs';

/** Every so many documents, if not large, are read a second time and must come out the same. */
const everyTwice = 16;
const largeBytes = 100_000;

/** Even runs are documents, odd ones addresses; the same seed and number make the same input. */
export function fuzzCase(corpus, seed, run) {
  const random = randomFor(seed, run);
  return run % 2 === 0
    ? { kind: 'document', ...mutatedDocument(corpus, random) }
    : {
        kind: 'address',
        text: mutatedAddress(corpus.addresses, random),
        other: mutatedAddress(corpus.addresses, random),
      };
}

/** Runs the case. Answers what is wrong, a crash included, or null. */
export async function problemOf(input, run, subject) {
  try {
    if (input.kind === 'address') return wrongWithAddress(input.text, input.other, subject);
    const document = { bytes: input.bytes, contentType: input.contentType, baseUrl: input.baseUrl };
    const reading = await subject.readFeed(document);
    const problem = wrongWithReading(reading, subject.canonicalUrl);
    if (problem || run % (2 * everyTwice) !== 0 || input.bytes.length > largeBytes) return problem;
    const again = await subject.readFeed(document);
    return JSON.stringify(again) === JSON.stringify(reading) ? null : 'read twice, it is not the same';
  } catch (error) {
    return `crash: ${error?.stack ?? error}`.split('\n').slice(0, 4).join(' | ');
  }
}
