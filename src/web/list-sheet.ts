import type { Response } from 'express';
import { dayOf } from '../shared/days.js';
import { sheetFormats } from '../shared/sheets/sheet.js';
import type { Sheet, SheetColumn, SheetFormat, SheetManner } from '../shared/sheets/sheet.js';
import { fileName } from './file-name.js';
import { sendSheet } from './http/send-sheet.js';
import type { Messages } from './i18n/messages.js';
import type { PageContext } from './page-context.js';

/** What of a request a file depends on. */
export type SheetContext = Pick<PageContext, 't' | 'locale' | 'format' | 'now' | 'organisation'>;

/** A list as a file holds it. */
export interface SheetList<Row> {
  name: keyof Messages['exports']['files'];
  columns: readonly SheetColumn<Row>[];
  rows: AsyncIterable<Row> | Iterable<Row>;
  /** The filters that are set, in words. */
  filters: readonly string[];
  /** More lines for the sheet about the file, such as the counting rule. */
  about?: readonly (readonly [label: string, value: string])[];
}

/** The list with the sheet that says what it is: content, filter, date, rows. */
export function sheetOfList<Row>(ctx: SheetContext, list: SheetList<Row>): Sheet<Row> {
  const words = ctx.t.exports;
  const title = words.files[list.name];
  const organisation = ctx.organisation?.name;
  return {
    name: title,
    columns: list.columns,
    rows: list.rows,
    about: {
      name: words.about.sheet,
      lines: (rows) => [
        [words.about.list, title],
        ...(organisation ? [[words.about.organisation, organisation] as const] : []),
        [words.about.made, ctx.format.dateTime(ctx.now)],
        [words.about.filter, list.filters.join('; ') || words.about.noFilter],
        [words.about.rows, ctx.format.number(rows)],
        [words.about.timeZone, words.about.zone(ctx.format.timeZone)],
        ...(list.about ?? []),
      ],
    },
  };
}

export function mannerOf({ t, locale, format }: SheetContext): SheetManner {
  return { locale, timeZone: format.timeZone, notices: t.exports.notices };
}

/** Answers a request with the list as a file, named for the organisation, the list and the day. */
export function sendList<Row>(
  ctx: SheetContext,
  response: Response,
  format: SheetFormat,
  list: SheetList<Row>,
): Promise<void> {
  const words = [ctx.organisation?.name ?? '', ctx.t.exports.files[list.name]];
  const name = fileName(words, dayOf(ctx.now, ctx.format.timeZone), format);
  return sendSheet(response, format, name, sheetOfList(ctx, list), mannerOf(ctx));
}

/** The addresses of a list as a file, beneath that of its page. */
export const exportPaths = sheetFormats.map((format) => `export.${format}`);

/** The format that such an address asks for. */
export function formatOf({ path }: Pick<PageContext, 'path'>): SheetFormat {
  return sheetFormats.find((format) => path.endsWith(`.${format}`)) ?? 'csv';
}

/** All rows of a list that is read in pages. */
export async function* allPages<Row>(
  page: (cursor: string | undefined) => Promise<{ items: Row[]; nextCursor: string | null }>,
): AsyncGenerator<Row> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
