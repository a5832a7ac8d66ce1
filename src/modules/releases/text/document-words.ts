import { messagesFor } from '../../../web/i18n/messages.js';
import type { Messages } from '../../../web/i18n/messages.js';

/** What stands in a release beside its own words: in its language, which need not be that of the page. */
export function documentWords(language: 'de' | 'en'): Messages['releaseDocument'] {
  return messagesFor(language).releaseDocument;
}
