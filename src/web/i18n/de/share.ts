import { counted } from '../plural.js';

const n = counted('de');

/** Share links of reports: what strangers see, and how links are looked after. */
export const share = {
  held: (count: number) =>
    n(count, '1 Zeile ist', '# Zeilen sind') + ' bis zum Ende einer Sperrfrist nicht enthalten.',
  heldExamples: (count: number) =>
    n(count, '1 Beispiel ist', '# Beispiele sind') + ' bis zum Ende einer Sperrfrist nicht enthalten.',
  page: {
    shared: 'Freigegebene Fassung',
    notice: (day: string) =>
      `Auszug aus dem fertigen Bericht vom ${day}. Weggelassen sind interne Angaben, Belegkopien und fremde Texte.`,
    noHeadlines: 'Auch Überschriften der Beiträge sind weggelassen; die Links führen zu den Beiträgen.',
    confidential: 'Dieser Link ist nur für die Person bestimmt, die ihn bekommen hat.',
    passwordTitle: 'Bericht öffnen',
    passwordLead:
      'Dieser Bericht ist mit einem Passwort geschützt. Es kam von der Person, die den Link geschickt hat.',
    password: 'Passwort',
    open: 'Bericht öffnen',
    download: 'Herunterladen',
    wrongPassword: 'Das Passwort stimmt nicht.',
    files: 'Als Datei',
    formats: { pdf: 'PDF herunterladen', xlsx: 'Tabellen herunterladen (XLSX)' },
    fileTitle: 'Datei herunterladen',
    closedTitle: 'Dieser Link öffnet nichts',
    closed:
      'Der Link ist unvollständig, abgelaufen oder wurde geschlossen. Die Adresse noch einmal vollständig aus der Nachricht kopieren, oder bei der Person nachfragen, die ihn geschickt hat.',
  },
  manage: {
    title: 'Freigabelinks',
    titleOf: (report: string) => `Freigabelinks: ${report}`,
    lead: 'Wer einen Link hat, liest den Bericht ohne Konto, als Seite, PDF und Tabelle: ohne interne Angaben, ohne Belegkopien, ohne fremde Texte.',
    onlyFinal: 'Freigeben lässt sich nur ein fertiger Bericht. Ein Entwurf ändert sich noch.',
    onlyOutside: 'Dieser Bericht ist für den Gebrauch im Haus geschrieben und wird nicht freigegeben.',
    create: 'Link anlegen',
    label: 'Für wen',
    labelHint: 'Nur für die eigene Übersicht, zum Beispiel „Referat 12“.',
    password: 'Passwort',
    passwordHint: 'Mindestens 10 Zeichen. Auf einem anderen Weg weitergeben als den Link.',
    lastDay: 'Gilt bis',
    lastDayHint: 'Der letzte Tag. Ohne Angabe gilt der Link, bis er geschlossen wird.',
    headlines: 'Überschriften der Beiträge zeigen',
    headlinesHint: 'Ohne Haken stehen nur Medium, Tag und Link da.',
    made: 'Der Link ist angelegt',
    shownOnce: 'Jetzt kopieren: der Link wird nur dieses eine Mal gezeigt.',
    address: 'Adresse',
    list: 'Angelegte Links',
    none: 'Noch kein Link',
    noneText: 'Ein Link zeigt diesen Bericht jemandem ohne Konto. Er lässt sich jederzeit schließen.',
    state: 'Stand',
    states: { open: 'offen', expired: 'abgelaufen', revoked: 'geschlossen' },
    protected: 'mit Passwort',
    withHeadlines: 'mit Überschriften',
    until: (day: string) => `bis ${day}`,
    unlimited: 'ohne Ende',
    created: 'Angelegt',
    views: 'Aufrufe',
    viewCount: (count: number) => n(count, '1 Aufruf', '# Aufrufe'),
    viewsHint:
      'Je Tag gezählt, Seite wie Dateien, ohne zu speichern, von wem. Eigene Aufrufe mit Konto zählen nicht.',
    day: 'Tag',
    never: 'noch nicht geöffnet',
    revoke: 'Schließen',
    revokeOf: (label: string) => `Link für ${label} schließen`,
    revoked: (label: string) => `Der Link für ${label} ist geschlossen.`,
    restored: (label: string) => `Der Link für ${label} ist wieder offen.`,
  },
};
