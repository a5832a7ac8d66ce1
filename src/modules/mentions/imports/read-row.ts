import { noonOf } from '../log-mention.js';
import { dayOf } from '../../../shared/days.js';
import type { Day } from '../../../shared/days.js';
import { parseUrl } from '../../../shared/parse-url.js';
import { withFormulaAsText } from '../../../shared/sheets/cell-text.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { isStorableText } from '../../../shared/storable-text.js';
import { instantOf } from '../../../shared/zone-time.js';
import type { MentionDepth, MentionTone } from '../coding/coding.js';
import { importTargets, longest, requiredTargets } from './import-targets.js';
import type { DateOrder, ImportMapping, ImportTarget } from './import-targets.js';
import { readDepth, readTone } from './read-coded.js';
import { readImportDate } from './read-import-date.js';

/** What can be wrong with a row; each has a sentence with the remedy in the catalogue. */
export const rowProblems = [
  'missing',
  'tooLong',
  'unstorable',
  'formulaError',
  'ambiguousDate',
  'notADate',
  'future',
  'tooOld',
  'notAUrl',
  'unknownCampaign',
  'unknownDepth',
  'unknownTone',
  'moreCells',
] as const;
export type RowProblemReason = (typeof rowProblems)[number];

/** One thing that keeps a row from being taken over. `column` is the number of its cell, null when it concerns the row. */
export interface RowProblem {
  reason: RowProblemReason;
  target: ImportTarget | null;
  column: number | null;
  /** What stands in the cell. */
  value: string;
}

/** A row as a piece: everything that it says itself. */
export interface RowDraft {
  line: number;
  headline: string;
  day: Day;
  publishedAt: Date;
  /** Name as written; empty when the row gives none. */
  outlet: string;
  url: string | null;
  author: string | null;
  page: string | null;
  edition: string | null;
  timeCode: string | null;
  campaignId: string | null;
  depth: MentionDepth | null;
  tone: MentionTone | null;
  note: string;
}

export type ReadRow = { ok: true; draft: RowDraft } | { ok: false; line: number; problems: RowProblem[] };

/** What rows are read by. */
export interface RowReading {
  mapping: ImportMapping;
  /** Number of columns that have a header. */
  width: number;
  dateOrder: DateOrder | null;
  timeZone: string;
  now: Date;
  /** Id of a campaign by its name as written, null when there is none. */
  campaignNamed: (name: string) => string | null;
}

/** What Excel shows for a formula that failed, in English and German. */
const failedFormula =
  /^#(REF!|BEZUG!|N\/A|NV|NAME\?|VALUE!|WERT!|DIV\/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!)$/;
/** Printed pieces may be old; what is older is a slip of the pen. */
const earliestDay = '1900-01-01';

/** Reads one row. All that is wrong with it is told at once. */
export function readRow(row: SheetRow, reading: RowReading): ReadRow {
  const { mapping, timeZone, now } = reading;
  const problems: RowProblem[] = [];
  const cells = cellsOf(row, mapping);
  const tell = (reason: RowProblemReason, target: ImportTarget | null) =>
    problems.push({
      reason,
      target,
      column: target === null ? null : (mapping[target] ?? null),
      value: target === null ? '' : cells[target],
    });
  for (const target of importTargets) {
    const text = cells[target];
    if (text === '' && requiredTargets.includes(target)) tell('missing', target);
    else if (!isStorableText(text)) tell('unstorable', target);
    else if (text.length > longest[target]) tell('tooLong', target);
    else if (failedFormula.test(text)) tell('formulaError', target);
  }
  if (row.cells.length > reading.width) tell('moreCells', null);
  // what is read from a cell that is wrong already would only say so twice
  const sound = (target: ImportTarget) => !problems.some((problem) => problem.target === target);
  const when = sound('day') ? whenOf(cells.day, reading) : null;
  if (typeof when === 'string') tell(when, 'day');
  const url = sound('url') ? addressOf(cells.url) : null;
  if (url === undefined) tell('notAUrl', 'url');
  const campaignId = cells.campaign && sound('campaign') ? reading.campaignNamed(cells.campaign) : null;
  if (cells.campaign && sound('campaign') && campaignId === null) tell('unknownCampaign', 'campaign');
  const depth = readDepth(cells.depth);
  if (cells.depth && sound('depth') && depth === null) tell('unknownDepth', 'depth');
  const tone = readTone(cells.tone);
  if (cells.tone && sound('tone') && tone === null) tell('unknownTone', 'tone');
  if (problems.length || when === null || typeof when === 'string')
    return { ok: false, line: row.line, problems };
  const draft: RowDraft = {
    line: row.line,
    headline: cells.headline,
    outlet: cells.outlet,
    day: dayOf(when, timeZone),
    publishedAt: when.getTime() > now.getTime() ? now : when,
    url: url ?? null,
    author: cells.author || null,
    page: cells.page || null,
    edition: cells.edition || null,
    timeCode: cells.timeCode || null,
    campaignId,
    depth,
    tone,
    note: cells.note,
  };
  return { ok: true, draft };
}

function cellsOf({ cells }: SheetRow, mapping: ImportMapping): Record<ImportTarget, string> {
  const cell = (target: ImportTarget) => {
    const column = mapping[target];
    const text = withFormulaAsText(column === undefined ? '' : (cells[column] ?? '')).trim();
    return target === 'note' ? text : text.replace(/\s+/g, ' ');
  };
  return Object.fromEntries(importTargets.map((target) => [target, cell(target)])) as Record<
    ImportTarget,
    string
  >;
}

/** The instant of publication: noon where only the day is known. Today's may lie a few hours ahead. */
function whenOf(text: string, { dateOrder, timeZone, now }: RowReading): Date | RowProblemReason {
  const today = dayOf(now, timeZone);
  const read = readImportDate(text, dateOrder, Number(today.slice(0, 4)));
  if (read.kind === 'none') return 'notADate';
  if (read.kind === 'ambiguous') return 'ambiguousDate';
  const day = read.kind === 'day' ? read.day : dayOf(read.at, timeZone);
  if (day > today || day.length > 10) return 'future';
  if (day < earliestDay) return 'tooOld';
  if (read.kind === 'instant') return read.at;
  return read.time === null ? noonOf(day, timeZone) : instantOf(day, read.time, timeZone);
}

/** The address; "bote.example/artikel" is one too. null: there is none; undefined: it is something else. */
function addressOf(text: string): string | null | undefined {
  if (text === '' || /^[-–—]$/.test(text)) return null;
  const full = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+\/)/i.test(text) ? `https://${text}` : text;
  const url = parseUrl(full);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  return isWeb && url.hostname.includes('.') && !url.username && full.length <= longest.url
    ? full
    : undefined;
}
