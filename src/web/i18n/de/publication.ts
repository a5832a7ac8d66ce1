import { counted } from '../plural.js';
import { blockers } from './blockers.js';

const n = counted('de');

/** The way of a release to the public: states, approval, plan, versions, previews. */
export const publication = {
  states: {
    draft: 'Entwurf',
    approved: 'Freigegeben',
    scheduled: 'Geplant',
    published: 'Veröffentlicht',
  },
  correct: 'Berichtigen',
  embargoed: 'Sperrfrist',
  corrected: 'Berichtigt',
  archived: 'Archiviert',
  blockers,
  rooms: {
    label: 'Seiten der Mitteilung',
    text: 'Text',
    versions: 'Fassungen',
  },
  steps: {
    title: 'Weg zur Veröffentlichung',
    approve: 'Freigeben',
    approveHint:
      'Freigegeben wird genau dieser Wortlaut. Eine spätere Änderung am Text hebt die Freigabe auf.',
    withdraw: 'Freigabe zurückziehen',
    publishNow: 'Jetzt veröffentlichen',
    plan: 'Veröffentlichung planen',
    replan: 'Zeitpunkt ändern',
    unschedule: 'Nicht mehr planen',
    day: 'Tag',
    time: 'Uhrzeit',
    zone: 'Deutsche Zeit. Die Mitteilung erscheint dann von selbst.',
    blocked: 'Steht der Veröffentlichung entgegen',
    approvedBy: (name: string, moment: string) => `Freigegeben von ${name} am ${moment}`,
    approvedAt: (moment: string) => `Freigegeben am ${moment}`,
    notApproved: 'noch nicht freigegeben',
    heldBack: (moment: string) => `Zum geplanten Zeitpunkt (${moment}) nicht veröffentlicht:`,
    plannedFor: (moment: string) => `Erscheint am ${moment} von selbst.`,
  },
  done: {
    approved: 'Freigegeben.',
    withdrawn: 'Die Freigabe ist zurückgezogen.',
    scheduled: (moment: string) => `Geplant für ${moment}.`,
    scheduledTwice: (moment: string) =>
      `Geplant für ${moment}. Diese Stunde kommt wegen der Zeitumstellung zweimal; es gilt die erste (Sommerzeit).`,
    unscheduled: 'Nicht mehr geplant. Die Freigabe gilt weiter.',
    published: 'Veröffentlicht.',
    publishedBefore: 'War schon veröffentlicht.',
    approvalGone: 'Gespeichert. Der Text hat sich geändert, deshalb ist die Freigabe aufgehoben.',
    corrected: 'Die Berichtigung ist gespeichert.',
  },
  facts: {
    state: 'Stand',
    approval: 'Freigabe',
    embargo: 'Sperrfrist',
    planned: 'Geplant für',
    corrected: 'Berichtigt',
    grants: 'Förderungen',
    quotes: 'Zitate',
    length: 'Länge',
    none: 'keine',
  },
  embargoUntil: (moment: string) => `bis ${moment}`,
  embargoOver: (moment: string) => `endete am ${moment}`,
  embargoWarning:
    'Eine Sperrfrist ist eine Absprache mit den Redaktionen, kein Recht: Sie kann gebrochen werden.',
  quoteApproved: (name: string) => `freigegeben von ${name}`,
  quoteApprovedOn: (name: string, day: string) => `freigegeben von ${name} am ${day}`,
  quoteOpen: 'Freigabe fehlt',
  characters: (count: number) => n(count, '1 Zeichen mit Leerzeichen', '# Zeichen mit Leerzeichen'),
  lengths: {
    good: 'gute Länge',
    long: 'lang: Redaktionen kürzen ab 1.800 Zeichen',
    'too-long': 'zu lang: mehr als 3.000 Zeichen',
  },
};
