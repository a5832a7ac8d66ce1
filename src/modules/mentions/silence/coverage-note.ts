import type { Day } from '../../../shared/days.js';
import { documentWords } from '../../releases/text/document-words.js';

const lines = {
  de: (date: string) => `Erledigt, weil am ${date} ein Beitrag erschien.`,
  en: (date: string) => `Done because a piece appeared on ${date}.`,
};

/** What a task says that ended by itself; in the language of the release, since notes are the team's words. */
export function coverageNote(language: 'de' | 'en', day: Day): string {
  return lines[language](documentWords(language).date(day));
}
