import { Tokenizer } from 'htmlparser2';
import { blockElements, isMarkupName, unreadElements } from '../html-elements.js';

/** Text without its markup: unit i of `text` stands in the markup from `starts[i]` up to `ends[i]` (UTF-16, `end` excluded). */
export interface MarkedUpText {
  text: string;
  starts: number[];
  ends: number[];
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/**
 * Reads a field as a feed may have written it, with tags and entities (also escaped twice), and keeps where each letter came from. Inline tags leave
 * nothing, block tags a blank, attributes and scripts are not read. Text without markup comes back as it is. Linear in the markup.
 */
export function readMarkedUp(markup: string): MarkedUpText {
  if (!/[<&]/.test(markup)) return asWritten(markup);
  const once = withoutTags(markup);
  return once.text.includes('&') ? decodedOnceMore(once) : once;
}

function asWritten(text: string): MarkedUpText {
  const starts = Array.from({ length: text.length }, (_, i) => i);
  return { text, starts, ends: starts.map((start) => start + 1) };
}

/** Collects pieces of text with their places. */
class Pieces {
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** A piece that stands letter for letter in the markup. */
  addWritten(piece: string, start: number): void {
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start + i);
      this.ends.push(start + i + 1);
    }
  }

  /** A piece that all of `start` to `end` stands for. */
  add(piece: string, start: number, end: number): void {
    this.pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  read(): MarkedUpText {
    return { text: this.pieces.join(''), starts: this.starts, ends: this.ends };
  }
}

function withoutTags(markup: string): MarkedUpText {
  const pieces = new Pieces();
  let unread: string | null = null;
  let done = 0;
  const tag = (start: number, end: number, sign: string): void => {
    const name = markup.slice(start, end).toLowerCase();
    if (blockElements.has(name)) pieces.add(' ', start, end);
    else if (!isMarkupName(name)) pieces.addWritten(sign + markup.slice(start, end), start - sign.length);
    done = end;
  };
  const upTo = (end: number): void => void (done = end + 1);
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(start, end) {
        if (!unread) pieces.addWritten(markup.slice(start, end), start);
        done = end;
      },
      ontextentity(codePoint, end) {
        if (!unread) pieces.add(String.fromCodePoint(codePoint), Math.min(done, end), end);
        done = end;
      },
      onopentagname(start, end) {
        if (unread) return;
        const name = markup.slice(start, end).toLowerCase();
        if (unreadElements.has(name)) unread = name;
        else tag(start, end, '<');
      },
      onclosetag(start, end) {
        if (unread === markup.slice(start, end).toLowerCase()) unread = null;
        else if (!unread) tag(start, end, '</');
        done = end + 1;
      },
      onopentagend: upTo,
      onselfclosingtag: upTo,
      oncomment: (_start, end) => upTo(end),
      ondeclaration: (_start, end) => upTo(end),
      onprocessinginstruction: (_start, end) => upTo(end),
      oncdata(start, end, endOffset) {
        if (!unread) pieces.addWritten(markup.slice(start, end - endOffset), start);
        done = end + 1;
      },
      onattribdata: ignore,
      onattribname: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return pieces.read();
}

/** The second layer holds entities only: tags that come to light there were meant as text. */
function decodedOnceMore({ text, starts, ends }: MarkedUpText): MarkedUpText {
  const decoded: MarkedUpText = { text: '', starts: [], ends: [] };
  const keep = (from: number, to: number): void => {
    decoded.text += text.slice(from, to);
    for (let i = from; i < to; i++) {
      decoded.starts.push(starts[i]!);
      decoded.ends.push(ends[i]!);
    }
  };
  let at = 0;
  for (const found of text.matchAll(reference)) {
    const end = found.index + found[0].length;
    keep(at, found.index);
    const letters = withoutTags(found[0]).text;
    decoded.text += letters;
    for (let i = 0; i < letters.length; i++) {
      decoded.starts.push(starts[found.index]!);
      decoded.ends.push(ends[end - 1]!);
    }
    at = end;
  }
  keep(at, text.length);
  return decoded;
}
