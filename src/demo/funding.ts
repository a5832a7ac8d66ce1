import type { TaskKind, TaskResult } from '../modules/campaigns/tasks/task.entity.js';
import type { DueDateKind } from '../modules/funding/due-dates/grant-due-date.entity.js';
import type { GrantFacts } from '../modules/funding/grant-input.js';
import type { IndicatorKey } from '../modules/funding/targets/indicators.js';

/** Days ago; negative lies ahead. */
type DaysAgo = number;

export interface DemoGrant extends Partial<Omit<GrantFacts, 'periodStart' | 'periodEnd'>> {
  funder: string;
  title: string;
  from: DaysAgo;
  to: DaysAgo;
  statements: readonly { language: 'de' | 'en'; text: string; since: DaysAgo }[];
  targets: readonly DemoTarget[];
  dueDates: readonly DemoDueDate[];
}

export interface DemoTarget {
  indicator: IndicatorKey;
  value: number;
  /** Of `own`. */
  name?: string;
  unit?: string;
  remark?: string;
  /** Left out: by the end of the grant. */
  due?: DaysAgo;
  replacement?: { value: number; reason: string; on: DaysAgo };
  readings?: readonly { on: DaysAgo; value: number; source: string }[];
}

export interface DemoDueDate {
  title: string;
  kind: DueDateKind;
  due: DaysAgo;
  /** What it is about. */
  from: DaysAgo;
  to: DaysAgo;
  done?: DaysAgo;
}

const ministry = 'Ministerium für Zusammenhalt Musterland';

/** Invented, as everything here: two funders, three grants, of which one is over. */
export const demoGrants: readonly DemoGrant[] = [
  {
    funder: ministry,
    title: 'Brückenlotse in zehn Kreisen',
    reference: 'MZM-26-0417',
    from: 352,
    to: -377,
    referenceRequired: true,
    logoRequired: true,
    logoRule: 'Wappen des Landes unten rechts, so groß wie das größte andere Logo.',
    approvalRequired: true,
    blocksPublication: true,
    copiesRequired: 2,
    email: 'foerderung@zusammenhalt.example',
    statements: [
      {
        language: 'de',
        text: 'Gefördert durch das Ministerium für Soziales Musterland unter dem Förderkennzeichen MZM-26-0417.',
        since: 352,
      },
      {
        language: 'de',
        text: 'Gefördert durch das Ministerium für Zusammenhalt Musterland unter dem Förderkennzeichen MZM-26-0417.',
        since: 150,
      },
    ],
    targets: [
      { indicator: 'statement-rate', value: 100, remark: 'Bescheid, Nebenbestimmung 5.' },
      { indicator: 'own-releases', value: 8 },
      {
        indicator: 'placements',
        value: 80,
        replacement: { value: 120, reason: 'Zwei Kreise mehr als beantragt.', on: 190 },
      },
      { indicator: 'target-districts', value: 10, remark: 'Zehn Kreise laut Antrag.' },
      { indicator: 'wished-outlets', value: 3 },
      { indicator: 'local-share', value: 50 },
      {
        indicator: 'own',
        name: 'Gespräche mit Verwaltungen',
        unit: 'Gespräche',
        value: 30,
        readings: [
          { on: 205, value: 9, source: 'Gesprächsliste des Teams' },
          { on: 96, value: 17, source: 'Gesprächsliste des Teams' },
          { on: 6, value: 24, source: 'Gesprächsliste des Teams' },
        ],
      },
    ],
    dueDates: [
      { title: 'Erster Zwischenbericht', kind: 'interim', due: 150, from: 352, to: 182, done: 158 },
      { title: 'Zweiter Zwischenbericht', kind: 'interim', due: -17, from: 181, to: 1 },
      { title: 'Verwendungsnachweis mit Sachbericht', kind: 'final', due: -560, from: 352, to: -377 },
    ],
  },
  {
    funder: 'Stiftung Weitblick',
    title: 'Freiwillige gewinnen',
    reference: '',
    from: 110,
    to: -60,
    approvalRequired: true,
    logoRequired: true,
    logoRule: 'Freigabe der Verwendung vorher einholen.',
    noticeDays: 7,
    email: 'kontakt@weitblick.example',
    statements: [{ language: 'de', text: 'Mit Unterstützung der Stiftung Weitblick.', since: 110 }],
    targets: [
      { indicator: 'statement-rate', value: 100 },
      { indicator: 'placements', value: 100 },
      {
        indicator: 'own',
        name: 'Angemeldete Freiwillige',
        unit: 'Freiwillige',
        value: 80,
        readings: [
          { on: 62, value: 23, source: 'Anmeldeliste' },
          { on: 31, value: 41, source: 'Anmeldeliste' },
        ],
      },
    ],
    dueDates: [{ title: 'Abschlussbericht mit Fotos', kind: 'final', due: -150, from: 110, to: -60 }],
  },
  {
    funder: ministry,
    title: 'Vorstudie Wegweiser',
    reference: 'MZM-24-0093',
    from: 700,
    to: 300,
    referenceRequired: true,
    statements: [
      { language: 'de', text: 'Gefördert durch das Ministerium für Soziales Musterland.', since: 700 },
    ],
    targets: [],
    dueDates: [
      {
        title: 'Verwendungsnachweis mit Sachbericht',
        kind: 'final',
        due: 118,
        from: 700,
        to: 300,
        done: 131,
      },
    ],
  },
];

export interface DemoGoal {
  goalWho: string;
  goalWhat: string;
  goalMeasure: string;
  until: DaysAgo;
  budgetCents: number;
  spentCents: number;
  hoursPlanned: number;
  hoursSpent: number;
  /** Place among the grants; null: none. */
  grant: number | null;
  /** Official keys. */
  districts: readonly string[];
  /** Outlets wished for. */
  wished: readonly string[];
}

/** In the order of the campaigns. Two target districts have no outlet that is watched. */
export const demoGoals: readonly DemoGoal[] = [
  {
    goalWho: 'Verwaltungen und Kreistage in zehn Kreisen',
    goalWhat: 'Der Brückenlotse erleichtert Beratung und Ankommen',
    goalMeasure: 'In jedem Kreis ein Beitrag vor Ort',
    until: 66,
    budgetCents: 1_850_000,
    spentCents: 1_723_040,
    hoursPlanned: 320,
    hoursSpent: 341.5,
    grant: 0,
    districts: [
      '05566',
      '05570',
      '03358',
      '08416',
      '09761',
      '09772',
      '08435',
      '16067',
      '13076',
      '01053',
      '12069',
    ],
    wished: ['kreisbote-musterland', 'mondheider-anzeiger', 'nimmersee-echo', 'traumdorfer-zeitung'],
  },
  {
    goalWho: 'Leserinnen und Leser im ganzen Land',
    goalWhat: 'Kommunen machen mit, Termine sind offen für alle',
    goalMeasure: '120 Beiträge, davon 20 überregional',
    until: 132,
    budgetCents: 600_000,
    spentCents: 588_990,
    hoursPlanned: 140,
    hoursSpent: 155,
    grant: null,
    districts: ['05566', '05570'],
    wished: ['beispielwinkel-lokal'],
  },
  {
    goalWho: 'Menschen mit Zeit für ein Ehrenamt in acht Kreisen',
    goalWhat: 'Zur Schulung anmelden',
    goalMeasure: '80 Freiwillige, je Kreis zwei Beiträge',
    until: -45,
    budgetCents: 420_000,
    spentCents: 231_500,
    hoursPlanned: 90,
    hoursSpent: 61,
    grant: 1,
    districts: ['05566', '05570', '03358', '08416', '08435', '16067', '13076', '12069'],
    wished: ['nimmersee-echo', 'wolkentaler-tagblatt', 'sternwinkel-online'],
  },
];

export interface DemoTask {
  title: string;
  kind: TaskKind;
  note?: string;
  /** Place among the campaigns. */
  campaign: number | null;
  due: DaysAgo | null;
  outlet: string | null;
  result?: TaskResult;
}

export const demoTasks: readonly DemoTask[] = [
  {
    title: 'Bilder vom Schnuppertag aussuchen',
    kind: 'todo',
    campaign: 2,
    due: 2,
    outlet: null,
  },
  {
    title: 'Wolkentaler Tagblatt: Schulungstermin anbieten',
    kind: 'follow-up',
    note: 'Vorschlag: Gespräch mit zwei Freiwilligen.',
    campaign: 2,
    due: -1,
    outlet: 'wolkentaler-tagblatt',
  },
  {
    title: 'Zwischenbericht mit der Stiftung abstimmen',
    kind: 'todo',
    campaign: 2,
    due: -9,
    outlet: null,
  },
  {
    title: 'Zitat der Landrätin für die Bilanz einholen',
    kind: 'todo',
    campaign: 2,
    due: null,
    outlet: null,
  },
  {
    title: 'Nimmersee-Echo: Nachbericht fragen',
    kind: 'follow-up',
    campaign: 2,
    due: 8,
    outlet: 'nimmersee-echo',
    result: 'printed',
  },
  {
    title: 'Traumdorfer Zeitung: Hintergrundgespräch',
    kind: 'follow-up',
    campaign: 0,
    due: 70,
    outlet: 'traumdorfer-zeitung',
    result: 'no-answer',
  },
];
