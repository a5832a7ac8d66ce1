import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { hostileReport, hostileTexts, sampleReport } from '../../../../../test/builders/sample-report.js';
import { hasTool } from '../../../../../test/support/tools.js';
import type { Table } from '../report-document.js';
import { reportWorkbook } from './report-workbook.js';

/** CSV with commas and UTF-8, values as they are stored, every sheet (-1) in a file of its own. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const soffice = hasTool('soffice');
const document = sampleReport();

/** A number or a percentage as LibreOffice writes it; words are none. */
function numberOf(text: string): number {
  if (/^-?[\d.]+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  return /^-?[\d.]+$/.test(text) ? Number(text) : 0;
}

(soffice ? describe : describe.skip)('a workbook in LibreOffice', () => {
  let folder: string;
  const sheets = new Map<string, string[][]>();
  const convert = (name: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        everySheet,
        '--outdir',
        folder,
        join(folder, `${name}.xlsx`),
      ],
      { stdio: 'ignore', timeout: 110_000 },
    );
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'echolot-calc-'));
    writeFileSync(join(folder, 'report.xlsx'), await reportWorkbook(document));
    writeFileSync(
      join(folder, 'hostile.xlsx'),
      await reportWorkbook(hostileReport(hostileTexts['formula']!)),
    );
    convert('report');
    convert('hostile');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
      sheets.set(
        file.normalize().slice(0, -4),
        parse(readFileSync(join(folder, file)), { relax_column_count: true }),
      );
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tables = document.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Table => block.kind === 'table' && block.sheet !== null);

  it.each([
    ['Soll-Ist', 'targets', 2],
    ['Kreise', 'districts', 1],
    ['Kreise', 'districts', 3],
    ['Medien', 'outlets', 2],
    ['Maßnahmen', 'releases', 3],
  ])('adds up to the same: %s (%s, column %d)', (sheet, key, at) => {
    const table = tables.find((each) => each.key === key)!;
    const expected = table.rows.reduce((sum, { cells }) => {
      const cell = cells[at]!;
      if (cell.kind === 'percent') return sum + (cell.whole < 10 ? 0 : cell.value! / 100);
      return sum + (cell.kind === 'number' ? (cell.value ?? 0) : 0);
    }, 0);
    const rows = sheets.get(`report-${sheet}`)!.slice(1);
    const sum = rows.reduce((all, row) => all + numberOf(row[at]!), 0);
    expect(expected).toBeGreaterThan(0);
    expect(sum).toBeCloseTo(expected, 2);
  });

  it('has every mention, in order', () => {
    const rows = sheets.get('report-Erwähnungen')!;
    expect(rows).toHaveLength(601);
    expect(rows[1]![3]).toBe('Werkstatt öffnet Türen in Musterlingen');
  });

  it('reckons nothing out of a text', () => {
    expect(sheets.get('hostile-Erwähnungen')!.flat()).toContain(hostileTexts['formula']);
  });
});
