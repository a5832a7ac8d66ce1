import { describe, expect, it } from '@jest/globals';
import { readVariantTable } from './read-variant-table.js';

const districts = [
  { ags: '09174', name: 'Dachau', kind: 'Landkreis', state: 'Bayern' },
  { ags: '09184', name: 'München', kind: 'Landkreis', state: 'Bayern' },
  { ags: '09162', name: 'München', kind: 'Kreisfreie Stadt', state: 'Bayern' },
];
const read = (...lines: string[]) =>
  readVariantTable(
    lines.map((line, index) => ({ line: index + 1, cells: line.split(';') })),
    districts,
  );

describe('a table of districts', () => {
  it('takes keys, names and names with their kind, and keys that lost their zero', () => {
    const table = read(
      'Kreis;Ort; Zahl  hier',
      '9174;Dachau;12',
      'Landkreis München;Haar;7',
      '09162 München;;',
    );
    expect(table).toEqual({
      columns: ['Ort', 'Zahl hier'],
      rows: [
        { line: 2, ags: '09174', facts: { Ort: 'Dachau', 'Zahl hier': '12' } },
        { line: 3, ags: '09184', facts: { Ort: 'Haar', 'Zahl hier': '7' } },
        { line: 4, ags: '09162', facts: { Ort: '', 'Zahl hier': '' } },
      ],
      problems: [],
    });
  });

  it('names what is unclear by its row and takes the others', () => {
    const { rows, problems } = read(
      'Kreis;Ort;ort;;',
      'München;x',
      'Dachau;a;;b',
      'Dachau, Landkreis;b',
      'Gotham;c',
      ';d',
      'Bayern;e',
      `09184;${'x'.repeat(4_001)}`,
    );
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(problems).toMatchObject([
      { line: 1, kind: 'column-twice', column: 'ort' },
      { line: 1, kind: 'column-unnamed', at: 4 },
      {
        line: 2,
        kind: 'ambiguous',
        choices: ['09184 München (Landkreis)', '09162 München (Kreisfreie Stadt)'],
      },
      { line: 4, kind: 'twice', first: 3 },
      { line: 5, kind: 'unknown', typed: 'Gotham' },
      { line: 6, kind: 'no-district' },
      { line: 7, kind: 'ambiguous', typed: 'Bayern' },
      { line: 8, kind: 'long-cell', column: 'Ort' },
    ]);
  });

  it.each([[[]], [['Kreis;Ort']]])('is none without rows', (lines) => {
    expect(read(...lines).problems).toMatchObject([{ kind: 'no-rows' }]);
  });
});
