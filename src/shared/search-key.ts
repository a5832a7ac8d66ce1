import { foldText } from './text/folded-text.js';

/**
 * A text as search boxes compare it: folded words with one space between, so that "muenchen", "MÜNCHEN" and "München" are one.
 * Databases disagree on upper and lower umlauts, so short lists are searched with this in the app.
 */
export function searchKey(text: string): string {
  return foldText(text)
    .tokens()
    .map((token) => token.text)
    .join(' ');
}
