import type {
  Block,
  Cell,
  Chart,
  Column,
  DistrictMapBlock,
  Table,
} from '../../src/modules/reports/visibility/report-document.js';

// Tables, chart, map and examples of the made-up report.

export function column(key: string, header: string, width: number, more: Partial<Column> = {}): Column {
  return { key, header, width, align: 'start', visibility: 'all', sheetOnly: false, ...more };
}
const end = { align: 'end' } as const;
export const textCell = (text: string, href?: string): Cell =>
  href ? { kind: 'text', text, href } : { kind: 'text', text };
const dayCell = (day: string): Cell => ({ kind: 'day', text: germanDay(day), value: day });
const numberCell = (value: number | null): Cell => ({
  kind: 'number',
  text: value === null ? 'unbekannt' : germanNumber(value),
  value,
  decimals: 0,
});
function percentCell(part: number, whole: number): Cell {
  const value = Math.round((part / whole) * 1000) / 10;
  return {
    kind: 'percent',
    text: whole < 10 ? `${part} von ${whole}` : `${Math.round(value)} %`,
    value,
    part,
    whole,
  };
}
export function table(
  key: string,
  caption: string,
  sheet: Table['sheet'],
  columns: Column[],
  rows: Cell[][],
): Table {
  return {
    kind: 'table',
    key,
    caption,
    sheet,
    columns,
    rows: rows.map((cells) => ({ cells, embargoUntil: null })),
    note: '',
    empty: 'Im Zeitraum liegt nichts.',
  };
}

export const germanDay = (day: string) => day.split('-').reverse().join('.');
const germanNumber = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
const dayAt = (index: number) => new Date(Date.UTC(2026, 0, 5 + (index % 325))).toISOString().slice(0, 10);

const scopes = [
  { key: 'local', name: 'lokal', of: 330 },
  { key: 'regional', name: 'regional', of: 168 },
  { key: 'national', name: 'überregional', of: 30 },
  { key: 'trade', name: 'Fachmedium', of: 48 },
  { key: 'unknown', name: 'unbekannt', of: 24 },
];
const outletNames = [
  'Auenbote',
  'Neue Talpost',
  'Amtsblatt Musterlingen',
  'Radio Hügelland',
  'Kreiszeitung Nordmark',
  'Der Landbote',
  'Fachdienst Kommunal',
  'Wochenblatt am See',
  'Abendkurier',
  'Stadtanzeiger Beispielhausen',
  'Bürgerfunk Welle 7',
  'Rundblick',
];
const districts = [
  ['09772', 'Landkreis Augsburg'],
  ['09761', 'Augsburg'],
  ['09771', 'Landkreis Aichach-Friedberg'],
  ['09773', 'Landkreis Dillingen an der Donau'],
  ['09774', 'Landkreis Günzburg'],
  ['09775', 'Landkreis Neu-Ulm'],
  ['09778', 'Landkreis Unterallgäu'],
  ['09779', 'Landkreis Donau-Ries'],
  ['08421', 'Ulm'],
  ['08425', 'Alb-Donau-Kreis'],
  ['08426', 'Landkreis Biberach'],
  ['05515', 'Münster'],
  ['05566', 'Kreis Steinfurt'],
  ['12054', 'Potsdam'],
  ['14612', 'Dresden'],
  ['01002', 'Kiel'],
  ['03241', 'Region Hannover'],
  ['06412', 'Frankfurt am Main'],
  ['16051', 'Erfurt'],
  ['10041', 'Regionalverband Saarbrücken'],
] as const;
const openings = [
  'Werkstatt öffnet Türen',
  'Ankommen heißt mitmachen',
  'Vier Kreise starten gemeinsam',
  'Sommerfest bringt Nachbarn zusammen',
  'Mobile Werkstatt rollt an',
];
const places = [
  'in Musterlingen',
  'am Marktplatz',
  'im Hügelland',
  'an der Grundschule am Auwald',
  'im alten Bahnhof',
  'zwischen zwei Welten',
];
const endings = [
  '',
  ' – Anmeldung bis Freitag',
  ': Was Ehrenamtliche aus drei Gemeinden von der ersten Woche berichten',
  ' (mit Bildern)',
];
const sampleHeadline = (index: number) =>
  `${openings[index % 5]!} ${places[index % 6]!}${endings[index % 4]!}`;
export const releases = Array.from({ length: 12 }, (_, index) => ({
  day: dayAt(index * 27),
  title: `${openings[index % 5]!} ${places[(index + 2) % 6]!}`,
  campaign: ['Start in vier Kreisen', 'Sommer der Begegnung', 'Werkstatt wird mobil'][Math.floor(index / 4)]!,
}));

export function targetTable(): Table {
  const state = (text: string, of: 'good' | 'open' | 'missed' | 'unknown'): Cell => ({
    kind: 'state',
    text,
    state: of,
  });
  return {
    ...table(
      'targets',
      'Soll und Ist',
      'targets',
      [
        column('indicator', 'Indikator', 5),
        column('target', 'Soll', 2, end),
        column('actual', 'Ist', 2, end),
        column('state', 'Stand', 2),
        column('rule', 'Zählregel', 4, { sheetOnly: true }),
      ],
      [
        [
          textCell('Eigene Mitteilungen'),
          numberCell(12),
          numberCell(12),
          state('erreicht', 'good'),
          textCell('Veröffentlichte Mitteilungen, Regel 1'),
        ],
        [
          textCell('Platzierungen'),
          numberCell(500),
          numberCell(600),
          state('übertroffen', 'good'),
          textCell('Relevante Erwähnungen ohne Dubletten, Regel 2'),
        ],
        [
          textCell('Zielkreise mit Bericht'),
          numberCell(20),
          numberCell(17),
          state('offen', 'open'),
          textCell('Kreise im Verbreitungsgebiet, Regel 1'),
        ],
        [
          textCell('Förderhinweis in Mitteilungen'),
          percentCell(12, 12),
          percentCell(12, 12),
          state('erreicht', 'good'),
          textCell('Geprüfter Hinweis, Regel 1'),
        ],
        [
          textCell('Förderer in Beiträgen genannt'),
          percentCell(21, 42),
          percentCell(18, 42),
          state('verfehlt', 'missed'),
          textCell('Eingeordnete Beiträge, Regel 1'),
        ],
        [
          textCell('Teilnehmende der Werkstatt'),
          numberCell(900),
          numberCell(null),
          state('unbekannt', 'unknown'),
          textCell('Von Hand eingetragen'),
        ],
      ],
    ),
    note: 'Soll: Zuwendungsbescheid vom 12.12.2025. „Unbekannt“ heißt: kein Wert eingetragen, nicht null.',
  };
}

export function releaseTable(): Table {
  return table(
    'releases',
    'Mitteilungen',
    'activities',
    [
      column('day', 'Datum', 2),
      column('title', 'Mitteilung', 6),
      column('campaign', 'Kampagne', 3),
      column('outlets', 'Angeschrieben', 2, { ...end, visibility: 'inside' }),
      column('picked', 'Übernommen', 2, end),
    ],
    releases.map(({ day, title, campaign }, index) => [
      dayCell(day),
      textCell(title, `https://stadtwerkstatt.example/presse/${index + 1}`),
      textCell(campaign),
      numberCell(18 + index),
      percentCell(4 + (index % 5), index % 3 ? 18 + index : 8),
    ]),
  );
}

export function scopeTable(mentions: number): Table {
  return table(
    'scopes',
    'Platzierungen nach Verbreitung',
    null,
    [
      column('scope', 'Verbreitung', 4),
      column('placements', 'Platzierungen', 2, end),
      column('share', 'Anteil', 2, end),
    ],
    scopes.map(({ name, of }) => [textCell(name), numberCell(of), percentCell(of, Math.max(mentions, 600))]),
  );
}

const months = Array.from({ length: 11 }, (_, index) => {
  const start = `2026-${String(index + 1).padStart(2, '0')}-01`;
  const values = {
    local: 12 + ((index * 17) % 41),
    regional: 6 + ((index * 11) % 19),
    national: index % 4,
    trade: 2 + (index % 5),
    unknown: index % 3,
  };
  return { start, values, observed: index === 2 ? 0.4 : index === 7 ? 0 : index === 0 ? null : 1 };
});
const monthNames = ['Jan.', 'Feb.', 'März', 'April', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.'];

export function chart(): Chart {
  return {
    kind: 'chart',
    key: 'months',
    title: 'Die meisten Platzierungen erschienen zum Auftakt und im Sommer',
    alt: 'Gestapelte Balken von Januar bis November 2026 nach Verbreitung; lokale Medien stellen in jedem Monat den größten Teil. Der August wurde nicht beobachtet.',
    series: scopes.map(({ key, name }) => ({ key, name, fill: key })),
    bars: months.map(({ start, values, observed }, index) => ({
      start,
      label: `${monthNames[index]!} 2026`,
      values,
      observed,
    })),
    markers: releases.map(({ day, title }) => ({ day, kind: 'release', title })),
    unitText: 'Platzierungen je Monat',
  };
}

export function monthTable(): Table {
  return table(
    'months',
    'Platzierungen je Monat',
    null,
    [
      column('month', 'Monat', 3),
      ...scopes.map(({ key, name }) => column(key, name, 2, end)),
      column('observed', 'Beobachtet', 2, end),
    ],
    months.map(({ values, observed }, index) => [
      textCell(`${monthNames[index]!} 2026`),
      ...Object.values(values).map(numberCell),
      textCell(observed === null ? 'unbekannt' : `${Math.round(observed * 100)} %`),
    ]),
  );
}

export function outletTable(): Table {
  return {
    ...table(
      'outlets',
      'Medien mit Platzierungen',
      'outlets',
      [
        column('outlet', 'Medium', 4),
        column('scope', 'Verbreitung', 2),
        column('placements', 'Platzierungen', 2, end),
        column('copies', 'Auflage', 3, end),
        column('first', 'Erste', 2, end),
        column('url', 'Adresse', 4, { sheetOnly: true }),
      ],
      outletNames.map((name, index) => {
        const low = 12_000 + index * 1_750;
        const copies: Cell =
          index % 4 === 3
            ? { kind: 'range', text: 'unbekannt', low: null, high: null }
            : {
                kind: 'range',
                text: `${germanNumber(low)} – ${germanNumber(low + 2_000)}`,
                low,
                high: low + 2_000,
              };
        return [
          textCell(name),
          textCell(scopes[index % 4]!.name),
          numberCell(96 - index * 7),
          copies,
          dayCell(dayAt(index * 3)),
          textCell(`https://medium-${index + 1}.example`, `https://medium-${index + 1}.example`),
        ];
      }),
    ),
    note: 'Auflage: Angabe des Verlags, verbreitet. Die Spanne kommt aus verschiedenen Quellen.',
  };
}

export function map(): DistrictMapBlock {
  return {
    kind: 'map',
    key: 'districts',
    title: 'In 17 von 20 Zielkreisen erschien mindestens ein Bericht',
    alt: 'Schematische Karte der Kreise. Die meisten Platzierungen liegen in Schwaben; drei Zielkreise blieben ohne Bericht, einer davon war nicht beobachtbar.',
    cells: districts.map(([ags], index) => ({
      ags,
      step: index > 16 ? 0 : Math.max(1, 4 - Math.floor(index / 4)),
      hatched: index === 19,
      outlined: index % 3 === 0 || index > 16,
    })),
  };
}

export function districtTable(): Table {
  return table(
    'districts',
    'Kreise',
    'districts',
    [
      column('district', 'Kreis', 5),
      column('placements', 'Platzierungen', 2, end),
      column('target', 'Zielkreis', 2),
      column('people', 'Einwohner', 2, end),
    ],
    districts.map(([, name], index) => [
      textCell(name),
      numberCell(index === 19 ? null : index > 16 ? 0 : 51 - index * 3),
      textCell(index % 3 === 0 || index > 16 ? 'ja' : 'nein'),
      numberCell(251_034 - index * 4_117),
    ]),
  );
}

export function highlights(): Block {
  return {
    kind: 'highlights',
    items: [
      {
        day: '2026-03-12',
        dayText: '12.03.2026',
        outlet: 'Auenbote',
        scopeText: 'lokal',
        headline: 'Wo aus Fremden Nachbarn werden',
        url: 'https://auenbote.example/werkstatt',
        summary:
          'Die Reportage begleitet einen Nachmittag in der Werkstatt und erklärt, wie Gemeinden mitmachen können.',
        quote: 'Hier fragt niemand zuerst nach Papieren.',
        quoteNote: 'Zitiert zum Beleg der Kernbotschaft „Ankommen vor Ort“; Auenbote, 12.03.2026.',
      },
      {
        day: '2026-07-02',
        dayText: '02.07.2026',
        outlet: 'Radio Hügelland',
        scopeText: 'regional',
        headline: 'Mobile Werkstatt rollt an',
        url: 'https://huegelland.example/sendung/17',
        summary: 'Ein Gespräch von vier Minuten über den Bus, der in acht Dörfern hält.',
        quote: '',
        quoteNote: '',
      },
    ],
  };
}

/** Annex A: headlines of all lengths, with what spreadsheets keep beside them. */
export function mentionTable(count: number): Table {
  return {
    ...table(
      'mentions',
      'Alle Erwähnungen des Zeitraums',
      'mentions',
      [
        column('day', 'Datum', 2),
        column('outlet', 'Medium', 3),
        column('scope', 'Verbreitung', 2),
        column('headline', 'Überschrift', 7, { visibility: 'headline' }),
        column('campaign', 'Kampagne', 3, { sheetOnly: true }),
        column('url', 'Adresse', 4, { sheetOnly: true }),
      ],
      Array.from({ length: count }, (_, index) => {
        const url = `https://medium-${(index % 12) + 1}.example/artikel/${index + 1}`;
        return [
          dayCell(dayAt(Math.floor((index * 325) / count))),
          textCell(outletNames[index % 12]!),
          textCell(scopes[index % 5]!.name),
          textCell(sampleHeadline(index), url),
          textCell(releases[index % 12]!.campaign),
          textCell(url, url),
        ];
      }),
    ),
    note: 'Ohne Erwähnungen, die als Dublette oder als nicht einschlägig markiert sind.',
  };
}
