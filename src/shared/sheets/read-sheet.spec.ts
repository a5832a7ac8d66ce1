import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { inlineRow, makeZip, workbookParts } from '../../../test/support/make-zip.js';
import { UserError } from '../errors.js';
import { openSheet } from './read-sheet.js';
import type { SheetRow } from './sheet-row.js';

let folder: string;
let serial = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'echolot-sheets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(bytes: Buffer | string): Promise<string> {
  const path = join(folder, String(serial++));
  await writeFile(path, bytes);
  return path;
}

async function read(bytes: Buffer | string, name?: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of (await openSheet(await stored(bytes))).rows(name)) rows.push(row);
  return rows;
}

/** Parameters of the error in which reading ends. */
async function refusal(bytes: Buffer | string): Promise<Record<string, string | number>> {
  try {
    await read(bytes);
  } catch (error) {
    if (error instanceof UserError && error.code === 'sheet-unreadable') return error.params;
    throw error;
  }
  throw new Error('it was read');
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('reading CSV', () => {
  it.each<[string, Buffer | string, string[]]>([
    ['UTF-8', 'Datum;Titel\n1;Grün', ['1', 'Grün']],
    ['UTF-8 with a byte order mark', '\ufeffDatum;Titel\r\n1;Grün\r\n', ['1', 'Grün']],
    ['windows-1252', latin1('Datum;Titel\r\n1;Gr\xfcn \x84kurz\x93'), ['1', 'Grün „kurz“']],
    ['UTF-16 with a mark', Buffer.from('\ufeffDatum\tTitel\r\n1\tGrün', 'utf16le'), ['1', 'Grün']],
    ['UTF-16 without a mark', Buffer.from('Datum\tTitel\r\n1\tGrün', 'utf16le'), ['1', 'Grün']],
    ['UTF-16, the other way round', utf16be('\ufeffDatum;Titel\n1;Grün'), ['1', 'Grün']],
    ['commas', 'Datum,Titel\n1,"Grün, rot"', ['1', 'Grün, rot']],
    ['commas in a list of semicolons', 'a;b\n1;x, y, z\n2;u, v', ['1', 'x, y, z']],
    ['quotation marks inside a cell', 'a;b\n1;Der "Bote" sagt\n', ['1', 'Der "Bote" sagt']],
    ['line ends of old Macintoshes', 'a;b\r1;2\r', ['1', '2']],
    ['mixed line ends', 'a;b\r\n1;2\n', ['1', '2']],
    ['formulas: they stay text', 'a;b\n=1+1;@x', ['=1+1', '@x']],
  ])('understands %s', async (_, bytes, cells) => {
    expect((await read(bytes))[1]).toEqual({ line: 2, cells });
  });

  it('finds the one umlaut on the last line', async () => {
    const rows = await read(latin1(`a;b\n${'x;y\n'.repeat(100_000)}z;\xe4`));
    expect(rows).toHaveLength(100_002);
    expect(rows.at(-1)).toEqual({ line: 100_002, cells: ['z', 'ä'] });
  });

  it('names the line on which a row begins, across empty lines and line breaks in cells', async () => {
    const rows = await read('a;b\n\n1;"x\ny"\n;\n\n2;z;\n3\n4;"\n\n";5\n6;7');
    expect(rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 2],
      [3, 2],
      [7, 2],
      [8, 1],
      [9, 3],
      [12, 2],
    ]);
  });

  it('leaves a NUL in a cell to those who know what the cell is for', async () => {
    expect((await read(`a;b\n${'x;y\n'.repeat(100)}x;\0y`)).at(-1)?.cells[1]).toBe('\0y');
  });

  it('cuts off a cell of a megabyte and reads on', async () => {
    const rows = await read(`a;b\n1;${'x'.repeat(1_000_000)}\n2;y`);
    expect(rows.map(({ cells }) => cells[1]?.length)).toEqual([1, 100_000, 1]);
  });

  it.each<[string, Buffer | string, Record<string, unknown>]>([
    ['nothing', '', { reason: 'empty' }],
    ['a PDF', '%PDF-1.7\n…', { reason: 'pdf' }],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), { reason: 'picture' }],
    [
      'an old Excel file, or one with a password',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { reason: 'oldExcel' },
    ],
    ['a web page named .csv', '\ufeff<!DOCTYPE html><table>', { reason: 'web' }],
    ['a program', Buffer.alloc(5000, '\x7fELF\x01\x02\0\0\x03'), { reason: 'binary' }],
    [
      'a quotation mark that is never closed',
      `a;b\n1;"x\n${'2;y\n'.repeat(10)}`,
      { reason: 'quote', line: 2 },
    ],
    ['the same in a large file', `a;b\n1;"x\n${'2;y\n'.repeat(1e6)}`, { reason: 'row', line: 2 }],
    ['200,000 columns', `a;b\n${'x;'.repeat(200_000)}`, { reason: 'columns', line: 2 }],
    ['200,000 columns in the header', 'x;'.repeat(200_000), { reason: 'columns', line: 1 }],
  ])('refuses %s', async (_, bytes, params) => {
    expect(await refusal(bytes)).toMatchObject(params);
  });
});

describe('reading a workbook', () => {
  /** Written by another program, as people's are. */
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('gives texts, numbers, dates and what formulas came to', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Presse');
      sheet.addRow(['Datum', 'Titel', 'Seite', 'Zeit', 'Wert', 'Ja']);
      sheet.addRow([
        new Date('2026-03-05T00:00:00Z'),
        { richText: [{ text: 'Grün ' }, { text: '& rot', font: { bold: true } }] },
        12,
        new Date('1899-12-30T00:12:30Z'),
        { formula: 'HYPERLINK("https://evil.example")', result: 'Ein Wert' },
        true,
      ]);
      sheet.addRow([]);
      sheet.addRow([
        new Date('2026-03-05T14:30:00Z'),
        { text: 'Ein Link', hyperlink: 'https://bote.example/1' },
      ]);
      sheet.getCell('A2').numFmt = 'dd.mm.yyyy';
      sheet.getCell('D2').numFmt = '[h]:mm:ss';
    });
    expect(await read(bytes)).toEqual([
      { line: 1, cells: ['Datum', 'Titel', 'Seite', 'Zeit', 'Wert', 'Ja'] },
      { line: 2, cells: ['2026-03-05', 'Grün & rot', '12', '00:12:30', 'Ein Wert', 'TRUE'] },
      { line: 4, cells: ['2026-03-05T14:30', 'Ein Link'] },
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await workbook((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('A').addRow([new Date('2026-03-05T00:00:00Z')]);
    });
    expect((await read(bytes))[0]?.cells).toEqual(['2026-03-05']);
  });

  it('reads the sheet that is asked for, and offers no hidden one', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Geheim', { state: 'hidden' }).addRow(['nichts']);
      book.addWorksheet('Eins').addRow(['1']);
      book.addWorksheet('Zwei & drei').addRow(['2']);
    });
    const path = await stored(bytes);
    expect(await openSheet(path)).toMatchObject({ format: 'xlsx', names: ['Eins', 'Zwei & drei'] });
    expect((await read(bytes))[0]?.cells).toEqual(['1']);
    expect((await read(bytes, 'Zwei & drei'))[0]?.cells).toEqual(['2']);
    await expect(read(bytes, 'Geheim')).rejects.toMatchObject({ params: { reason: 'sheet' } });
  });

  it('keeps the place of cells and rows, with gaps and without references', async () => {
    const zip = makeZip(
      workbookParts(
        `<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>0.1</v></c></row>${inlineRow(['a', 'b'])}`,
      ),
    );
    expect(await read(zip)).toEqual([
      { line: 3, cells: ['', '1', '', '0.1'] },
      { line: 4, cells: ['a', 'b'] },
    ]);
  });

  it('looks at the bytes, not at the name', async () => {
    const zip = makeZip(workbookParts(inlineRow(['a'])));
    expect((await openSheet(await stored(zip))).format).toBe('xlsx');
  });

  const texts = (xml: string) =>
    makeZip(
      workbookParts('<row><c t="s"><v>0</v></c></row>', [{ name: 'xl/sharedStrings.xml', bytes: xml }]),
    );
  const honest = makeZip(workbookParts(inlineRow(['a', 'b']).repeat(5000)));

  it.each<[string, () => Buffer, Record<string, unknown>]>([
    [
      'a billion laughs',
      () =>
        texts(
          `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><sst><si><t>&b;</t></si></sst>`,
        ),
      { reason: 'dtd' },
    ],
    [
      'a zip bomb',
      () =>
        makeZip(workbookParts('', [{ name: 'xl/sharedStrings.xml', bytes: Buffer.alloc(50 << 20, ' ') }])),
      { reason: 'bomb' },
    ],
    [
      'a zip bomb whose directory lies',
      () =>
        makeZip(
          workbookParts('', [
            { name: 'xl/sharedStrings.xml', bytes: Buffer.alloc(50 << 20, ' '), claims: 1000 },
          ]),
        ),
      { reason: 'damaged' },
    ],
    [
      'thousands of parts',
      () => makeZip(Array.from({ length: 5000 }, (_, i) => ({ name: `xl/${i}`, bytes: '' }))),
      { reason: 'bomb' },
    ],
    ['a file cut off at its end', () => honest.subarray(0, honest.length - 200), { reason: 'damaged' }],
    [
      'a file with a hole',
      () => Buffer.concat([honest.subarray(0, 700), Buffer.alloc(20), honest.subarray(720)]),
      { reason: 'damaged' },
    ],
    ['elements in elements without end', () => texts('<a>'.repeat(100_000)), { reason: 'damaged' }],
    [
      'one tag of megabytes',
      () => texts(`<a b="${'x'.repeat(4_000_000)}y${Math.random()}">`),
      { reason: 'damaged' },
    ],
    [
      'a cell in the last column there is',
      () => makeZip(workbookParts('<row><c r="XFD1"><v>1</v></c></row>')),
      { reason: 'columns' },
    ],
    ['a document of Word', () => makeZip([{ name: 'word/document.xml', bytes: '<w/>' }]), { reason: 'word' }],
    [
      'a sheet of LibreOffice',
      () =>
        makeZip([
          { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' },
          { name: 'content.xml', bytes: '<office/>' },
        ]),
      { reason: 'openDocument' },
    ],
    ['any other zip file', () => makeZip([{ name: 'a.txt', bytes: 'a' }]), { reason: 'zip' }],
  ])('refuses %s', async (_, bytes, params) => {
    expect(await refusal(bytes())).toMatchObject(params);
  });

  it('leaves entities that XML does not know as they are', async () => {
    expect((await read(texts('<sst><si><t>&amp;&#228;&lol;</t></si></sst>')))[0]?.cells).toEqual(['&ä&lol;']);
  });
});
