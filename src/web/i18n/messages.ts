import { de } from './de.js';
import { en } from './en.js';
import type { Locale } from './locale.js';

export { pickLocale, type Locale } from './locale.js';

/** All texts of the pages, one slice a room: `t.shell.nav.inbox`. The German catalogue is the type of both. */
export type Messages = typeof de;

const catalogues: Record<Locale, Messages> = { de, en };

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}
