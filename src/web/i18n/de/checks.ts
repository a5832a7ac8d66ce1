import { counted } from '../plural.js';

const n = counted('de');

/** A release held against the rules of its grants. */
export const checks = {
  tab: 'Prüfung',
  title: 'Prüfung vor der Veröffentlichung',
  lead: (day: string) => `Geprüft für die Veröffentlichung am ${day}, je Förderung.`,
  caption: (grant: string) => `Prüfung: ${grant}`,
  rule: 'Pflicht',
  reason: 'Befund',
  statement: 'Förderhinweis an diesem Tag',
  rules: {
    statement: 'Förderhinweis',
    reference: 'Förderkennzeichen',
    logo: 'Logo',
    approval: 'Freigabe des Zuwendungsgebers',
    notice: 'Anzeige beim Zuwendungsgeber',
  },
  states: { ok: 'in Ordnung', missing: 'fehlt', waived: 'entfällt', 'not-required': 'nicht verlangt' },
  missingCount: (count: number) => n(count, '1 fehlt', '# fehlen'),
  reasons: {
    'in-text': 'Steht im Text.',
    printed: 'Wird unter dem Text gedruckt.',
    'no-wording': 'Für diesen Tag und diese Sprache ist kein Wortlaut eingetragen.',
    'not-in-text': 'Steht nicht im Text.',
    'no-reference': 'Bei der Förderung ist kein Kennzeichen eingetragen.',
    recorded: 'Festgehalten.',
    'not-recorded': 'Noch nicht festgehalten.',
    late: 'Zu spät angezeigt.',
    waived: 'Entfällt mit Begründung.',
    'not-asked': 'Laut Förderung nicht verlangt.',
  },
  blocks: 'Solange etwas fehlt, hält diese Förderung die Veröffentlichung auf.',
  empty: {
    title: 'Keine Förderung zugeordnet',
    text: 'Zu einer Mitteilung gehörende Förderungen werden beim Bearbeiten gewählt. Ihre Pflichten erscheinen dann hier.',
  },
  proposed: (titles: string) => `Die Kampagne wird auch gefördert durch: ${titles}.`,
  take: (count: number) => n(count, 'Förderung übernehmen', 'Förderungen übernehmen'),
  grantsSet: (count: number) =>
    n(count, 'Die Mitteilung gehört jetzt zu 1 Förderung.', 'Die Mitteilung gehört jetzt zu # Förderungen.'),
  mend: 'Festhalten',
  change: 'Ändern',
  record: 'Festhalten',
  note: 'Notiz',
  fields: {
    statement: { day: 'Tag', party: 'Wer' },
    reference: { day: 'Tag', party: 'Wer' },
    logo: { day: 'Beigefügt am', party: 'Wo' },
    approval: { day: 'Zugestimmt am', party: 'Wer hat zugestimmt' },
    notice: { day: 'Angezeigt am', party: 'Auf welchem Weg' },
  },
  waivedReason: 'Entfällt, weil',
  waive: 'Entfällt',
  clear: 'Angabe löschen',
  saved: (rule: string) => `${rule}: gespeichert.`,
  conflicts: 'Mehrere Förderungen',
  conflictsLead:
    'Die Bescheide stellen nebeneinander Ansprüche. Was gilt, ist mit den Zuwendungsgebern zu klären.',
  conflictKinds: { statements: 'Verschiedene Förderhinweise', logos: 'Mehrere Logos' },
  noRule: 'ohne eingetragene Regel',
};
