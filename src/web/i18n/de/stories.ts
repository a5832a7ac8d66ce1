import { counted } from '../plural.js';

const n = counted('de');

/** Stories in the inbox, and the page of one. */
export const stories = {
  story: 'Geschichte',
  size: (placements: number, outlets: number) =>
    outlets > 0
      ? `${n(placements, '1 Platzierung', '# Platzierungen')} in ${n(outlets, '1 Medium', '# Medien')}`
      : n(placements, '1 Platzierung', '# Platzierungen'),
  placements: (count: number) => n(count, '1 Platzierung', '# Platzierungen'),
  withPlacements: (count: number) => `Geschichte mit ${n(count, '1 Platzierung', '# Platzierungen')}`,
  others: (count: number) =>
    n(count, '1 weitere Platzierung der Geschichte', '# weitere Platzierungen der Geschichte'),
  districts: (count: number) => n(count, '1 Kreis', '# Kreise'),
  span: (from: string, to: string) => `${from} bis ${to}`,
  select: (headline: string, count: number) =>
    `Auswählen: ${headline} (${n(count, '1 Erwähnung', '# Erwähnungen')})`,
  show: (count: number) => n(count, '1 Erwähnung ansehen', '# Erwähnungen ansehen'),
  showOrExcept: (count: number) =>
    n(count, '1 Erwähnung ansehen', '# Erwähnungen ansehen, Ausnahmen abwählen'),
  include: (outlet: string, headline: string) => `Mit entscheiden: ${outlet}, ${headline}`,
  notListed: (count: number) =>
    n(count, '1 weitere ist hier nicht aufgeführt.', '# weitere sind hier nicht aufgeführt.'),
  repeats: 'zählt nicht noch einmal',
  repeatsOutlet: 'Zählt nicht noch einmal: Das Medium brachte die Geschichte schon.',
  repeatsTitle: 'Zählt nicht noch einmal: Der Titel dieser Ausgabe brachte die Geschichte selbst.',
  pieceOf: (outlet: string, moment: string) => `${outlet}, ${moment}`,
  decided: (count: number) => n(count, '1 Erwähnung', '# Erwähnungen'),
  decidedAs: (count: number, review: string, left: number) =>
    `${n(count, '1 Erwähnung', '# Erwähnungen')}: ${review}.${left > 0 ? ` ${n(left, '1 blieb ausgenommen.', '# blieben ausgenommen.')}` : ''}`,
  left: (count: number) => n(count, '1 Ausnahme', '# Ausnahmen'),
  more: (count: number) => n(count, 'und 1 weitere', 'und # weitere'),
  wait: (count: number) => n(count, '1 wartet auf Entscheidung', '# warten auf Entscheidung'),
  levels: { group: 'Verlagsgruppe', title: 'Titel', edition: 'Ausgabe' },
  editionOf: (title: string) => `Ausgabe von ${title}`,
  figures: {
    title: 'Zahlen',
    stories: (count: number) => n(count, 'Geschichte', 'Geschichten'),
    storiesBasis: 'Erwähnungen mit (fast) demselben Text',
    placements: (count: number) => n(count, 'Platzierung', 'Platzierungen'),
    placementsBasis: 'relevant; Redaktion und Agentur; jedes Medium einmal',
    outlets: (count: number) => n(count, 'Medium', 'Medien'),
    outletsBasis: 'Titel; Ausgaben zählen zu ihrem Titel',
    districts: (count: number) => n(count, 'Kreis', 'Kreise'),
    districtsBasis: 'Verbreitungsgebiete dieser Platzierungen',
    withWaiting: (number: string) => `mit Ungeprüften ${number}`,
    apart: (list: string) => `Daneben, in keiner Zahl: ${list}.`,
  },
  spread: {
    withinHours: (count: number, hours: number) =>
      `${n(count, '1 Platzierung', '# Platzierungen')} in ${n(hours, '1 Stunde', '# Stunden')}`,
    withinDays: (count: number, days: number) =>
      `${n(count, '1 Platzierung', '# Platzierungen')} in ${n(days, '1 Tag', '# Tagen')}`,
    mostAt: (hour: string) => `die meisten um ${hour}`,
    mostOn: (day: string) => `die meisten am ${day}`,
    mostOnAt: (day: string, hour: string) => `die meisten am ${day} um ${hour}`,
    hour: (hour: number) => `${hour} Uhr`,
    description: (hours: number, from: string, to: string) =>
      `Gestapelte Balken nach Verbreitung, ein Balken je ${n(hours, 'Stunde', '# Stunden')}, von ${from} bis ${to}.`,
    caption: 'Platzierungen nach Zeit und Verbreitung',
    time: 'Zeit',
  },
  table: {
    title: (count: number) => `Alle Erwähnungen der Geschichte (${count})`,
    time: 'Zeit',
    outlet: 'Medium',
    headline: 'Überschrift',
    districts: 'Kreise',
    select: 'Wählen',
    ticked: 'Gewählte',
    changeLabel: 'ändern',
  },
  represent: {
    stands: 'steht für die Geschichte',
    byHand: 'steht für die Geschichte, von Hand gewählt',
    action: 'Überschrift wählen',
    choose: (headline: string) => `Überschrift wählen: ${headline}`,
    done: 'Diese Überschrift steht jetzt für die Geschichte.',
  },
  split: {
    action: 'Herauslösen',
    hint: 'Sie werden zu einer eigenen Geschichte.',
    done: (count: number) => n(count, '1 Erwähnung herausgelöst.', '# Erwähnungen herausgelöst.'),
  },
  merge: {
    title: 'Mit einer anderen Geschichte zusammenführen',
    lead: 'Wenn eine Redaktion den Text so umgeschrieben hat, dass Echolot ihn nicht wiedererkennt.',
    find: 'Überschrift enthält',
    search: 'Suchen',
    near: 'Ähnliche Überschriften aus derselben Zeit',
    found: 'Gefunden',
    nothingNear: (days: number) => `Keine ähnliche Überschrift in den ${days} Tagen davor und danach.`,
    nothingFound: (days: number) =>
      `Keine Überschrift mit diesen Wörtern in den ${days} Tagen davor und danach. Weniger Wörter eingeben.`,
    action: 'Zusammenführen',
    within: (headline: string) => `darin „${headline}“`,
    withStory: (headline: string) => `Zusammenführen mit: ${headline}`,
    done: 'Zusammengeführt.',
  },
  reached: {
    title: (count: number) => `Erreichte Kreise (${count})`,
    basis: 'Verbreitungsgebiete der Medien bei der Aufnahme.',
    none: 'Für diese Medien ist kein Verbreitungsgebiet eingetragen.',
    count: (counted: number, waiting: number) =>
      [
        ...(counted > 0 ? [n(counted, '1 Platzierung', '# Platzierungen')] : []),
        ...(waiting > 0 ? [n(waiting, '1 ungeprüft', '# ungeprüft')] : []),
      ].join(', '),
  },
  history: {
    title: 'Von Hand geändert',
    none: 'Noch nichts: Die Geschichte ist, wie Echolot sie erkannt hat.',
    actions: {
      'story.merge': 'zusammengeführt',
      'story.split': 'herausgelöst',
      'story.represent': 'Überschrift gewählt',
    } as Record<string, string>,
  },
  undone: 'Zurückgenommen.',
  unchanged: 'Das war schon so.',
};
