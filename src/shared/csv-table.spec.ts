import { describe, expect, it } from '@jest/globals';
import { readCsvTable } from './csv-table.js';

const bytes = (text: string) => Buffer.from(text);

describe('reading a CSV table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', { a: '1', b: '2' }],
    ['semicolons, as Excel writes them in German', 'a;b\r\n1;2,5\r\n', { a: '1', b: '2,5' }],
    ['a byte order mark', '\ufeffa,b\n1,2', { a: '1', b: '2' }],
    ['quotes and spaces around cells', 'a,b\n"x ""y""", z \n', { a: 'x "y"', b: 'z' }],
    ['old Macintosh line ends', 'a,b\r1,2\r', { a: '1', b: '2' }],
  ])('understands %s', (_, text, values) => {
    expect(readCsvTable(bytes(text), ['a'])).toMatchObject({ rows: [{ line: 2, values }], malformed: [] });
  });

  it('names the line on which a row begins, across empty lines and line breaks in cells', () => {
    const table = readCsvTable(bytes('a,b\n\n1,"x\ny"\n\n\n2,z\n3\n4,"\n\n",5\n'), []);
    expect(table.rows.map((row) => row.line)).toEqual([3, 7]);
    expect(table.malformed).toEqual([
      { line: 8, reason: 'has 1 cells, the header has 2' },
      { line: 9, reason: 'has 3 cells, the header has 2' },
    ]);
  });

  it('sets rows apart that a database would refuse', () => {
    expect(readCsvTable(bytes('a\nx\0y\n'), []).malformed).toEqual([
      { line: 2, reason: 'contains a NUL character' },
    ]);
  });

  it.each([
    ['Latin-1 bytes', Buffer.from('a\nM\xfcnchen', 'latin1'), 'the file is not UTF-8'],
    ['nothing', bytes(''), 'the file is empty'],
    ['a missing column', bytes('b\n1'), 'missing columns: a'],
    ['a column twice', bytes('a,a\n1,2'), 'column "a" appears twice'],
    ['a quote that never closes', bytes('a\n"x\n'), 'CSV_QUOTE_NOT_CLOSED (line 2)'],
  ])('refuses %s', (_, content, reason) => {
    expect(() => readCsvTable(content, ['a'])).toThrow(
      expect.objectContaining({ code: 'csv-unreadable', params: { reason } }),
    );
  });
});
