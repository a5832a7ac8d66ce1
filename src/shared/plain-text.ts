import { Tokenizer } from 'htmlparser2';
import { blockElements, isMarkupName, unreadElements } from './html-elements.js';

/**
 * The text of an HTML fragment in one line: tags removed (inline ones without a gap, block ones as a space), entities
 * decoded even when escaped twice, control characters removed, white space collapsed. Empty when nothing is left.
 * The result is text, not HTML: escape it where it is shown. Time grows with the length only.
 */
export function plainText(markup: string): string {
  return tidyText(textOfMarkup(markup));
}

/** Like `plainText`, but leaves white space and control characters as they are. */
export function textOfMarkup(markup: string): string {
  if (!markup.includes('<') && !markup.includes('&')) return markup;
  return decodeOnceMore(stripTags(markup.replaceAll('<![CDATA[', '').replaceAll(']]>', '')));
}

const unseen = /\p{Cc}|[\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/u;
const allUnseen = new RegExp(unseen, 'gu');

/** Removes control characters and lone surrogates, collapses white space, trims. */
export function tidyText(text: string): string {
  // Single blanks, the most frequent thing in a text, are not replaced by themselves.
  const spaced = text.replace(/\s{2,}|[^\S ]/g, ' ');
  return (unseen.test(spaced) ? spaced.replace(allUnseen, '').replace(/ {2,}/g, ' ') : spaced).trim();
}

const innerTag = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi;

/** A name that is no HTML may have swallowed a tag as if it were an attribute: `<px <b>`. */
function withoutInnerTags(literal: string): string {
  return literal.replace(innerTag, (tag, name: string) => (isMarkupName(name.toLowerCase()) ? ' ' : tag));
}

/**
 * Works on tokens, not on a tree: nothing here can be nested too deep or closed too late. A name in angle brackets
 * that is no HTML element ("Das <Geheimnis>") stays as text.
 */
function stripTags(html: string): string {
  const out: string[] = [];
  const literals = new Set<string>();
  let unread: string | null = null;
  let literalFrom = -1;
  let literalName = '';
  let consumed = 0;

  const endOfTag = (end: number): void => {
    if (literalFrom >= 0) {
      out.push(withoutInnerTags(html.slice(literalFrom, end + 1)));
      literals.add(literalName);
    }
    literalFrom = -1;
    consumed = end + 1;
  };
  const isUnknown = (name: string): boolean => /^[\p{L}\p{N}.&']+$/u.test(name) && !isMarkupName(name);

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        if (!unread) out.push(html.slice(start, end));
        consumed = end;
      },
      ontextentity(codePoint, end) {
        if (!unread) out.push(String.fromCodePoint(codePoint));
        consumed = end;
      },
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (unread) return;
        if (unreadElements.has(name)) unread = name;
        else if (blockElements.has(name)) out.push(' ');
        else if (isUnknown(name)) {
          literalFrom = start - 1;
          literalName = name;
        }
        consumed = end;
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (unread === name) unread = null;
        else if (unread) return;
        else if (blockElements.has(name)) out.push(' ');
        else if (literals.has(name)) out.push(`</${name}>`);
        consumed = end + 1;
      },
      onopentagend: endOfTag,
      onselfclosingtag: endOfTag,
      onattribdata() {
        literalFrom = -1; // <something with="value"> is markup, known or not
      },
      onattribname: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      oncomment(_start, end) {
        consumed = end + 1;
      },
      ondeclaration(_start, end) {
        consumed = end + 1;
      },
      onprocessinginstruction(_start, end) {
        consumed = end + 1;
      },
      onend() {
        if (literalFrom >= 0) out.push(html.slice(literalFrom));
        else if (!unread && html[consumed] === '<') {
          const name = /^<\/?([^\s/>]{1,40})/.exec(html.slice(consumed, consumed + 50))?.[1]?.toLowerCase();
          if (name && isUnknown(name)) out.push(html.slice(consumed));
        }
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return out.join('');
}

function ignore(): void {}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Feeds often escape twice; the second layer holds entities only, since tags that come to light here were meant as text. */
function decodeOnceMore(text: string): string {
  return text.includes('&') ? text.replace(entity, (reference) => stripTags(reference)) : text;
}
