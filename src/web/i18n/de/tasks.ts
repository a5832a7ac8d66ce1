import { counted } from '../plural.js';

const n = counted('de');

/** What somebody has to do. */
export const tasks = {
  title: 'Aufgaben',
  lead: 'Was ansteht: eigene Vorhaben und Nachfragen bei Medien, nach Fälligkeit.',
  add: 'Aufgabe anlegen',
  task: 'Aufgabe',
  due: 'Fällig',
  noDay: 'ohne Termin',
  kind: 'Art',
  kinds: { 'follow-up': 'Nachfassen', todo: 'Vorhaben' },
  campaign: 'Kampagne',
  noCampaign: 'keine',
  note: 'Notiz',
  done: 'erledigt',
  overdue: 'überfällig',
  overdueCount: (count: number) => n(count, '1 Aufgabe ist überfällig.', '# Aufgaben sind überfällig.'),
  finish: 'Erledigt',
  reopen: 'Wieder öffnen',
  finishTask: (title: string) => `Erledigt: ${title}`,
  reopenTask: (title: string) => `Wieder öffnen: ${title}`,
  noResult: 'Ergebnis offen',
  resultOf: (title: string) => `Ergebnis: ${title}`,
  results: {
    printed: 'gedruckt',
    interested: 'interessiert',
    declined: 'abgelehnt',
    'no-answer': 'keine Antwort',
  },
  tabsLabel: 'Aufgaben nach Stand',
  tabs: { open: 'Offen', done: 'Erledigt' },
  caption: { open: 'Offene Aufgaben nach Fälligkeit', done: 'Erledigte Aufgaben, die letzte zuerst' },
  noneHere: { open: 'Keine offene Aufgabe.', done: 'Keine erledigte Aufgabe.' },
  empty: {
    title: 'Noch keine Aufgabe',
    text: 'Aufgaben stehen hier nach Fälligkeit. Nach einer Mitteilung kommen Nachfragen bei Medien hinzu, die nicht berichtet haben.',
    example: 'Bis 12.03.: Redaktion in Mondheide nach Fototermin fragen.',
  },
  added: (title: string) => `„${title}“ ist angelegt.`,
  saved: (title: string) => `„${title}“ ist gespeichert.`,
  finished: (title: string) => `„${title}“ ist erledigt.`,
  reopened: (title: string) => `„${title}“ ist wieder offen.`,
  deleted: (title: string) => `„${title}“ ist gelöscht.`,
  restored: (title: string) => `„${title}“ ist zurückgeholt.`,
};
