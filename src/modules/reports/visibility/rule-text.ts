import type { Messages } from '../../../web/i18n/messages.js';

/** A rule as it stands under a number: its sentence without the stop, and its version. */
export function ruleText(words: Messages['visibility'], sentence: string, version: number): string {
  return words.rule(sentence.replace(/\.$/, ''), version);
}
