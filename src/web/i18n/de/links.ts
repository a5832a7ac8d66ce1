import { counted } from '../plural.js';

const n = counted('de');

/** Whether the addresses of mentions still answer. */
export const links = {
  tab: 'Links',
  lead: 'Artikel verschwinden: Archive schließen, Seiten ziehen um. Echolot fragt deshalb gelegentlich nach, ob eine Adresse noch antwortet. Es ruft dabei keine Seite ab (HEAD) und hält sich an robots.txt.',
  fact: 'Link',
  states: {
    alive: 'antwortet',
    gone: 'nicht gefunden',
    home: 'führt nur noch zur Startseite',
    unclear: 'ohne klare Antwort',
    forbidden: 'darf laut robots.txt nicht geprüft werden',
  },
  checked: (when: string) => `zuletzt geprüft ${when}`,
  notYet: 'noch nicht geprüft',
  dead: (day: string) => `nicht mehr erreichbar seit ${day}`,
  doubtful: 'Beim letzten Blick nicht gefunden. Erst ein zweiter Blick an einem anderen Tag entscheidet.',
  checkNow: 'Jetzt prüfen',
  looked: (state: string) => `Link geprüft: ${state}.`,
  notLooked: 'Der Link konnte gerade nicht geprüft werden. In einer Minute noch einmal versuchen.',
  noLink: 'Diese Erwähnung hat keine Adresse im Netz.',
  switch: 'Links prüfen',
  on: 'Links werden geprüft: zuerst nach 7 Tagen, dann seltener, höchstens 60 in der Minute.',
  off: 'Links werden nicht geprüft.',
  switchOn: 'Einschalten',
  switchOff: 'Ausschalten',
  switchedOn: 'Links werden wieder geprüft.',
  switchedOff: 'Links werden nicht mehr geprüft.',
  state: 'Stand',
  entered: 'Adressen in der Prüfung',
  missing: 'Nicht gefunden',
  missingTitle: 'Nicht mehr gefunden',
  missingCount: (count: number) => n(count, '1 Adresse', '# Adressen'),
  none: 'Von den geprüften Adressen fehlt keine.',
  headline: 'Überschrift',
  since: 'Seit',
  answer: 'Antwort',
  shownFirst: (shown: number) => `Die ${shown} neuesten.`,
};
