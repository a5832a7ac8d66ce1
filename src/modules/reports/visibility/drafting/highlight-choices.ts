import type { ErrorCode } from '../../../../shared/errors.js';
import { mostHighlights, mostQuotedWords } from '../report-parameters.js';
import type { HighlightChoice } from '../report-parameters.js';

/** Longest own summary of an example, in characters. */
export const longestSummary = 1_000;
/** So many examples make a good report. */
export const fewestHighlights = 3;

export type HighlightProblem = Extract<
  ErrorCode,
  'too-many-highlights' | 'highlight-twice' | 'highlight-summary' | 'quote-too-long' | 'quote-purpose'
>;

/** What is wrong with the examples of a report, or null. */
export function highlightProblem(highlights: readonly HighlightChoice[]): HighlightProblem | null {
  if (highlights.length > mostHighlights) return 'too-many-highlights';
  if (new Set(highlights.map(({ mentionId }) => mentionId)).size < highlights.length)
    return 'highlight-twice';
  for (const { summary, quote, purpose } of highlights) {
    if (!summary.trim()) return 'highlight-summary';
    if (wordsIn(quote) > mostQuotedWords) return 'quote-too-long';
    if (Boolean(quote.trim()) !== Boolean(purpose.trim())) return 'quote-purpose';
  }
  return null;
}

/** Words as a person counts them: dashes and signs alone are none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
