import { isWebAddress } from '../../../../shared/sheets/cell-text.js';
import { readMarkdown } from '../../../releases/text/release-markdown.js';
import { besideFigure, figuresOf, sourcesOf } from '../drawing/sources-of.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { Block, Cell, Figure, ReportDocument, Section, Table } from '../report-document.js';
import { chartPicture } from './chart-picture.js';
import { columnWidths, lettersIn } from './column-widths.js';
import { hyphenable } from './hyphenable-text.js';
import { mapPicture } from './map-picture.js';

/** Gives a picture a name under which the template reads it. */
export type AddPicture = (content: Buffer, kind: 'svg' | 'png') => string;

/** What the parts of one printed report share. */
export interface Printing {
  ctx: DocumentContext;
  document: ReportDocument;
  addPicture: AddPicture;
  /** Lines on where numbers come from stand where a number is met first. */
  told: Set<string>;
}

/** A section as `report.typ` reads it. */
export function printedSection(printing: Printing, section: Section, index: number) {
  const { ctx } = printing;
  return {
    number: section.annex ? ctx.t.reportView.annex(section.number) : section.number,
    title: section.title,
    // the first of the sections and the first of the annexes begin a page
    fresh: index === 0,
    blocks: section.blocks.map((block) => printedBlock(printing, section, block)),
  };
}

function printedBlock(
  printing: Printing,
  section: Section,
  block: Block,
): { kind: string } & Record<string, unknown> {
  const { ctx, document, addPicture } = printing;
  switch (block.kind) {
    case 'markdown':
      return { kind: 'own', blocks: readMarkdown(block.text) };
    case 'figures':
      return { kind: 'figures', ...printedFigures(printing, figuresOf(document.figures, block.keys)) };
    case 'table':
      return printedTable(document, block, section.annex ? 'annex' : 'section');
    case 'chart':
      return {
        kind: 'picture',
        file: addPicture(chartPicture(ctx, block), 'svg'),
        title: block.title,
        alt: block.alt,
        unit: block.unitText,
        width: 100,
        note: '',
      };
    case 'map':
      return {
        kind: 'picture',
        file: addPicture(mapPicture(ctx, block), 'svg'),
        title: block.title,
        alt: block.alt,
        unit: '',
        width: 100,
        note: ctx.t.districtMap.schematic,
      };
    case 'highlights':
      return {
        kind: 'highlights',
        items: block.items.map((item) => ({
          head: [item.dayText, item.outlet, item.scopeText].filter(Boolean).join(' · '),
          headline: item.headline,
          url: isWebAddress(item.url) ? item.url : '',
          summary: item.summary,
          quote: item.quote && ctx.t.reportView.quoted(item.quote),
          quoteNote: item.quoteNote,
        })),
      };
    case 'paragraph':
    case 'note':
    case 'heading':
    case 'definitions':
      return { ...block };
  }
}

function printedFigures({ ctx, told }: Printing, figures: readonly Figure[]) {
  const untold = figures.filter(({ key }) => !told.has(key));
  for (const { key } of untold) told.add(key);
  return {
    items: figures.map((figure) => ({
      label: figure.label,
      text: figure.text,
      known: figure.value !== null,
      beside: besideFigure(ctx, figure).map(({ label, text }) => `${label}: ${text}`),
      basis: figure.basis,
    })),
    sources: sourcesOf(ctx, untold).map(({ labels, text }) => ({ label: labels.join(', '), text })),
  };
}

function printedTable({ language }: ReportDocument, table: Table, place: 'section' | 'annex') {
  const shown = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ sheetOnly }) => !sheetOnly);
  const cells = table.rows.map((row) => shown.map(({ index }) => row.cells[index]));
  const widths = columnWidths(shown, cells, place);
  const fits = widths.map((width) => lettersIn(width, place));
  return {
    kind: 'table',
    caption: table.caption,
    headers: shown.map(({ header }) => header),
    align: shown.map(({ align }) => align),
    widths,
    rows: cells.map((row) => row.map((cell, at) => printedCell(cell, language, fits[at]!))),
    empty: table.empty,
    note: table.note,
  };
}

function printedCell(
  cell: Cell | undefined,
  language: ReportDocument['language'],
  fit: number,
): { text: string; href?: string } {
  if (!cell) return { text: '' };
  const text = hyphenable(cell.text, language, fit);
  return cell.kind === 'text' && cell.href && isWebAddress(cell.href) ? { text, href: cell.href } : { text };
}
