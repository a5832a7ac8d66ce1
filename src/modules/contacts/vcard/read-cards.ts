import { decodeAs } from './decode-text.js';

/** One line of a card, such as `EMAIL;TYPE=work:lokales@bote.example`. */
export interface CardProperty {
  /** In upper case, without the group before it. */
  name: string;
  /** Names in upper case; values as written, several joined by commas. */
  params: Readonly<Record<string, string>>;
  /** As written, its escapes still in it; quoted-printable is read already. */
  value: string;
}

export interface Card {
  /** Of its BEGIN, from 1. */
  line: number;
  version: string;
  properties: CardProperty[];
}

export interface CardFile {
  cards: Card[];
  /** Lines of cards that have no end. */
  broken: number[];
  /** There were more cards than are read. */
  more: boolean;
}

/** Nobody's address book holds a longer value; pictures and keys are longer, and not read. */
const longestValue = 20_000;
const mostProperties = 500;
const unread = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'AGENT']);

/** Whether a text is a file of cards. */
export function isCardFile(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 2_000)) && /^\uFEFF?\s*BEGIN:VCARD/i.test(text);
}

/**
 * The cards of a file, of version 2.1 (as Outlook writes it), 3.0 or 4.0 (RFC 6350). Whatever is damaged is left out: a card without an end, a line without
 * a name. Cards inside a card are not read.
 */
export function readCards(text: string, mostCards: number): CardFile {
  const file: CardFile = { cards: [], broken: [], more: false };
  let card: Card | null = null;
  let inner = 0;
  let afterAgent = false;
  for (const { line, text: content } of logicalLines(text)) {
    const property = readProperty(content);
    if (!property) continue;
    const mark = /^vcard$/i.test(property.value.trim()) ? property.name : '';
    if (mark === 'BEGIN' && card && (afterAgent || inner > 0)) inner++;
    else if (mark === 'BEGIN') {
      if (card) file.broken.push(card.line);
      if (file.cards.length >= mostCards) return { ...file, more: true };
      card = { line, version: '', properties: [] };
    } else if (mark === 'END' && inner > 0) inner--;
    else if (mark === 'END') {
      if (card) file.cards.push(card);
      card = null;
    } else if (card && inner === 0) take(card, property);
    // a card of version 2.1 may hold another
    afterAgent = property.name === 'AGENT' && property.value.trim() === '';
  }
  if (card) file.broken.push(card.line);
  return file;
}

function take(card: Card, property: CardProperty): void {
  if (property.name === 'VERSION') card.version = property.value.trim();
  else if (!unread.has(property.name) && card.properties.length < mostProperties)
    card.properties.push(property);
}

/** Lines as they are meant: folded ones put together, and those of quoted-printable that end in "=". */
function* logicalLines(text: string): Generator<{ line: number; text: string }> {
  let held: { line: number; parts: string[]; length: number } | null = null;
  let soft = false;
  let line = 0;
  const whole = () => (held ? [{ line: held.line, text: held.parts.join('') }] : []);
  for (const raw of physicalLines(text)) {
    line++;
    const folded = /^[ \t]/.test(raw);
    if (held && (soft || folded)) {
      const part: string = soft ? raw : raw.slice(1);
      // what is too long to be read is not kept either
      if (held.length <= longestValue * 3) held.parts.push(soft ? `\n${part}` : part);
      held.length += part.length;
    } else {
      yield* whole();
      held = { line, parts: [raw], length: raw.length };
    }
    soft = raw.endsWith('=') && isQuotedPrintable(held.parts[0]!);
  }
  yield* whole();
}

function* physicalLines(text: string): Generator<string> {
  const ends = /\r\n|\n|\r/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield text.slice(start, end.index);
    start = end.index + end[0].length;
  }
  if (start < text.length) yield text.slice(start);
}

function isQuotedPrintable(line: string): boolean {
  const head = line.slice(0, 500);
  return /^[^:]*;(ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head);
}

function readProperty(text: string): CardProperty | null {
  const colon = colonOf(text.slice(0, 2_000));
  if (colon < 1) return null;
  const [head = '', ...rest] = splitOutsideQuotes(text.slice(0, colon), ';');
  const name = head
    .slice(head.indexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]{1,60}$/.test(name)) return null;
  const params = paramsOf(rest);
  const raw = text.slice(colon + 1, colon + 1 + longestValue * 3);
  const value =
    params['ENCODING']?.toUpperCase() === 'QUOTED-PRINTABLE' ? decodeQuoted(raw, params['CHARSET']) : raw;
  return { name, params, value: value.slice(0, longestValue) };
}

/** The first colon outside quotation marks. */
function colonOf(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ':' && !quoted) return at;
  }
  return -1;
}

function splitOutsideQuotes(text: string, mark: string): string[] {
  const parts = [''];
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === mark && !quoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** Version 2.1 leaves names out: `TEL;WORK;QUOTED-PRINTABLE`. */
function paramsOf(parts: readonly string[]): Record<string, string> {
  const params = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const bare = part.trim().toUpperCase();
    const name =
      at >= 0
        ? part.slice(0, at).trim().toUpperCase()
        : /^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/.test(bare)
          ? 'ENCODING'
          : 'TYPE';
    const value = (at >= 0 ? part.slice(at + 1) : part).replaceAll('"', '').trim();
    const before = params.get(name);
    params.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(params);
}

function decodeQuoted(text: string, charset: string | undefined): string {
  const bytes: Buffer[] = [];
  const marks = /=\n?([0-9A-F]{2})|=[ \t]*\n/gi;
  const joined = text.replace(/=[ \t]*\n/g, '');
  let start = 0;
  for (let mark = marks.exec(joined); mark; mark = marks.exec(joined)) {
    bytes.push(plainBytes(joined.slice(start, mark.index), charset));
    if (mark[1] !== undefined) bytes.push(Buffer.from(mark[1], 'hex'));
    start = mark.index + mark[0].length;
  }
  bytes.push(plainBytes(joined.slice(start).replace(/=$/, ''), charset));
  return decodeAs(Buffer.concat(bytes), charset);
}

/** Letters that were not encoded although they should have been are read already: they go the way back. */
function plainBytes(text: string, charset: string | undefined): Buffer {
  const isUtf8 = charset === undefined || /^utf-?8$/i.test(charset);
  return Buffer.from(text, isUtf8 ? 'utf8' : 'latin1');
}
