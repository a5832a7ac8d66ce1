import { counted } from '../plural.js';

const n = counted('de');

/** Where a release stayed without an answer. */
export const silence = {
  tab: 'Funkstille',
  lead: (days: number) =>
    n(
      days,
      'Wo nach 1 Tag nichts erschienen ist, steht eine Aufgabe zum Nachfassen an.',
      'Wo nach # Tagen nichts erschienen ist, steht eine Aufgabe zum Nachfassen an.',
    ),
  notPublished: 'Noch nicht veröffentlicht; gezählt wird ab Veröffentlichung und Versand.',
  wholeFamily: 'Alle Varianten zusammen',
  days: 'Nachfassen nach Tagen',
  daysHint: (reply: number) => `Leer: ${reply}, wie die Frist für Antworten.`,
  daysSaved: 'Gespeichert.',
  outlets: 'Angeschriebene Medien',
  districts: 'Kreise',
  count: (silent: number, all: number) => `${n(silent, '1 still', '# still')} von ${n(all, '1', '#')}`,
  noOutlets: 'Noch kein Medium angeschrieben.',
  noDistricts: 'Keine Varianten und keine Zielkreise der Kampagne.',
  outletsCaption: 'Medien, stille zuerst',
  districtsCaption: 'Kreise, stille zuerst',
  outlet: 'Medium',
  district: 'Kreis',
  state: 'Stand',
  since: 'Gewartet',
  sinceDays: (days: number) => n(days, '1 Tag', '# Tage'),
  lastContact: 'Letzter Kontakt',
  noContact: 'keiner vermerkt',
  task: 'Nachfassen',
  states: {
    silent: 'still',
    unobserved: 'nicht beobachtet',
    waiting: 'wartet noch',
    covered: 'erschienen',
  },
};
