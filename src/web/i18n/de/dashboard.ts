import { counted } from '../plural.js';

const n = counted('de');

/** The first page after signing in. */
export const dashboard = {
  title: 'Übersicht',
  waiting: {
    title: 'Wartet auf Entscheidung',
    all: (count: number) => n(count, 'Zum Eingang mit 1 Erwähnung', 'Alle # Erwähnungen im Eingang'),
    ages: 'Nach Alter',
    age: {
      recent: (count: number) => n(count, '1 von heute und gestern', '# von heute und gestern'),
      week: (count: number) => n(count, '1 aus der Woche davor', '# aus der Woche davor'),
      older: (count: number) => n(count, '1 ältere', '# ältere'),
    },
    withoutOutlet: (count: number) =>
      n(
        count,
        'Bei 1 Erwähnung dieses Quartals ist das Medium unbekannt',
        'Bei # Erwähnungen dieses Quartals ist das Medium unbekannt',
      ),
    unmatched: (count: number) =>
      n(
        count,
        '1 Erwähnung passt zu keinem Suchprofil mehr',
        '# Erwähnungen passen zu keinem Suchprofil mehr',
      ),
    none: 'Nichts offen. Neue Funde liegen nach dem nächsten Abruf im Eingang.',
  },
  fresh: {
    title: 'Seit gestern erschienen',
    waiting: (count: number) => n(count, '1 davon ungeprüft', '# davon ungeprüft'),
    none: 'Alles geprüft',
    unit: 'Erwähnungen',
    rule: 'Alle Erwähnungen mit Erscheinungstag gestern oder heute, wie immer sie geprüft wurden.',
  },
  dates: {
    title: 'Termine',
    reportLate: 'Bericht überfällig',
    calendar: 'Zum Kalender',
    kinds: {
      report: 'Bericht fällig',
      notice: 'Beim Zuwendungsgeber anzeigen',
      target: 'Ziel fällig',
      grant: 'Förderung endet',
      release: 'Mitteilung geht hinaus',
      embargo: 'Sperrfrist endet',
      reply: 'Antwortfrist endet',
      event: 'Termin',
      campaign: 'Kampagne endet',
      task: 'Aufgabe',
      enquiry: 'Anfrage beantworten',
    },
    reminders: (count: number) => n(count, 'Bei 1 Kontakt wieder melden', 'Bei # Kontakten wieder melden'),
    overdue: (count: number) => n(count, '1 Aufgabe ist überfällig', '# Aufgaben sind überfällig'),
    clippings: (count: number) => n(count, '1 Belegkopie läuft ab', '# Belegkopien laufen ab'),
    none: (days: number) =>
      `In den nächsten ${days} Tagen steht nichts an. Hier erscheinen Berichtstermine, Mitteilungen und ihre Antwortfristen, Aufgaben, Termine und Ende von Kampagnen, ablaufende Belegkopien, Anfragen und Erinnerungen.`,
    more: (count: number, days: number) =>
      n(count, `1 weiterer in den nächsten ${days} Tagen`, `# weitere in den nächsten ${days} Tagen`),
  },
  quarter: 'Dieses Quartal',
  quarterStories: (stories: number) =>
    n(stories, 'Platzierungen in 1 Geschichte.', 'Platzierungen in # Geschichten.'),
  quarterNote: (difference: string, last: string) =>
    `${difference} gegenüber ${last} im letzten Quartal bis zum gleichen Tag`,
  quarterRule:
    'Als relevant geprüfte Platzierungen von Redaktionen und Agenturen: ein Medium zählt je Geschichte einmal, am Tag der Veröffentlichung. Eigene, Partner und Presseportale stehen daneben',
  quarterBasis: (current: string, last: string) => `${current}, verglichen mit ${last}`,
  reached: 'Erreichte Kreise',
  reachedNote: (observable: number, all: number) =>
    `${n(observable, '1 Kreis', '# Kreise')} von ${n(all, '1', '#')} beobachtbar`,
  reachedRule:
    'Kreise im Verbreitungsgebiet der Medien, die in diesem Quartal eine relevante Erwähnung brachten. Beobachtbar ist ein Kreis, in dem ein lokales oder regionales Medium mit funktionierendem Feed erscheint. Nicht beobachtbar heißt nicht: nichts erschienen.',
  reachedUnit: 'Kreise',
  feeds: 'Feeds mit Störung',
  feedsNote: (active: number) => `von ${n(active, '1 aktiven', '# aktiven')}`,
  feedsRule:
    'Feeds, deren letzte Abrufe fehlschlugen, die der Server abgemeldet hat oder die weniger bringen als sonst',
  feedsUnit: 'Feeds',
  lastPoll: 'Letzter gelungener Abruf',
  steps: {
    title: 'In drei Schritten zur ersten Erwähnung',
    outlets: 'Medien wählen',
    outletsText: 'Im Katalog die Zeitungen und Sender der eigenen Gegend suchen und ihre Feeds hinzufügen.',
    watch: 'Suchprofil anlegen',
    watchText: 'Den Namen der Organisation und ihrer Projekte als Suchausdruck speichern.',
    wait: 'Ersten Abruf abwarten',
    waitText:
      'Die Feeds werden von selbst abgerufen, der erste innerhalb einer Minute. Funde liegen dann im Eingang.',
    waitAction: 'Zu den Feeds',
    done: 'erledigt',
  },
};
