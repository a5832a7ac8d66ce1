import { isBlank, isDash } from '../../../shared/text/word-gaps.js';
import { idleNegation } from './query-logic.js';
import {
  MAX_DEPTH,
  MAX_LENGTH,
  MAX_WORDS,
  MIN_PREFIX,
  problem,
  type QueryError,
  QueryProblem,
} from './query-error.js';
import type { QueryNode, SearchField, TermNode } from './query-node.js';
import { QueryScanner } from './query-scanner.js';
import { queryWords } from './query-words.js';

/** What stands before a term and applies to it, or to every term of a bracket. */
interface Scope {
  field: SearchField;
  exact: boolean;
  cased: boolean;
}

const fields = new Map<string, SearchField>([
  ['title', 'title'],
  ['titel', 'title'],
  ['summary', 'summary'],
  ['teaser', 'summary'],
  ['url', 'url'],
  ['outlet', 'outlet'],
  ['medium', 'outlet'],
  ['lang', 'lang'],
  ['sprache', 'lang'],
]);

const knownFields = 'title, summary, url, outlet, lang, cs';
const fieldName = /^(\p{L}+):/u;

/**
 * Reads a watch query (docs/query-language.md). Any string ends in a tree or in an error with its position; the work is
 * bounded by `MAX_LENGTH`.
 */
export function parseQuery(text: string): { ok: true; query: QueryNode } | { ok: false; error: QueryError } {
  try {
    return { ok: true, query: new QueryReader(text).read() };
  } catch (thrown) {
    if (thrown instanceof QueryProblem) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

class QueryReader {
  private readonly scanner: QueryScanner;
  private words = 0;
  private depth = 0;
  /** What was read last and needs something after it. */
  private pending: { word: string; position: number } | null = null;

  constructor(private readonly text: string) {
    this.scanner = new QueryScanner(text);
  }

  read(): QueryNode {
    if (this.text.length > MAX_LENGTH) throw problem('too-long', MAX_LENGTH, { limit: MAX_LENGTH });
    this.scanner.skipBlanks();
    if (this.scanner.atEnd) throw problem('empty', 0);
    const query = this.alternatives({ field: 'text', exact: false, cased: false });
    if (!this.scanner.atEnd) throw problem('unexpected-bracket', this.scanner.position);
    const idle = idleNegation(query);
    if (idle !== null) throw problem('only-negative', idle);
    return query;
  }

  private alternatives(scope: Scope): QueryNode {
    const parts = [this.conjunction(scope)];
    while (this.takeOperator('or')) parts.push(this.conjunction(scope));
    return parts.length === 1 ? parts[0]! : { type: 'or', parts };
  }

  private conjunction(scope: Scope): QueryNode {
    const parts = [this.operand(scope)];
    for (;;) {
      this.scanner.skipBlanks();
      if (this.takeOperator('and')) parts.push(this.operand(scope));
      else if (this.atOperandEnd()) break;
      else parts.push(this.operand(scope));
    }
    return parts.length === 1 ? parts[0]! : { type: 'and', parts };
  }

  private operand(scope: Scope): QueryNode {
    const { scanner } = this;
    scanner.skipBlanks();
    if (this.atOperandEnd() || scanner.peekOperator()?.operator === 'and') throw this.missingOperand();
    const start = scanner.position;
    const character = scanner.peek();
    if (isDash(character)) {
      if (scanner.peek(1) === '' || isBlank(scanner.peek(1))) throw problem('lone-dash', start);
      return this.nested(start, 1, '-', () => ({ type: 'not', part: this.operand(scope), start }));
    }
    if (this.takeOperator('not'))
      return this.nested(start, 0, '', () => ({ type: 'not', part: this.operand(scope), start }));
    if (character === '(') return this.nested(start, 1, '(', () => this.bracket(scope, start));
    if (character === '=') return this.nested(start, 1, '=', () => this.operand({ ...scope, exact: true }));
    if (scanner.atQuote()) return this.phrase(scope);
    return this.prefixedOperand(scope) ?? this.chunk(scope);
  }

  private bracket(scope: Scope, start: number): QueryNode {
    this.scanner.skipBlanks();
    if (this.scanner.peek() === ')') throw problem('empty-bracket', start);
    if (this.scanner.atEnd) throw problem('unclosed-bracket', start);
    this.pending = null;
    const inside = this.alternatives(scope);
    if (this.scanner.atEnd) throw problem('unclosed-bracket', start);
    this.scanner.position++;
    return inside;
  }

  /** `title:` and the like, `cs:`; applies to the operand that follows. */
  private prefixedOperand(scope: Scope): QueryNode | null {
    const { scanner } = this;
    const start = scanner.position;
    const chunk = scanner.peekChunk();
    const name = fieldName.exec(chunk)?.[1];
    // an address after url: is full of colons
    if (name === undefined || scope.field === 'url') return null;
    const lower = name.toLowerCase();
    const read = (inner: Scope) => this.nested(start, name.length + 1, `${name}:`, () => this.operand(inner));
    if (lower === 'cs') return read({ ...scope, cased: true });
    const field = fields.get(lower);
    if (!field) throw problem('unknown-field', start, { field: name, known: knownFields });
    if (scope.field !== 'text') throw problem('field-twice', start, { field: name, outer: scope.field });
    return read({ ...scope, field });
  }

  private phrase(scope: Scope): TermNode {
    const start = this.scanner.position;
    const phrase = this.scanner.takePhrase();
    if (!phrase) throw problem('unclosed-phrase', start);
    const star = phrase.text.trimEnd().endsWith('*');
    const text = star ? phrase.text.trimEnd().slice(0, -1) : phrase.text;
    const term = this.term(text, scope, star, start, this.scanner.position);
    if (term.words.length === 0) throw problem('empty-phrase', start);
    return term;
  }

  private chunk(scope: Scope): TermNode {
    const { scanner } = this;
    const start = scanner.position;
    const chunk = scanner.peekChunk();
    scanner.position += chunk.length;
    if (chunk.startsWith('@')) throw problem('unknown-alias', start, { name: chunk.slice(1) });
    if (chunk.includes('~') && scope.field !== 'url')
      throw problem('reserved-sign', start + chunk.indexOf('~'), { sign: '~' });
    if (/^NEAR(\/|$)/.test(chunk)) throw problem('reserved-sign', start, { sign: 'NEAR' });
    const star = chunk.indexOf('*');
    if (star >= 0 && star < chunk.length - 1) throw problem('star-position', start + star);
    const term = this.term(star < 0 ? chunk : chunk.slice(0, -1), scope, star >= 0, start, scanner.position);
    if (term.words.length === 0) throw problem('no-word', start, { text: chunk });
    return term;
  }

  private term(text: string, scope: Scope, prefix: boolean, start: number, end: number): TermNode {
    const words = queryWords(text, !scope.exact && !prefix);
    this.words += words.length;
    if (this.words > MAX_WORDS) throw problem('too-many-words', start, { limit: MAX_WORDS });
    const letters = words.reduce((sum, word) => sum + word.folded.length, 0);
    if (prefix && letters < MIN_PREFIX && letters > 0)
      throw problem('short-prefix', start, { minimum: MIN_PREFIX });
    this.pending = null;
    return { type: 'term', words, ...scope, prefix, start, end };
  }

  private takeOperator(wanted: 'and' | 'or' | 'not'): boolean {
    this.scanner.skipBlanks();
    const found = this.scanner.peekOperator();
    if (found?.operator !== wanted) return false;
    this.pending = { word: found.word, position: this.scanner.position };
    this.scanner.position += found.word.length;
    return true;
  }

  private atOperandEnd(): boolean {
    return (
      this.scanner.atEnd || this.scanner.peek() === ')' || this.scanner.peekOperator()?.operator === 'or'
    );
  }

  /** Steps over `length` characters of an opening sign and reads what depends on it, one level deeper. */
  private nested<T>(start: number, length: number, sign: string, read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw problem('too-deep', start, { limit: MAX_DEPTH });
    this.scanner.position += length;
    if (sign !== '') this.pending = { word: sign, position: start };
    const result = read();
    this.depth--;
    return result;
  }

  private missingOperand(): QueryProblem {
    if (this.pending)
      return problem('missing-operand', this.pending.position, { operator: this.pending.word });
    const found = this.scanner.peekOperator();
    if (found) return problem('missing-operand', this.scanner.position, { operator: found.word });
    return problem('unexpected-bracket', this.scanner.position);
  }
}
