import type { ArticleReading } from './article-reading.entity.js';
import { mostAttempts } from './claim-articles.js';
import type { ArticleLook } from './read-article.js';

const hourMs = 3_600_000;
/** Before the second and the third try; a server may ask for more. */
const pausesMs = [hourMs, 8 * hourMs];

/** What is written down of a look that came to its end; `attempts` counts it. */
export function readingOfLook(
  look: Exclude<ArticleLook, { kind: 'given-up' }>,
  attempts: number,
  now: Date,
): Omit<ArticleReading, 'itemId' | 'attempts'> {
  const plain = { at: now, textHash: null, words: 0, errorCode: null, nextTryAt: null };
  switch (look.kind) {
    case 'read':
      return { ...plain, outcome: look.access, textHash: look.textHash, words: look.words };
    case 'refused':
      return { ...plain, outcome: look.outcome };
    case 'failed': {
      const pause = Math.max(pausesMs[attempts - 1] ?? 0, 1000 * (look.retryAfterSeconds ?? 0));
      const again = look.retry && attempts < mostAttempts;
      const nextTryAt = again ? new Date(now.getTime() + pause) : null;
      return { ...plain, outcome: 'failed', errorCode: look.code.slice(0, 30), nextTryAt };
    }
  }
}
