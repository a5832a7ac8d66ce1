import { messagesFor } from '../../../web/i18n/messages.js';
import type { Block, Highlight, ReportDocument, Section, Table } from '../visibility/report-document.js';

export interface SharingRules {
  /** Headlines of others are shown; else outlet, day and link alone. */
  headlines: boolean;
  now: Date;
}

/**
 * What of a report may be shown to somebody without an account. Left out: parts marked `inside`, columns of the workbook, headlines unless the link allows them, every quotation, what lies under an
 * embargo at `now`, all of clippings, and pictures that only this house may open. Copyright: product.md D7. Adds a line where rows or examples are missing, so that nothing seems whole. Takes nothing that is not in the document.
 */
export function redactForSharing(document: ReportDocument, rules: SharingRules): ReportDocument {
  const words = messagesFor(document.language).share;
  const sections = document.sections
    // which copies are held is nobody's business outside, not even that there are any
    .filter(({ key }) => key !== 'annex-vouchers')
    .map((section): Section => ({ ...section, blocks: section.blocks.flatMap(shared) }));
  const shown = new Set(
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figures' ? block.keys : []))),
  );
  const { cover } = document;
  return {
    language: document.language,
    title: document.title,
    cover: { ...cover, funders: cover.funders.map((funder) => ({ ...funder, logo: null })) },
    sections,
    figures: document.figures.filter(({ key }) => shown.has(key)),
  };

  function shared(block: Block): Block | Block[] {
    switch (block.kind) {
      case 'table':
        return sharedTable(block, rules, words.held);
      case 'highlights':
        return sharedHighlights(block.items);
      case 'chart':
        return {
          ...block,
          markers: block.markers
            .filter(({ embargoUntil }) => !isHeld(embargoUntil, rules.now))
            .map(({ day, kind, title }) => ({ day, kind, title })),
        };
      case 'markdown':
      case 'paragraph':
      case 'note':
      case 'heading':
      case 'figures':
      case 'map':
      case 'definitions':
        return block;
    }
  }

  function sharedHighlights(items: readonly Highlight[]): Block[] {
    const kept = items.filter(({ embargoUntil }) => !isHeld(embargoUntil, rules.now));
    const missing = items.length - kept.length;
    return [
      ...(kept.length
        ? [{ kind: 'highlights' as const, items: kept.map((item) => sharedHighlight(item, rules)) }]
        : []),
      ...(missing ? [{ kind: 'note' as const, text: words.heldExamples(missing) }] : []),
    ];
  }
}

function sharedTable(table: Table, { headlines, now }: SharingRules, held: (count: number) => string): Table {
  const kept = table.columns.flatMap(({ visibility, sheetOnly }, at) =>
    sheetOnly || visibility === 'inside' || (visibility === 'headline' && !headlines) ? [] : [at],
  );
  const rows = table.rows.filter(({ embargoUntil }) => !isHeld(embargoUntil, now));
  const missing = table.rows.length - rows.length;
  return {
    ...table,
    columns: kept.map((at) => table.columns[at]!),
    rows: rows.map(({ cells }) => ({
      cells: kept.map((at) => cells[at]!),
      embargoUntil: null,
    })),
    note: [table.note, ...(missing ? [held(missing)] : [])].filter(Boolean).join(' '),
    empty: missing && !rows.length ? held(missing) : table.empty,
  };
}

/** Outlet, day, link and own summary. Without headlines the outlet heads it, so that the link has something to stand on. */
function sharedHighlight(item: Highlight, { headlines }: SharingRules): Highlight {
  return {
    day: item.day,
    dayText: item.dayText,
    outlet: item.outlet,
    scopeText: item.scopeText,
    headline: headlines ? item.headline : item.outlet,
    url: item.url,
    summary: item.summary,
    quote: '',
    quoteNote: '',
    embargoUntil: null,
  };
}

function isHeld(until: string | null | undefined, now: Date): boolean {
  return until !== null && until !== undefined && new Date(until) > now;
}
