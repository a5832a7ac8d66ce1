import { readMarkdown } from './release-markdown.js';
import type { Block, Inline } from './release-markdown.js';

/** A tree as plain text: paragraphs apart by an empty line, lists with dashes or numbers, quotes in marks, addresses behind their words. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).filter(Boolean).join('\n\n');
}

/** Markdown as plain text. */
export function textOfMarkdown(markdown: string): string {
  return textOfBlocks(readMarkdown(markdown));
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOfInlines(block.children);
    case 'quote':
      return block.children.map(textOfBlock).join('\n\n').replace(/^/gm, '> ');
    case 'list':
      return block.items
        .map((item, index) => entryOf(item, block.ordered ? `${index + 1}.` : '-'))
        .join('\n');
  }
}

function entryOf(item: readonly Block[], sign: string): string {
  const text = item.map(textOfBlock).join('\n');
  return `${sign} ${text.replaceAll('\n', `\n${' '.repeat(sign.length + 1)}`)}`;
}

export function textOfInlines(children: readonly Inline[]): string {
  return children.map(textOfInline).join('').trim();
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return inline.children.map(textOfInline).join('');
    case 'link': {
      const words = inline.children.map(textOfInline).join('');
      return saysAddress(words, inline.href) ? words : `${words} (${inline.href})`;
    }
  }
}

/** "www.stadt.example" and a mail address say themselves where they lead. */
function saysAddress(words: string, href: string): boolean {
  const bare = (text: string) => text.replace(/^(mailto:|https?:\/\/)/, '').replace(/\/$/, '');
  return bare(words) === bare(href);
}
