import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import { OutputClosed } from '../../shared/sheets/sheet-output.js';
import type { Sheet, SheetFormat, SheetManner } from '../../shared/sheets/sheet.js';
import { writeSheet } from '../../shared/sheets/write-sheet.js';

const types: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const logger = new Logger('Export');

/**
 * Answers with a file that is written as its rows are read. A failure before the first row is an ordinary error; one in the middle breaks the connection off, so that
 * nobody takes half a file for a whole one. Reading stops when the reader goes away.
 */
export async function sendSheet<Row>(
  response: Response,
  format: SheetFormat,
  name: string,
  sheet: Sheet<Row>,
  manner: SheetManner,
): Promise<void> {
  const rows = await begun(sheet.rows);
  response.status(200).set({
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  if (response.req.method === 'HEAD') {
    await rows.return?.(undefined);
    response.end();
    return;
  }
  try {
    await writeSheet(format, { ...sheet, rows: again(rows) }, response, manner);
  } catch (error) {
    response.destroy();
    if (error instanceof OutputClosed) return;
    logger.error(`${name}: ${String(error)}`, error instanceof Error ? error.stack : undefined);
  }
}

/** An iterator whose first row is there already. */
type Begun<Row> = AsyncIterator<Row> & { first: IteratorResult<Row> };

async function begun<Row>(rows: AsyncIterable<Row> | Iterable<Row>): Promise<Begun<Row>> {
  const iterator = asAsync(rows)[Symbol.asyncIterator]();
  return Object.assign(iterator, { first: await iterator.next() });
}

async function* asAsync<Row>(rows: AsyncIterable<Row> | Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}

async function* again<Row>(rows: Begun<Row>): AsyncGenerator<Row> {
  try {
    for (let next = rows.first; !next.done; next = await rows.next()) yield next.value;
  } finally {
    await rows.return?.(undefined);
  }
}
