import { counted } from '../plural.js';

const n = counted('de');

/** The first page after signing in. */
export const dashboard = {
  title: 'Übersicht',
  waiting: {
    title: 'Wartet auf Entscheidung',
    all: (count: number) => n(count, 'Zum Eingang mit 1 Erwähnung', 'Alle # Erwähnungen im Eingang'),
    none: 'Nichts offen. Neue Funde liegen nach dem nächsten Abruf im Eingang.',
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
  feedsRule: 'Feeds, deren letzte Abrufe fehlschlugen oder die der Server abgemeldet hat',
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
