import { counted } from '../plural.js';

const n = counted('de');

/** Whether a release of ours was behind a mention, and what speaks for it. */
export const attribution = {
  title: 'Anstoß',
  lead: 'Belege dafür, dass eine Mitteilung dahintersteht. Sie sagen nichts über Ursachen.',
  origin: {
    pitched: 'Von einer Mitteilung angestoßen',
    organic: 'Ohne unser Zutun',
    unknown: 'Anstoß unbekannt',
  },
  originWhy: {
    pitched: 'Mindestens ein Beleg der Stufen A bis C.',
    organic: 'Mit den erfassten Mitteilungen verglichen; es fand sich nichts.',
    unknown: 'Es gab noch keine erfasste Mitteilung oder keinen Text zum Vergleich.',
  },
  waiting: 'Der Vergleich mit den Mitteilungen steht noch aus, meist eine Sache von Sekunden.',
  grades: {
    A: 'A: Text übernommen',
    B: 'B: Mitteilung genannt',
    C: 'C: Medium angeschrieben',
    D: 'D: nichts davon',
  },
  release: (headline: string, day: string) => `${headline} (${day})`,
  reuse: (share: string, passages: number, field: string) =>
    `${share} ${field} wörtlich in der Mitteilung, ${n(passages, '1 Passage', '# Passagen')}. Der Abbinder zählt nicht.`,
  reuseFields: { summary: 'des Anrisses', content: 'des Textes' },
  inPiece: 'Im Beitrag',
  inRelease: 'In der Mitteilung',
  passages: 'Gleiche Passagen nebeneinander',
  named: {
    person: (name: string) => `Nennt ${name}.`,
    headline: () => 'Nennt die Überschrift der Mitteilung.',
    link: (name: string) => `Nennt den Link ${name}.`,
  },
  sent: (outlet: string, moment: string, after: string, days: number) =>
    `${outlet} wurde am ${moment} angeschrieben; der Beitrag erschien ${after} (Frist: ${n(days, '1 Tag', '# Tage')}).`,
  after: (days: number) => (days === 0 ? 'am selben Tag' : n(days, '1 Tag später', '# Tage später')),
  noProof: 'Die Regeln fanden keinen Beleg.',
  byRule: (grade: string) => `Nach Regel: ${grade}.`,
  ruled: (who: string, moment: string, reason: string) => `${who} am ${moment}: „${reason}“`,
  somebody: 'Jemand',
  overrule: 'Anders beurteilen',
  assign: 'Einer Mitteilung zuordnen',
  releaseField: 'Mitteilung',
  gradeField: 'Urteil',
  reason: 'Begründung',
  reasonHint: 'Woher das bekannt ist, etwa aus einem Gespräch.',
  save: 'Urteil speichern',
  withdraw: 'Zurück zur Regel',
  saved: (grade: string) => `Urteil gespeichert: ${grade}.`,
  withdrawn: 'Das Urteil ist zurückgenommen, die Regel gilt wieder.',
  choose: 'Mitteilung wählen',
  noReleases: 'Noch keine Mitteilung erfasst.',
  addRelease: 'Mitteilung eintragen',
  ofStory: (count: number, all: number) => `${n(count, '1 Platzierung', '# Platzierungen')} von ${all}`,
  strongest: 'Stärkster Beleg',
  mentions: 'Einzeln',
  sums: (pitched: number, organic: number, unknown: number) =>
    `${pitched} angestoßen, ${organic} von selbst, ${unknown} unbekannt`,
};
