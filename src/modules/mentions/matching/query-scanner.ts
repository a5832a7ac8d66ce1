import { isBlank } from '../../../shared/text/word-gaps.js';

/** `distance` is set for `near`: the number behind the slash, or null where there is none. */
export type Operator = { word: string } & (
  { kind: 'and' | 'or' | 'not' } | { kind: 'near'; distance: number | null }
);

const operators = new Map<string, 'and' | 'or' | 'not'>([
  ['AND', 'and'],
  ['UND', 'and'],
  ['OR', 'or'],
  ['ODER', 'or'],
  ['NOT', 'not'],
  ['NICHT', 'not'],
]);
const near = /^NEAR(?:\/(.*))?$/s;

/** Which quotes close a phrase, by the quote that opened it; the first kind that occurs at all is taken. */
const closers = new Map([
  ['"', ['"', '“”„«»']],
  ['„', ['“”"']],
  ['“', ['”“"']],
  ['”', ['”"']],
  ['‟', ['”"']],
  ['»', ['«»']],
  ['«', ['»«']],
  ['＂', ['＂']],
]);

/** A reading position in the text of a query. It knows characters and operators, not grammar. */
export class QueryScanner {
  position = 0;

  constructor(readonly text: string) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The character at the position, empty at the end. */
  peek(ahead = 0): string {
    return this.text[this.position + ahead] ?? '';
  }

  skipBlanks(): void {
    while (!this.atEnd && isBlank(this.peek())) this.position++;
  }

  atQuote(): boolean {
    return closers.has(this.peek());
  }

  /** The run of characters up to the next blank, bracket or quote, left unread. */
  peekChunk(): string {
    let end = this.position;
    while (end < this.text.length && !isBoundary(this.text[end]!)) end++;
    return this.text.slice(this.position, end);
  }

  takeChunk(): string {
    const chunk = this.peekChunk();
    this.position += chunk.length;
    return chunk;
  }

  /** The operator at the position, if a whole chunk is one. Only capitals count: "und" is a word. */
  peekOperator(): Operator | null {
    const word = this.peekChunk();
    const kind = operators.get(word);
    if (kind) return { kind, word };
    const found = near.exec(word);
    return (
      found && {
        kind: 'near',
        word,
        distance: /^\d{1,4}$/.test(found[1] ?? '') ? Number(found[1]) : null,
      }
    );
  }

  /** Reads a phrase in quotes and gives its inside, or `null` (nothing read) when it is never closed. */
  takePhrase(): string | null {
    const start = this.position + 1;
    for (const kinds of closers.get(this.peek()) ?? []) {
      for (let end = start; end < this.text.length; end++) {
        if (!kinds.includes(this.text[end]!)) continue;
        this.position = end + 1;
        return this.text.slice(start, end);
      }
    }
    return null;
  }
}

/** Whether a character ends a word of a query that stands outside of quotation marks. */
export function isBoundary(character: string): boolean {
  return character === '(' || character === ')' || closers.has(character) || isBlank(character);
}
