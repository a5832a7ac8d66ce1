import type { Day } from '../../../shared/days.js';
import type { IndicatorKey, IndicatorUnit } from '../../funding/targets/indicators.js';
import type { SectionKey } from './report-parameters.js';

/**
 * A whole report as PDF, page, spreadsheet and text show it. Every rendering walks over the same parts and computes nothing: what it shows is in here, as a value and as the text in
 * the language of the report. The document is JSON, and what a final report froze.
 */
export interface ReportDocument {
  language: 'de' | 'en';
  title: string;
  cover: Cover;
  /** In the order in which they are read; annexes at the end. */
  sections: Section[];
  /** Every number of the report by its key: what "the same figures everywhere" is measured by. */
  figures: Figure[];
}

export interface Cover {
  kind: string;
  organisation: string;
  subtitle: string;
  /** Facts under the title, such as the period and the day of the data. */
  facts: { label: string; text: string }[];
  funders: { name: string; grant: string; reference: string; statement: string; logo: PictureRef | null }[];
}

/** A picture that the snapshot names by its content; the file lies in the store of media. */
export interface PictureRef {
  fileId: string;
  sha256: string;
  alt: string;
}

export interface Section {
  key: SectionKey;
  /** "1", "2", … and "A", "B", … for annexes. */
  number: string;
  title: string;
  annex: boolean;
  blocks: Block[];
}

/** Who may see a part: `inside` never leaves by a share link; `headline` does if the link allows headlines. */
export type Visibility = 'all' | 'headline' | 'inside';

export type Block =
  /** Own words, in the small Markdown of releases. */
  | { kind: 'markdown'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Small print: limits and what a number does not say. */
  | { kind: 'note'; text: string }
  | { kind: 'heading'; text: string }
  /** Numbers that stand out, by their keys in `figures`. */
  | { kind: 'figures'; keys: string[] }
  | Table
  | Chart
  | DistrictMapBlock
  | { kind: 'highlights'; items: Highlight[] }
  | { kind: 'definitions'; items: { term: string; text: string }[] };

export interface Figure {
  key: string;
  /** Null for numbers that are no indicator. */
  indicator: IndicatorKey | null;
  label: string;
  /** Null: unknown, never 0. Percentages 0 to 100. */
  value: number | null;
  /** Where the value is a range. */
  high: number | null;
  /** Of rates and shares: n of how many; null for the others. */
  counts: { part: number; whole: number } | null;
  /** As it is printed, unit and all: "12", "unbekannt", "3 von 7", "86 %", "12.000 – 14.000". */
  text: string;
  unit: IndicatorUnit | 'inhabitants' | 'visits' | 'listeners' | 'subscribers' | 'own';
  unitText: string;
  /** On what it rests: "42 Platzierungen, 1.1. – 31.3.2026". */
  basis: string;
  source: string;
  asOf: Day;
  /** The counting rule with its version. */
  rule: string;
  /** What this number does not say. */
  limits: string;
  comparison: {
    label: string;
    value: number | null;
    text: string;
    direction: 'up' | 'down' | 'same' | 'none';
  } | null;
  target: { value: number; text: string; reached: number | null; reachedText: string } | null;
}

/** Sheets of the workbook; a table without one stands in the document alone. */
export const reportSheets = [
  'targets',
  'activities',
  'mentions',
  'outlets',
  'districts',
  'definitions',
] as const;
export type ReportSheet = (typeof reportSheets)[number];

export interface Table {
  kind: 'table';
  /** Unique in the document. */
  key: string;
  caption: string;
  sheet: ReportSheet | null;
  columns: Column[];
  rows: Row[];
  /** Beneath: what is not in it, and the rule. */
  note: string;
  /** What stands instead of rows when there are none. */
  empty: string;
}

export interface Column {
  key: string;
  header: string;
  align: 'start' | 'end';
  /** Share of the width, relative to the others. */
  width: number;
  visibility: Visibility;
  /** In the workbook alone: the page has no room for it. */
  sheetOnly: boolean;
}

export interface Row {
  cells: Cell[];
  /** Until then the row stays out of what is shared; null: may be shared. */
  embargoUntil: string | null;
}

/** `text` is what is printed; the rest is for spreadsheets and machines. */
export type Cell =
  | { kind: 'text'; text: string; href?: string }
  | { kind: 'number'; text: string; value: number | null; decimals: number }
  /** 0 to 100. Under 10 cases `text` gives the counts. */
  | { kind: 'percent'; text: string; value: number | null; part: number; whole: number }
  | { kind: 'range'; text: string; low: number | null; high: number | null }
  | { kind: 'day'; text: string; value: Day | null }
  | { kind: 'state'; text: string; state: 'good' | 'open' | 'missed' | 'unknown' };

/** Stacked bars of months; the same numbers stand in a table of the section. */
export interface Chart {
  kind: 'chart';
  key: string;
  title: string;
  /** A whole sentence: what there is to see. */
  alt: string;
  series: { key: string; name: string; fill: string }[];
  bars: {
    start: Day;
    label: string;
    values: Record<string, number>;
    /** Share observed, 0 to 1; null: never. Hatched below the limit of the timeline. */
    observed: number | null;
  }[];
  /** `embargoUntil`: until then the marker stays out of what is shared; null or left out: it may be. */
  markers: { day: Day; kind: string; title: string; embargoUntil?: string | null }[];
  unitText: string;
}

export interface DistrictMapBlock {
  kind: 'map';
  key: string;
  title: string;
  alt: string;
  /** `step`: class of the legend (`places/map/map-steps.ts`). */
  cells: { ags: string; step: number; hatched: boolean; outlined: boolean }[];
}

export interface Highlight {
  day: Day;
  dayText: string;
  outlet: string;
  scopeText: string;
  headline: string;
  url: string;
  summary: string;
  quote: string;
  /** The quotation's purpose and source in one line; empty without one. */
  quoteNote: string;
  /** Until then it stays out of what is shared; null or left out: it may be. */
  embargoUntil?: string | null;
}
