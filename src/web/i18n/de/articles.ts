import { counted } from '../plural.js';
import { feedFailureText } from './feed-failures.js';

const n = counted('de');

const failures: Record<string, string> = {
  robots_unreachable: 'robots.txt war nicht zu erreichen',
  tdm_unreachable: 'die Angabe zum Text- und Data-Mining war nicht zu erreichen',
  not_html: 'unter der Adresse liegt keine Webseite',
  too_complex: 'die Seite ist zu verschachtelt',
  unreadable: 'die Seite war nicht lesbar',
  no_text: 'auf der Seite steht kein Text',
  given_up: 'nach drei Versuchen aufgegeben',
};

/** Article pages: switch, rules of the site, readings. */
export const articles = {
  title: 'Artikelseiten',
  lead: 'Viele Feeds zeigen nur Überschrift und Anriss. Ist dies eingeschaltet, sucht Echolot auch auf den Seiten der Artikel.',
  linkText: 'Artikelseiten durchsuchen: Einstellung und Stand',
  on: 'Eingeschaltet',
  off: 'Ausgeschaltet',
  since: (who: string | null) => (who === null ? 'seit' : `von ${who},`),
  switchOn: 'Artikelseiten durchsuchen',
  switchOff: 'Ausschalten',
  switchedOn: 'Eingeschaltet. Neue Artikel der letzten sieben Tage werden nach und nach gelesen.',
  switchedOff: 'Ausgeschaltet. Es wird keine Artikelseite mehr abgerufen.',
  unchanged: 'Das war schon so.',
  adminsOnly: 'Nur die Verwaltung kann das ändern.',
  rules: 'Was dabei gilt',
  ruleList: [
    'Rechtsgrundlage kann § 44b UrhG sein (Text und Data Mining): erlaubt nur, was frei zugänglich ist und wofür sich der Verlag die Nutzung nicht vorbehalten hat.',
    'robots.txt und maschinenlesbare Vorbehalte (TDMRep in Datei, Kopfzeile oder Seite, „noai“) werden vor jeder Auswertung beachtet. Vorbehalte in Worten, etwa in Nutzungsbedingungen, erkennt Echolot nicht: bitte vor dem Einschalten nachlesen.',
    'Es wird ohne Anmeldung gelesen, höchstens vier Seiten je Medium und Minute. Bezahlschranken werden nicht umgangen.',
    'Vom Text bleiben nur die Fundstellen mit höchstens 200 Zeichen, eine Prüfsumme, die Zahl der Wörter und ob der Artikel ganz zu lesen war. Der Text selbst wird nicht gespeichert.',
    'Neue Suchprofile können deshalb in früher gelesenen Artikeln nicht suchen.',
  ],
  sites: 'Was die Website sagt',
  noSites: 'Noch nicht gefragt.',
  site: 'Website',
  robots: 'robots.txt',
  tdm: 'Vorbehalt (tdmrep.json)',
  checked: 'Geprüft',
  fileStates: {
    missing: 'keine Datei, also keine Einschränkung',
    unreachable: 'nicht zu erreichen, deshalb kein Abruf',
  },
  prohibitions: (count: number) => n(count, '1 Verbot gilt für Echolot', '# Verbote gelten für Echolot'),
  reservations: (count: number) => n(count, '1 Vorbehalt', '# Vorbehalte'),
  readings: 'Gelesene Seiten',
  noReadings: 'Noch keine.',
  article: 'Artikel',
  outcome: 'Ergebnis',
  words: 'Wörter',
  at: 'Zeit',
  outcomes: {
    full: 'ganzer Artikel',
    teaser: 'nur Anriss',
    paywalled: 'Bezahlschranke',
    forbidden: 'von robots.txt verboten',
    reserved: 'Nutzung vorbehalten',
    failed: 'nicht gelesen',
    pending: 'wird gelesen',
  },
  failure: (code: string) => failures[code] ?? feedFailureText(code),
};
