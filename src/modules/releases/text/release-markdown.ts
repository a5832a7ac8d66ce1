import { Lexer } from 'marked';
import type { Token, Tokens } from 'marked';

/**
 * The part of Markdown that a press release needs, as a tree of our own. Renderers see nothing else, so no HTML, picture or script of a text
 * can come through any of them: what is not in these types is text.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  /** `href` is http, https or mailto. */
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 1 | 2; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] }
  | { kind: 'quote'; children: Block[] };

/** Deeper lists and quotes become text. */
const deepest = 4;
/** No release that people read has more; a text that has is taken as it is. */
const mostMarks = 1_000;

/** Linear in the text; whatever the text is, there is an answer. */
export function readMarkdown(markdown: string): Block[] {
  const text = markdown.replace(/\r\n?/g, '\n').trim();
  if (!text) return [];
  if (isHostile(text)) return plainBlocks(text);
  return inOrder(blocksOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0));
}

/** No heading of the second level stands before the first of the first: readers of tagged documents rely on it. */
function inOrder(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block, index) =>
    block.kind === 'heading' && (first === -1 || index < first) ? { ...block, level: 1 } : block,
  );
}

/** The lexer descends for every ">" and every step of a list, and compares each mark of emphasis with those before it. */
function isHostile(text: string): boolean {
  return (
    /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]*){12}/m.test(text) ||
    (text.match(/[*_[<`]/g)?.length ?? 0) > mostMarks
  );
}

/** Paragraphs without any markup. */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', children: textLines(paragraph) }));
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token) => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
    case 'text':
      return paragraph(inlinesOf((token as Tokens.Paragraph).tokens ?? [], token.raw));
    case 'heading':
      return headingOf(token as Tokens.Heading, depth);
    case 'list':
      return listOf(token as Tokens.List, depth);
    case 'blockquote':
      if (depth >= deepest) return plainBlocks(token.raw);
      return [{ kind: 'quote', children: blocksOf((token as Tokens.Blockquote).tokens, depth + 1) }];
    default:
      return plainBlocks(token.raw);
  }
}

/** A line of dashes below a paragraph is a signature or a table more often than a heading, so only "#" makes one. */
function headingOf(token: Tokens.Heading, depth: number): Block[] {
  if (!/^ {0,3}#/.test(token.raw)) return plainBlocks(token.raw);
  const children = inlinesOf(token.tokens, token.text);
  if (!children.length) return [];
  if (depth > 0) return paragraph([{ kind: 'strong', children }]);
  return [{ kind: 'heading', level: token.depth === 1 ? 1 : 2, children }];
}

/** "5. März: Auftakt" begins a day, not a list: numbers make a list from 1 on, and of two entries at least. */
function listOf(token: Tokens.List, depth: number): Block[] {
  const isDay = token.ordered && (token.start !== 1 || token.items.length < 2);
  if (isDay || depth >= deepest) return plainBlocks(token.raw);
  const items = token.items.map((item) => blocksOf(item.tokens, depth + 1));
  return [{ kind: 'list', ordered: token.ordered, items: items.filter((item) => item.length > 0) }];
}

function paragraph(children: Inline[]): Block[] {
  return children.length ? [{ kind: 'paragraph', children }] : [];
}

function inlinesOf(tokens: readonly Token[], raw: string): Inline[] {
  return joined(tokens.length ? tokens.flatMap(inlineOf) : textLines(raw));
}

function inlineOf(token: Token): Inline[] {
  switch (token.type) {
    case 'br':
      return [{ kind: 'break' }];
    case 'escape':
      return textLines((token as Tokens.Escape).text);
    case 'text': {
      const { tokens, raw } = token as Tokens.Text;
      return tokens?.length ? tokens.flatMap(inlineOf) : textLines(raw);
    }
    case 'strong':
    case 'em': {
      const children = (token as Tokens.Strong).tokens.flatMap(inlineOf);
      return [{ kind: token.type === 'em' ? 'emphasis' : 'strong', children }];
    }
    case 'link':
      return linkOf(token as Tokens.Link);
    default:
      return textLines(token.raw);
  }
}

function linkOf(token: Tokens.Link): Inline[] {
  const href = safeAddress(token.href);
  if (href === null) return textLines(token.raw);
  const children = withoutLinks(joined(token.tokens.flatMap(inlineOf)));
  return [{ kind: 'link', href, children: children.length ? children : [{ kind: 'text', text: href }] }];
}

/** An address that may be opened, as browsers write it; null: anything else. */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function withoutLinks(children: readonly Inline[]): Inline[] {
  return children.flatMap((child) => {
    if (child.kind === 'link') return withoutLinks(child.children);
    if (child.kind === 'strong' || child.kind === 'emphasis')
      return [{ ...child, children: withoutLinks(child.children) }];
    return [child];
  });
}

function textLines(text: string): Inline[] {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', text: line } as const] : []),
    ]);
}

/** Neighbouring texts in one piece. */
function joined(children: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const child of children) {
    const last = found.at(-1);
    if (child.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { kind: 'text', text: last.text + child.text };
    else found.push(child);
  }
  return found;
}
