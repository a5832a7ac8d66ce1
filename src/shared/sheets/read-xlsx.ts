import { mostColumns, longestCell, sheetRow } from './sheet-row.js';
import type { SheetRow } from './sheet-row.js';
import { serialText } from './workbook-dates.js';
import { dateStyles, sharedTexts } from './workbook-parts.js';
import type { Workbook } from './workbook-parts.js';
import { readXml } from './xml-events.js';
import type { XmlListener } from './xml-events.js';
import { unpack } from './zip-entries.js';

/**
 * Rows of one sheet of a workbook, one after another; empty ones are passed over. A date is written as ISO 8601, a formula gives the value that
 * was stored with it and is never worked out.
 */
export async function* readXlsx(book: Workbook, part: string): AsyncGenerator<SheetRow> {
  const entry = book.entries.get(part);
  if (!entry) return;
  const reader = new CellReader(await sharedTexts(book), await dateStyles(book), book.from1904);
  yield* readXml(unpack(book.path, entry), reader, () => reader.takeRows());
}

/** Puts rows together out of the elements of a sheet. */
class CellReader implements XmlListener {
  private rows: SheetRow[] = [];
  private cells: string[] = [];
  private line = 0;
  private column = -1;
  private type = '';
  private style = -1;
  private value = '';
  private inValue = false;
  private phonetic = 0;

  constructor(
    private readonly texts: readonly string[],
    private readonly dates: ReadonlySet<number>,
    private readonly from1904: boolean,
  ) {}

  takeRows(): SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        // rows and cells may leave their place out: then they follow each other
        this.line = Number(attributes['r'] ?? 0) || this.line + 1;
        this.cells = [];
        this.column = -1;
        break;
      case 'c':
        this.column = columnOf(attributes['r']) ?? this.column + 1;
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? -1);
        this.value = '';
        break;
      case 'rPh':
        this.phonetic++;
        break;
      case 'v':
      case 't':
        this.inValue = this.phonetic === 0;
        break;
      default:
        this.inValue = false;
    }
  }

  text(text: string): void {
    if (this.inValue && this.value.length < longestCell) this.value += text;
  }

  close(name: string): void {
    this.inValue = false;
    if (name === 'rPh') this.phonetic--;
    if (name === 'c') this.endCell();
    if (name === 'row') {
      const row = sheetRow(this.line, this.cells);
      if (row.cells.length) this.rows.push(row);
    }
  }

  private endCell(): void {
    const text = this.cellText();
    if (text === '') return;
    // one beyond the last: the row is refused for its width, without a list as long as its last cell is far away
    const at = Math.min(this.column, mostColumns);
    while (this.cells.length < at) this.cells.push('');
    this.cells[at] = text;
  }

  private cellText(): string {
    const { type, value } = this;
    if (type === 's') return this.texts[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n' || value.trim() === '')
      return type === 'd' ? value.replace(/T00:00:00(\.0+)?Z?$/, '') : value;
    const number = Number(value);
    if (!Number.isFinite(number)) return value;
    return (this.dates.has(this.style) ? serialText(number, this.from1904) : null) ?? String(number);
  }
}

/** Column of a reference such as "AB12", from 0; undefined when there is none. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
