import { counted } from '../plural.js';

const n = counted('de');

/** Filters kept under a name. */
export const views = {
  label: 'Ansichten',
  /** Where the views belong. */
  pages: { inbox: 'Eingang', search: 'Suche', timeline: 'Zeitleiste' },
  title: (page: string) => `Ansichten: ${page}`,
  lead: 'Gemerkte Filter. Wer eine Ansicht öffnet, sieht immer den neuesten Stand.',
  keep: 'Ansicht merken',
  manage: 'Ansichten verwalten',
  name: 'Name',
  nameHint: 'Ein Name, der schon vergeben ist, merkt sich den neuen Filter.',
  shared: 'Für das ganze Team',
  counted: 'Zahl der Neuen anzeigen',
  save: 'Merken',
  rename: 'Umbenennen',
  share: 'Für alle freigeben',
  unshare: 'Nur für mich',
  everything: 'ohne Filter',
  filter: 'Filter',
  seenBy: 'Sichtbar für',
  team: 'Team',
  me: 'nur mich',
  waiting: (count: string) => `${count} neu`,
  saved: (name: string) => `Ansicht „${name}“ gemerkt.`,
  replaced: (name: string) => `Ansicht „${name}“ hat jetzt den neuen Filter.`,
  renamed: (name: string) => `Ansicht heißt jetzt „${name}“.`,
  isShared: (name: string) => `Ansicht „${name}“ sieht jetzt das ganze Team.`,
  isOwn: (name: string) => `Ansicht „${name}“ gehört jetzt nur noch der Person, die sie angelegt hat.`,
  removed: (name: string) => `Ansicht „${name}“ gelöscht.`,
  restored: (name: string) => `Ansicht „${name}“ ist wieder da.`,
  filters: (count: number) => n(count, '1 Filter', '# Filter'),
  open: (name: string) => `Ansicht öffnen: ${name}`,
  empty: {
    title: 'Hier stehen gemerkte Filter',
    text: 'Wer jeden Morgen dieselben Filter setzt, merkt sie sich einmal unter einem Namen. Auf der Seite filtern, dann „Ansicht merken“.',
    action: 'Zur Seite',
    example: 'Lokalpresse, noch nicht kodiert',
  },
};
