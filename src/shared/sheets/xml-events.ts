import { Parser } from 'htmlparser2';
import { sheetUnreadable } from './sheet-row.js';

/** Told of each element by its name without prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

const deepest = 40;
/** A single tag longer than this is no part of a workbook. */
const longestTag = 2 << 20;

/** Reads XML piece by piece and, after each, hands on what `collected` gives. Defines no entities and fetches nothing. */
export async function* readXml<T>(
  bytes: AsyncIterable<Buffer>,
  listener: XmlListener,
  collected: () => T[],
): AsyncGenerator<T> {
  let depth = 0;
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        silent = 0;
        if (++depth > deepest) throw sheetUnreadable('damaged');
        listener.open(localName(name), attributes);
      },
      ontext(text) {
        silent = 0;
        listener.text(text);
      },
      onclosetag(name) {
        silent = 0;
        depth--;
        listener.close(localName(name));
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw sheetUnreadable('dtd');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    silent += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (silent > longestTag) throw sheetUnreadable('damaged');
    yield* collected();
  }
  parser.end(decoder.decode());
  yield* collected();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
