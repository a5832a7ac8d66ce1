import { counted } from '../plural.js';

const n = counted('de');

/** Whose words a mention carries, and the lists that decide it. */
export const labels = {
  tab: 'Eigene und Partner',
  label: 'Herkunft',
  names: {
    editorial: 'Redaktion',
    agency: 'Agentur',
    pressPortal: 'Presseportal',
    partner: 'Partner',
    own: 'Eigene Seite',
  },
  choices: {
    counted: 'Redaktion und Agentur',
    apart: 'Presseportal, Partner, eigene',
  },
  rule: 'Nach Regel',
  byRule: 'nach Regel',
  byHand: 'von Hand',
  explained:
    'Die Kennzahlen zählen Redaktion und Agentur. Alles andere steht daneben und geht nicht verloren.',
  changed: (label: string) => `Herkunft: ${label}.`,
  unchanged: 'Das war schon so eingetragen.',
  beside: 'daneben',
  besideFigure: (count: number) =>
    n(count, '+ 1 eigene oder von Partnern und Portalen', '+ # eigene oder von Partnern und Portalen'),
  settings: {
    lead: 'Was auf diesen Seiten steht, schrieb keine Redaktion. Solche Erwähnungen zählen in den Kennzahlen nicht mit, sondern stehen daneben.',
    own: 'Eigene Domains',
    ownHint: 'Eine je Zeile, etwa example.org. Was unter einer Domain liegt (blog.example.org), gehört dazu.',
    partners: 'Domains von Partnern',
    partnersHint: 'Verbände, Förderer, Projektpartner und andere, die Mitteilungen übernehmen.',
    known: 'Bekannte Presseportale und Nachrichtenagenturen erkennt Echolot ohne Eintrag.',
    notADomain: (line: string) => `„${line}“ ist keine Domain. Gebraucht wird etwas wie example.org.`,
    tooMany: (most: number) => `Höchstens ${most} Domains.`,
    saved:
      'Gespeichert. Die vorhandenen Erwähnungen werden in der nächsten Minute neu eingeordnet; was jemand von Hand eingetragen hat, bleibt.',
  },
};
