import { posix } from 'node:path';
import { sheetUnreadable } from './sheet-row.js';
import { showsDate } from './workbook-dates.js';
import { readXml } from './xml-events.js';
import { unpack } from './zip-entries.js';
import type { ZipEntries } from './zip-entries.js';

/** A zip file that holds a workbook. */
export interface Workbook {
  path: string;
  entries: ZipEntries;
  /** Visible sheets and the part that each stands in. */
  sheets: { name: string; part: string }[];
  from1904: boolean;
}

/** Texts that cells share by number; more than these are no list. */
const mostTexts = 2_000_000;
const mostLetters = 100_000_000;
const nothing = () => [];

/** Opens a workbook. Throws `sheet-unreadable` for any other kind of zip file. */
export async function openWorkbook(path: string, entries: ZipEntries): Promise<Workbook> {
  if (!entries.has('xl/workbook.xml')) throw sheetUnreadable(otherKind(entries));
  const targets = await relationships({ path, entries });
  const sheets: (Workbook['sheets'][number] & { hidden: boolean })[] = [];
  let from1904 = false;
  await readPart({ path, entries }, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const part = name === 'sheet' ? targets.get(attributes['r:id'] ?? attributes['id'] ?? '') : undefined;
      if (part !== undefined && entries.has(part)) {
        const state = attributes['state'] ?? 'visible';
        sheets.push({ name: attributes['name'] ?? '', part, hidden: state !== 'visible' });
      }
    },
  });
  const visible = sheets.filter(({ hidden }) => !hidden);
  if (!sheets.length) throw sheetUnreadable('damaged');
  const shown = (visible.length ? visible : sheets).map(({ name, part }) => ({ name, part }));
  return { path, entries, sheets: shown, from1904 };
}

function otherKind(entries: ZipEntries) {
  if (entries.has('xl/workbook.bin')) return 'binaryExcel';
  if (entries.has('word/document.xml')) return 'word';
  return entries.has('mimetype') && entries.has('content.xml') ? 'openDocument' : 'zip';
}

async function relationships(book: Pick<Workbook, 'path' | 'entries'>): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(book, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, posix.resolve('/xl', Target).slice(1));
    },
  });
  return targets;
}

/** The texts that cells name by number. */
export async function sharedTexts(book: Workbook): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let letters = 0;
  let inText = false;
  let phonetic = 0;
  await readPart(book, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    text(some) {
      if (!inText) return;
      text += some;
      letters += some.length;
      if (letters > mostLetters) throw sheetUnreadable('bomb');
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic--;
      if (name === 'si' && texts.push(text) > mostTexts) throw sheetUnreadable('bomb');
    },
  });
  return texts;
}

/** Numbers of the cell styles that show a day or a time. */
export async function dateStyles(book: Workbook): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let style = 0;
  let inCellStyles = false;
  await readPart(book, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (showsDate(id, codes.get(id))) dates.add(style);
        style++;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dates;
}

interface Listener {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads a whole part; nothing when it is not there. */
async function readPart(
  { path, entries }: Pick<Workbook, 'path' | 'entries'>,
  part: string,
  listener: Listener,
): Promise<void> {
  const entry = entries.get(part);
  if (!entry) return;
  const all = { text: () => undefined, close: () => undefined, ...listener };
  for await (const _ of readXml<never>(unpack(path, entry), all, nothing)) continue;
}
