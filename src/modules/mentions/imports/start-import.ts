import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { searchKey } from '../../../shared/search-key.js';
import { openSheet } from '../../../shared/sheets/read-sheet.js';
import type { Sheet } from '../../../shared/sheets/read-sheet.js';
import { sheetUnreadable } from '../../../shared/sheets/sheet-row.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { guessHeader, guessMapping } from './guess-mapping.js';
import { ImportFiles } from './import-files.js';
import type { ImportMapping } from './import-targets.js';
import { MentionImport } from './mention-import.entity.js';
import type { ImportOptions, ImportReading } from './mention-import.entity.js';

/** A header stands among the first rows, beneath a title perhaps. */
const headRows = 20;
const sampleRows = 5;
const sampleLetters = 120;
/** A person may say that the header stands as far down as this. */
export const lastHeaderLine = 100;

type Head = Pick<MentionImport, 'reading' | 'headerKey' | 'headers' | 'samples'>;

/** Takes a file that has arrived (`import-files.ts`): looks at its head and guesses what its columns are. Nothing becomes a mention yet. */
@Injectable()
export class StartImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Throws `sheet-unreadable`; the file is deleted then. */
  async start(
    file: { id: string; name: string; bytes: number },
    userId: string | null,
  ): Promise<MentionImport> {
    try {
      const sheet = await openSheet(this.files.path(file.id));
      const head = await this.head(sheet, sheet.names[0] ?? null, null);
      return await this.store(file, sheet.format, head, userId);
    } catch (error) {
      await this.files.remove(file.id);
      throw error;
    }
  }

  /** Reads the head again, from another sheet or with the header on another line. Throws `sheet-unreadable`. */
  async readAgain(found: MentionImport, sheetName: string | null, headerLine: number): Promise<void> {
    const sheet = await openSheet(this.files.path(found.id));
    const head = await this.head(sheet, sheetName, headerLine);
    const mapping = (await this.remembered(head.headerKey, found.id))?.mapping ?? guessMapping(head.headers);
    const changes = { ...head, mapping, changedAt: this.clock.now() };
    await inTransaction(this.dataSource, (manager) =>
      manager.update(MentionImport, { id: found.id, state: 'mapping' }, changes as object),
    );
  }

  /** The last import with the same header whose columns a person has confirmed: only then were its rows counted. */
  remembered(headerKey: string, besides: string): Promise<Pick<MentionImport, 'mapping' | 'options'> | null> {
    return this.dataSource.manager.findOne(MentionImport, {
      select: { id: true, mapping: true, options: true },
      where: { headerKey, id: Not(besides), total: Not(IsNull()) },
      order: { createdAt: 'DESC' },
    });
  }

  private async store(
    file: { id: string; name: string; bytes: number },
    format: Sheet['format'],
    head: Head,
    userId: string | null,
  ): Promise<MentionImport> {
    const now = this.clock.now();
    const before = await this.remembered(head.headerKey, file.id);
    const mapping: ImportMapping = before?.mapping ?? guessMapping(head.headers);
    const options: ImportOptions = {
      dateOrder: before?.options.dateOrder ?? null,
      review: before?.options.review ?? 'relevant',
      partial: false,
      undoChanged: false,
    };
    const row: MentionImport = {
      id: file.id,
      userId,
      fileName: file.name.slice(0, 200),
      format,
      bytes: file.bytes,
      ...head,
      mapping,
      options,
      state: 'mapping',
      reason: null,
      detail: null,
      total: null,
      done: 0,
      accepted: 0,
      duplicates: 0,
      rejected: 0,
      removed: 0,
      kept: 0,
      createdAt: now,
      changedAt: now,
      worker: null,
      leaseUntil: null,
      failures: 0,
      fileGoneAt: null,
    };
    await inTransaction(this.dataSource, (manager) => manager.insert(MentionImport, row as object));
    return row;
  }

  /** `headerLine` null: it is found by the names that are known. */
  private async head(sheet: Sheet, name: string | null, headerLine: number | null): Promise<Head> {
    const rows = await firstRows(sheet.rows(name), headerLine ?? 1);
    const at =
      headerLine === null
        ? guessHeader(rows.slice(0, headRows))
        : rows.findIndex((row) => row.line >= headerLine);
    const header = rows[at];
    if (!header) throw sheetUnreadable('empty');
    const headers = header.cells.map((cell) => clean(cell));
    const samples = rows
      .slice(at + 1, at + 1 + sampleRows)
      .map(({ cells }) => cells.map((cell) => clean(cell)));
    const reading: ImportReading = {
      sheet: name,
      sheets: sheet.names,
      headerLine: header.line,
      encoding: sheet.form?.encoding ?? null,
      delimiter: sheet.form?.delimiter ?? null,
    };
    const headerKey = hash('sha256', headers.map(searchKey).join('\n'), 'hex');
    return { reading, headerKey, headers, samples };
  }
}

async function firstRows(rows: AsyncIterable<SheetRow>, from: number): Promise<SheetRow[]> {
  const some: SheetRow[] = [];
  for await (const row of rows) {
    if (row.line >= from && some.push(row) >= headRows + sampleRows) break;
  }
  return some;
}

/** As short as a page shows it, and without what a database refuses. */
function clean(cell: string): string {
  const text = cell
    .replace(/[\0\p{Surrogate}]/gu, '�')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > sampleLetters
    ? `${text.slice(0, sampleLetters).replace(/\p{Surrogate}/gu, '')}…`
    : text;
}
