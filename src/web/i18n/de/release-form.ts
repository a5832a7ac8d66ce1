import { counted } from '../plural.js';

const n = counted('de');

/** The form in which a release is written. */
export const releaseForm = {
  add: 'Mitteilung anlegen',
  saveCorrection: 'Berichtigung speichern',
  approvalWarning:
    'Diese Mitteilung ist freigegeben. Eine Änderung am Text hebt die Freigabe auf, auch eine geplante Veröffentlichung.',
  correctionWarning:
    'Diese Mitteilung ist veröffentlicht. Eine Änderung am Text wird als Berichtigung gezeigt; die veröffentlichte Fassung bleibt lesbar.',
  textTitle: 'Text',
  kicker: 'Dachzeile',
  kickerHint: 'Steht klein über der Überschrift: Ort oder Thema.',
  subhead: 'Unterzeile',
  lead: 'Vorspann',
  leadHint: 'Wer, was, wann, wo, wie, warum: in zwei, drei Sätzen, ohne Formatierung.',
  bodyHint:
    'Wichtigstes zuerst, Redaktionen kürzen von unten. **fett**, *kursiv*, zwei Rauten vor einer Zwischenüberschrift, - Liste, > Zitat, [Text](https://adresse).',
  counted: 'Zeichen mit Leerzeichen (Vorspann, Text, Zitate)',
  language: 'Sprache',
  languages: { de: 'Deutsch', en: 'Englisch' },
  quotesTitle: 'Zitate',
  quotesHint: 'Mit Freigabe: wer dem Wortlaut zugestimmt hat, und wann.',
  quote: (at: number) => `Zitat ${at}`,
  addQuote: 'Zitat hinzufügen',
  quoteText: 'Wortlaut',
  quoteName: 'Name',
  quoteRole: 'Funktion',
  quoteApprovedBy: 'Freigegeben von',
  quoteApprovedDay: 'Freigegeben am',
  senderTitle: 'Absender und Kontakt',
  place: 'Ort',
  placeHint: 'Steht mit dem Tag vor dem Vorspann: „Musterstadt, 5. März 2026“.',
  contactName: 'Pressekontakt',
  contactPhone: 'Telefon',
  contactEmail: 'E-Mail',
  spokespersonsHint:
    'Wer in Beiträgen genannt werden könnte, je Zeile ein Name. Zitierte und Pressekontakt zählen von selbst dazu.',
  linksHint: 'Höchstens drei, je Zeile eine Adresse mit https://. Keine Kurzlinks.',
  manyLinks: (count: number) => `${n(count, '1 Verweis', '# Verweise')}: mehr als drei liest kaum jemand.`,
  shortLinks: (links: string) => `Kurzlinks verbergen ihr Ziel, Redaktionen öffnen sie nicht: ${links}`,
  voucher: 'Beleg oder Link erbeten',
  voucherHint: 'Druckt diese Bitte unter die Mitteilung.',
  fundingTitle: 'Förderungen',
  fundingHint: 'Der Förderhinweis, der am Tag gilt, wird gedruckt, wenn der Text ihn nicht schon enthält.',
  embargoDay: 'Sperrfrist bis',
  embargoTime: 'Uhrzeit',
  embargoReason: 'Grund',
  embargoReasonHint:
    'Nur mit sachlichem Grund: eine Rede, ein Bericht vorab, ein Termin. Werbung ist keiner.',
  wentTitle: 'Stand',
  went: {
    draft: 'Entwurf: wird hier freigegeben und veröffentlicht',
    out: 'Bereits verschickt: wird eingetragen, wie sie hinausging',
  },
  noteTitle: 'Fassung',
  note: 'Was sich ändert',
  noteHint: 'Steht bei der Fassung.',
  reasonTitle: 'Berichtigung',
  reason: 'Grund der Berichtigung',
  reasonNote: 'nötig, wenn sich der Text ändert',
  reasonHint: 'Steht bei der Fassung; die veröffentlichte bleibt daneben lesbar.',
};
