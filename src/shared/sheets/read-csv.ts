import { createReadStream } from 'node:fs';
import { pipeline, Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { errorCode } from '../error-code.js';
import { sheetRow, sheetUnreadable } from './sheet-row.js';
import type { SheetRow } from './sheet-row.js';
import { utf16Of } from './sniff-file.js';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the text of a CSV file is written. */
export interface CsvForm {
  encoding: Encoding;
  delimiter: Delimiter;
}

const options = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};
/** Letters of one row, a million cells' worth: what is longer lacks a closing quotation mark. */
const longestRow = 2_000_000;

/** Finds out encoding and delimiter. Reads the whole file: the first umlaut may stand on its last line. */
export async function csvForm(path: string, head: Buffer): Promise<CsvForm> {
  const encoding = utf16Of(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  return { encoding, delimiter: guessDelimiter(new TextDecoder(encoding).decode(head)) };
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The delimiter that cuts the first lines into the most columns, the same number in most of them. */
export function guessDelimiter(text: string): Delimiter {
  const lines = text.slice(0, 20_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const rows = firstRows(lines, delimiter).filter((cells) => cells.some(Boolean));
    const widths = rows.map((cells) => cells.length);
    const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    if (usual < 2) continue;
    const score = (widths.filter((width) => width === usual).length / widths.length) * 100 + usual;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function firstRows(text: string, delimiter: Delimiter): string[][] {
  try {
    // the head may end within a quoted cell: the last row counts for nothing
    return parseAtOnce(text, { ...options, delimiter, to: 20 });
  } catch {
    const lines = text.split(/\r\n|\n|\r/).slice(0, 20);
    return lines.slice(0, Math.max(1, lines.length - 1)).map((line) => line.split(delimiter));
  }
}

/** Rows of a CSV file, one after another; empty lines are passed over. */
export async function* readCsv(path: string, { encoding, delimiter }: CsvForm): AsyncGenerator<SheetRow> {
  const parser = parse({ ...options, delimiter, info: true, max_record_size: longestRow });
  const input = createReadStream(path, { highWaterMark: 1 << 17 });
  // an error anywhere ends the parser, and with it the loop below
  pipeline(input, decoding(encoding), parser, () => undefined);
  let line = 1;
  try {
    for await (const entry of parser) {
      const { record, info } = entry as { record: string[]; info: { lines: number } };
      const row = sheetRow(line, record);
      line = info.lines + 1;
      if (row.cells.length) yield row;
    }
  } catch (error) {
    throw error instanceof CsvError
      ? sheetUnreadable(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row' : 'quote', { line })
      : error;
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function decoding(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    decodeStrings: true,
    readableObjectMode: false,
    transform(chunk: Buffer, _, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}
