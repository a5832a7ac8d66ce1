import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { hostileReport, hostileTexts, sampleReport } from '../../../../test/builders/sample-report.js';
import { sampleContext } from '../../../../test/support/sample-context.js';
import { hasTool, pdfText } from '../../../../test/support/tools.js';
import { PrintEngine } from '../../../print/print-engine.js';
import { renderHtml } from '../../../web/render-html.js';
import { PrintReport } from './print/print-report.js';
import type { ReportDocument, Table } from './report-document.js';
import { reportCsv, reportWorkbook } from './sheets/report-workbook.js';
import { lengthHint, sectionText } from './text/section-text.js';
import { ReportView } from './web/report-view.js';

const createdAt = new Date('2026-11-30T14:00:00Z');
const document = sampleReport({ mentions: 25 });
const shown = document.sections
  .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : [])))
  .map((key) => document.figures.find((figure) => figure.key === key)!);
const plain = (text: string) => text.replace(/\s+/g, ' ');
const html = (of: ReportDocument) => renderHtml(<ReportView ctx={sampleContext()} document={of} />, '');
const words = (page: string) =>
  plain(page.replace(/<[^>]+>/g, ' '))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const load = async (bytes: Buffer) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
};
const rowsOf = (page: ExcelJS.Worksheet) =>
  Array.from({ length: page.rowCount }, (_, at) =>
    (page.getRow(at + 1).values as ExcelJS.CellValue[]).slice(1),
  );
const tableNamed = (key: string) =>
  document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.kind === 'table' && block.key === key)!;

describe('every number of a report', () => {
  const engine = new PrintEngine();
  const files = { find: () => Promise.resolve(null) };
  const print = new PrintReport(engine, files as never, {} as never, { timeZone: 'Europe/Berlin' });
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await load(await reportWorkbook(document));
  });
  afterAll(() => engine.onApplicationShutdown());

  it('reads the same on the page, with what it is compared with and rests on', () => {
    const page = words(html(document));
    for (const { label, text, basis, comparison, target } of shown) {
      expect(page).toContain(`${label} ${plain(text)}`);
      expect(page).toContain(plain(basis));
      if (comparison) expect(page).toContain(`${comparison.label}: ${comparison.text}`);
      if (target) expect(page).toContain(`Ziel: ${target.text} (${target.reachedText} erreicht)`);
    }
  });

  it('reads the same on paper', async () => {
    if (!hasTool('pdftotext')) return;
    const text = plain(pdfText(await print.pdf(document, { createdAt }), '-raw'));
    for (const { label, text: value, basis } of shown) {
      expect(text).toContain(`${label} ${plain(value)}`);
      expect(text).toContain(plain(basis));
    }
  });

  it('reads the same in the first sheet, and is a number beside', () => {
    const rows = rowsOf(workbook.getWorksheet('Bericht')!);
    for (const figure of document.figures) {
      const row = rows.findLast(([label]) => label === figure.label)!;
      expect(row[1]).toBe(figure.text);
      const few = figure.counts !== null && figure.counts.whole < 10;
      if (figure.value === null || few) expect(row[2] ?? null).toBeNull();
      else expect(row[2]).toBeCloseTo(figure.unit === 'percent' ? figure.value / 100 : figure.value, 6);
      expect(row[10]).toBe(figure.basis);
      expect(row[12]).toEqual(new Date(`${figure.asOf}T00:00:00Z`));
    }
  });

  it('reads the same in CSV', async () => {
    const csv = unzipSync(await reportCsv(document));
    expect(Object.keys(csv)).toEqual([
      'Bericht.csv',
      'Kennzahlen.csv',
      'Soll-Ist.csv',
      'Maßnahmen.csv',
      'Erwähnungen.csv',
      'Medien.csv',
      'Kreise.csv',
      'Definitionen.csv',
    ]);
    const rows: string[][] = parse(Buffer.from(csv['Kennzahlen.csv']!), { delimiter: ';', bom: true });
    for (const { label, text, source, rule } of document.figures)
      expect(rows.find(([name]) => name === label)).toEqual(expect.arrayContaining([text, source, rule]));
  });

  it('reads the same in the texts to copy', () => {
    const text = document.sections.map((section) => sectionText(document, section)).join('\n');
    for (const { label, text: value } of shown) expect(text).toContain(`${label}: ${value}`);
  });
});

describe('a workbook', () => {
  it('has a sheet for each table, with typed cells, a head that stays, and a filter', async () => {
    const workbook = await load(await reportWorkbook(document));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Bericht',
      'Soll-Ist',
      'Maßnahmen',
      'Erwähnungen',
      'Medien',
      'Kreise',
      'Definitionen',
    ]);
    const mentions = workbook.getWorksheet('Erwähnungen')!;
    expect(mentions.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(mentions.autoFilter).toBeTruthy();
    expect(mentions.rowCount).toBe(26);
    expect(mentions.getCell('A2').value).toBeInstanceOf(Date);
    expect(mentions.getCell('D2').value).toMatchObject({ hyperlink: 'https://medium-1.example/artikel/1' });
    const outlets = workbook.getWorksheet('Medien')!;
    expect(rowsOf(outlets)[0]).toEqual([
      'Medium',
      'Verbreitung',
      'Platzierungen',
      'Auflage (von)',
      'Auflage (bis)',
      'Erste',
      'Adresse',
    ]);
    expect(rowsOf(outlets)[1]!.slice(2, 5)).toEqual([96, 12_000, 14_000]);
    expect(rowsOf(outlets)[4]!.slice(3, 5)).toEqual(['unbekannt', 'unbekannt']);
    const targets = workbook.getWorksheet('Soll-Ist')!;
    expect([targets.getCell('B5').value, targets.getCell('B5').numFmt]).toEqual([1, '0%']);
    expect(targets.getCell('C7').value).toBe('unbekannt');
  });

  it('adds up to the same as the document', async () => {
    const districts = (await load(await reportWorkbook(document))).getWorksheet('Kreise')!;
    const sum = (values: unknown[]) =>
      values.reduce<number>((all, each) => all + (typeof each === 'number' ? each : 0), 0);
    for (const at of [1, 3]) {
      const expected = tableNamed('districts').rows.map(({ cells }) => {
        const cell = cells[at];
        return cell?.kind === 'number' ? cell.value : null;
      });
      expect(
        sum(
          rowsOf(districts)
            .slice(1)
            .map((row) => row[at]),
        ),
      ).toBe(sum(expected));
    }
  });

  it.each(Object.entries(hostileTexts))('keeps %s as inert text', async (_, text) => {
    const workbook = await load(await reportWorkbook(hostileReport(text)));
    for (const page of workbook.worksheets)
      page.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    const csv = unzipSync(await reportCsv(hostileReport(text)));
    for (const file of Object.values(csv)) {
      const rows: string[][] = parse(Buffer.from(file), { delimiter: ';', bom: true });
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('says that a report is a preview, or by which data it is sealed', async () => {
    const first = async (
      ...seal: Parameters<typeof reportWorkbook> extends [unknown, ...infer Rest] ? Rest : never
    ) =>
      rowsOf((await load(await reportWorkbook(document, ...seal))).getWorksheet('Bericht')!).map((row) =>
        row.slice(0, 2),
      );
    expect(await first()).toContainEqual(['Prüfsumme (SHA-256)', 'Vorschau, nicht festgeschrieben']);
    const seal = { sha256: 'ab'.repeat(32), dataVersion: '2026-11-30T13:07:00.000Z', methodVersion: 3 };
    expect(await first(seal)).toEqual(
      expect.arrayContaining([
        ['Prüfsumme (SHA-256)', seal.sha256],
        ['Datenstand', seal.dataVersion],
        ['Zählregeln', '3'],
      ]),
    );
  });
});

describe('a page', () => {
  it.each(Object.entries(hostileTexts))('shows %s as text', (_, text) => {
    const page = html(hostileReport(text));
    expect(page).not.toMatch(/<script|<img src=x|href="javascript:/);
    expect(page).not.toMatch(/<img[^>]+src="[^"]*evil/);
  });

  it('leads from its contents to every section', () => {
    const page = html(document);
    for (const { key, title } of document.sections) {
      expect(page).toContain(`href="#report-${key}"`);
      expect(page).toMatch(new RegExp(`id="report-${key}"[^>]*>.*?${title}`));
    }
  });

  it('holds every cell of its tables that is not for spreadsheets alone', () => {
    const page = words(html(document));
    for (const { columns, rows } of ['targets', 'releases', 'outlets', 'mentions'].map(tableNamed))
      for (const { cells } of rows)
        columns.forEach((column, at) => column.sheetOnly || expect(page).toContain(plain(cells[at]!.text)));
  });
});

describe('the text to copy', () => {
  const textOf = (key: string) =>
    sectionText(
      document,
      document.sections.find((section) => section.key === key)!,
    );

  it('sets narrow tables in columns', () => {
    expect(textOf('coverage')).toContain(
      [
        'Verbreitung   Platzierungen  Anteil',
        'lokal                   330    55 %',
        'regional                168    28 %',
      ].join('\n'),
    );
  });

  it('names the header before every text of a wide one', () => {
    expect(textOf('annex-mentions')).toContain(
      'Datum: 05.01.2026; Medium: Auenbote; Verbreitung: lokal; Überschrift: ',
    );
  });

  it('counts its characters as portals do', () => {
    const ctx = sampleContext();
    expect(lengthHint(ctx, 'ä😀\n')).toMatchObject({ characters: 3, fits: true, text: '3 Zeichen' });
    expect(lengthHint(ctx, 'abcd', 4)).toMatchObject({ fits: true, text: '4 Zeichen von höchstens 4' });
    expect(lengthHint(ctx, 'abcdef', 4)).toMatchObject({ fits: false, text: '6 Zeichen, 2 zu viel' });
  });
});
