import { Tokenizer } from 'htmlparser2';
import { FeedBuilder } from './feed-builder.js';
import type { RawFeed } from './raw-feed.js';

const none: ReadonlyMap<string, string> = new Map();

/**
 * The forgiving reader: takes every XML-like text that holds a feed, well-formed or not, in one pass over the tokens.
 * No recursion, no tree, and no step whose cost depends on the depth. Null when no root of a feed is found; with `loose`,
 * any root will do.
 */
export function mapXml(xml: string, documentUrl: string | null, loose?: 'rss' | 'atom'): RawFeed | null {
  const builder = new FeedBuilder(documentUrl, loose);
  let tag = '';
  let attributes: Map<string, string> | null = null;
  let attribute = '';
  let value: string[] = [];
  const ignore = (): void => {};

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = xml.slice(start, end);
        attributes = null;
      },
      onattribname(start, end) {
        attribute = xml.slice(start, end).toLowerCase();
        value = [];
      },
      onattribdata(start, end) {
        value.push(xml.slice(start, end));
      },
      onattribentity(codePoint) {
        value.push(String.fromCodePoint(codePoint));
      },
      onattribend() {
        // An honest element has a dozen attributes; a flood of them is not worth keeping.
        attributes ??= new Map();
        if (attributes.size < 64 && !attributes.has(attribute)) attributes.set(attribute, value.join(''));
      },
      onopentagend() {
        builder.open(tag, attributes ?? none);
      },
      onselfclosingtag() {
        builder.open(tag, attributes ?? none);
        builder.close(tag);
      },
      onclosetag(start, end) {
        builder.close(xml.slice(start, end));
      },
      ontext(start, end) {
        builder.text(xml.slice(start, end));
      },
      ontextentity(codePoint) {
        builder.text(String.fromCodePoint(codePoint));
      },
      oncdata(start, end, offset) {
        builder.text(xml.slice(start, end - offset));
      },
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return builder.finish();
}
