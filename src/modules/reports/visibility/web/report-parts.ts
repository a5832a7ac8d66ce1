import type { ComponentChildren } from 'preact';
import type { DocumentContext } from '../drawing/document-context.js';
import type { ReportDocument, Section } from '../report-document.js';

/** What the inside of a report knows. */
export interface PartProps {
  words: DocumentContext;
  document: ReportDocument;
  /** Level of the headings of sections. */
  level: number;
}

/** Where a report on a page leads to. */
export interface ReportLinks {
  /** Address of a funder's logo; null: its name alone. */
  logo?: (fileId: string) => string | null;
  /** What can be done with a section, such as copying it. */
  section?: (section: Section) => ComponentChildren;
}

/** Where a section stands in the page: part of its address. */
export function sectionAnchor({ key }: Pick<Section, 'key'>): string {
  return `report-${key}`;
}

/** "3" or "Anhang A". */
export function sectionNumber({ t }: DocumentContext, { annex, number }: Section): string {
  return annex ? t.reportView.annex(number) : number;
}
