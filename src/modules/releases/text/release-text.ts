import { textOfBlocks } from './plain-blocks.js';
import { wrapLines } from './wrap-lines.js';
import type { Part, ReleaseDocument } from './release-document.js';

/** A whole release as plain text, for mails and to copy; with `columns` no line is longer than words allow. */
export function releaseText({ sender, parts }: ReleaseDocument, columns?: number): string {
  const text = [sender, ...parts.map(textOfPart)].filter(Boolean).join('\n\n');
  return `${columns === undefined ? text : wrapLines(text, columns)}\n`;
}

function textOfPart(part: Part): string {
  switch (part.kind) {
    case 'sign':
    case 'kicker':
    case 'headline':
    case 'subhead':
    case 'correction':
      return part.text;
    case 'embargo':
      return [part.title, part.reason].filter(Boolean).join('\n');
    case 'lead':
      return part.text ? `${part.dateline} – ${part.text}` : part.dateline;
    case 'blocks':
      return textOfBlocks(part.blocks);
    case 'quote':
      return `${part.text}\n${part.by}`;
    case 'section':
      return `${part.heading}\n${textOfBlocks(part.blocks)}`;
  }
}
