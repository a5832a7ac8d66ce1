import { isWebAddress } from '../../../../shared/sheets/cell-text.js';
import { readMarkdown } from '../../../releases/text/release-markdown.js';
import { besideFigure, figuresOf, sourcesOf } from '../drawing/sources-of.js';
import type { DocumentContext } from '../drawing/document-context.js';
import type { Block, Cell, Figure, ReportDocument, Section, Table } from '../report-document.js';
import { chartPicture } from './chart-picture.js';
import { mapPicture } from './map-picture.js';

/** Gives a picture a name under which the template reads it. */
export type AddPicture = (content: Buffer, kind: 'svg' | 'png') => string;

/** A section as `report.typ` reads it. */
export function printedSection(
  ctx: DocumentContext,
  document: ReportDocument,
  section: Section,
  index: number,
  addPicture: AddPicture,
) {
  return {
    number: section.annex ? ctx.t.reportView.annex(section.number) : section.number,
    title: section.title,
    // the first of the sections and the first of the annexes begin a page
    fresh: index === 0,
    blocks: section.blocks.map((block) => printedBlock(ctx, document.figures, block, addPicture)),
  };
}

function printedBlock(
  ctx: DocumentContext,
  figures: readonly Figure[],
  block: Block,
  addPicture: AddPicture,
): { kind: string } & Record<string, unknown> {
  switch (block.kind) {
    case 'markdown':
      return { kind: 'own', blocks: readMarkdown(block.text) };
    case 'figures':
      return { kind: 'figures', ...printedFigures(ctx, figuresOf(figures, block.keys)) };
    case 'table':
      return printedTable(block);
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

function printedFigures(ctx: DocumentContext, figures: readonly Figure[]) {
  return {
    items: figures.map((figure) => ({
      label: figure.label,
      text: figure.text,
      known: figure.value !== null,
      beside: besideFigure(ctx, figure).map(({ label, text }) => `${label}: ${text}`),
      basis: figure.basis,
    })),
    sources: sourcesOf(ctx, figures).map(({ labels, text }) => ({ label: labels.join(', '), text })),
  };
}

function printedTable(table: Table) {
  const shown = table.columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ sheetOnly }) => !sheetOnly);
  return {
    kind: 'table',
    caption: table.caption,
    headers: shown.map(({ header }) => header),
    align: shown.map(({ align }) => align),
    widths: shown.map(({ width }) => width),
    rows: table.rows.map(({ cells }) => shown.map(({ index }) => printedCell(cells[index]))),
    empty: table.empty,
    note: table.note,
  };
}

function printedCell(cell: Cell | undefined): { text: string; href?: string } {
  if (!cell) return { text: '' };
  return cell.kind === 'text' && cell.href && isWebAddress(cell.href)
    ? { text: cell.text, href: cell.href }
    : { text: cell.text };
}
