import { textOfMarkdown } from '../../../releases/text/plain-blocks.js';
import { documentContext } from '../drawing/document-context.js';
import type { DocumentContext } from '../drawing/document-context.js';
import { besideFigure, figuresOf } from '../drawing/sources-of.js';
import type { Block, Figure, ReportDocument, Section } from '../report-document.js';
import { tableText } from './table-text.js';

/** A section as plain text, for the fields of portals: paragraphs apart by an empty line, no markup. */
export function sectionText(document: ReportDocument, section: Section): string {
  const ctx = documentContext(document);
  const number = section.annex ? ctx.t.reportView.annex(section.number) : section.number;
  const parts = section.blocks.map((block) => blockText(ctx, document.figures, block).trim());
  return [`${number} ${section.title}`, ...parts].filter(Boolean).join('\n\n');
}

/** How long a text is as portals count (a line break is one character), and whether it fits a field of `most` characters. */
export function lengthHint(
  { t }: Pick<DocumentContext, 't'>,
  text: string,
  most: number | null = null,
): { characters: number; fits: boolean; text: string } {
  const characters = [...text].length;
  const words = t.reportView;
  if (most === null) return { characters, fits: true, text: words.characters(characters) };
  const over = characters - most;
  return over > 0
    ? { characters, fits: false, text: words.charactersOver(characters, over) }
    : { characters, fits: true, text: words.charactersOf(characters, most) };
}

function blockText(ctx: DocumentContext, figures: readonly Figure[], block: Block): string {
  switch (block.kind) {
    case 'markdown':
      return textOfMarkdown(block.text);
    case 'paragraph':
    case 'note':
    case 'heading':
      return block.text;
    case 'figures':
      return figuresOf(figures, block.keys)
        .map((figure) => figureText(ctx, figure))
        .join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
    case 'map':
      return `${block.title}\n${block.alt}`;
    case 'highlights':
      return block.items
        .map(({ dayText, outlet, scopeText, headline, url, summary, quote, quoteNote }) =>
          [
            [dayText, outlet, scopeText].filter(Boolean).join(' · '),
            headline,
            summary,
            quote && ctx.t.reportView.quoted(quote),
            quoteNote,
            url,
          ]
            .filter(Boolean)
            .join('\n'),
        )
        .join('\n\n');
    case 'definitions':
      return block.items.map(({ term, text }) => `${term}: ${text}`).join('\n');
  }
}

function figureText(ctx: DocumentContext, figure: Figure): string {
  const beside = besideFigure(ctx, figure).map(({ label, text }) => `${label}: ${text}`);
  const more = [...beside, figure.basis].filter(Boolean).join('; ');
  return `${figure.label}: ${figure.text}${more ? ` (${more})` : ''}`;
}
