import { counted } from '../plural.js';

const n = counted('de');

/** How long items are kept. */
export const retention = {
  tab: 'Aufbewahrung',
  lead: 'Meldungen aus Feeds, die kein Suchprofil gefunden hat, werden nach einer Frist gelöscht. Erwähnungen und ihre Fundstellen bleiben.',
  days: 'Tage aufbewahren',
  daysHint: (least: number, most: number) =>
    `${least} bis ${most}. Neue Suchprofile können nur in aufbewahrten Meldungen suchen. Volltexte aus Feeds werden auch bei Erwähnungen nach dieser Frist gelöscht.`,
  saved: 'Gespeichert. Die Frist gilt ab der nächsten täglichen Löschung.',
  state: 'Bestand',
  items: 'Meldungen',
  oldest: 'Älteste, zuerst gesehen',
  none: 'noch keiner',
  lastRun: 'Letzte Löschung',
  never: 'Noch keine. Sie läuft einmal am Tag, solange der Server läuft.',
  running: 'läuft seit',
  removed: (count: number) => n(count, '1 Meldung gelöscht', '# Meldungen gelöscht'),
  texts: (count: number) => n(count, '1 Volltext gelöscht', '# Volltexte gelöscht'),
};
