import type { ReportDocument, Section } from '../report-document.js';

/** Stands in until the spreadsheets of reports are there: the figures as CSV. */
export function interimSheet({ figures }: ReportDocument): Buffer {
  return Buffer.from(figures.map(({ key, text }) => `${key};"${text.replaceAll('"', '""')}"`).join('\n'));
}

/** Stands in until the text of sections is there: title and paragraphs. */
export function interimText({ number, title, blocks }: Section): string {
  const texts = blocks.flatMap((block) => ('text' in block ? block.text : []));
  return [`${number} ${title}`, ...texts].join('\n\n');
}
