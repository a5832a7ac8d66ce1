import { isBlank, isDash } from '../../../shared/text/word-gaps.js';
import { nearNode } from './near-operands.js';
import { fieldNames, knownFields } from './query-fields.js';
import { idleNegation } from './query-logic.js';
import { MAX_DEPTH, MAX_LENGTH, MAX_NEAR, problem, type QueryError, QueryProblem } from './query-error.js';
import type { QueryNode, QueryPart } from './query-node.js';
import { type CalledQuery, calledQuery, readAlias } from './query-references.js';
import { type Operator, QueryScanner } from './query-scanner.js';
import { type Budget, chunkTerm, phraseTerm, type Scope, wholeText } from './read-term.js';
import { noSavedNames, type SavedNames } from './saved-names.js';

const prefixName = /^(\p{L}+):/u;
const queryNames: ReadonlySet<string> = new Set(['query', 'suche', 'suchprofil']);

/**
 * Reads a watch query (docs/query-language.md). Any string ends in a tree or in an error with its position; the work is
 * bounded by `MAX_LENGTH` and `MAX_REFERENCES`. `names` knows alias sets and saved queries; without it there are none.
 */
export function parseQuery(
  text: string,
  names: SavedNames = noSavedNames,
): { ok: true; query: QueryNode } | { ok: false; error: QueryError } {
  try {
    const budget = { words: 0, expanded: 0, references: 0 };
    return { ok: true, query: new QueryReader(text, names, budget, null).read() };
  } catch (thrown) {
    if (thrown instanceof QueryProblem) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

class QueryReader {
  private readonly scanner: QueryScanner;
  private depth: number;
  /** What was read last and needs something after it. */
  private pending: { word: string; position: number } | null = null;

  /** `caller` is set while a saved query is read: everything in it stands where it is called. */
  constructor(
    private readonly text: string,
    private readonly names: SavedNames,
    private readonly budget: Budget,
    private readonly caller: CalledQuery | null,
  ) {
    this.scanner = new QueryScanner(text);
    this.depth = caller?.depth ?? 0;
  }

  read(): QueryNode {
    if (this.text.length > MAX_LENGTH) throw problem('too-long', MAX_LENGTH, { limit: MAX_LENGTH });
    this.scanner.skipBlanks();
    if (this.scanner.atEnd) throw problem('empty', 0);
    const query = this.alternatives(wholeText);
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
    const parts = [this.proximity(scope)];
    for (;;) {
      this.scanner.skipBlanks();
      if (this.takeOperator('and')) parts.push(this.proximity(scope));
      else if (this.atOperandEnd()) break;
      else parts.push(this.proximity(scope));
    }
    return parts.length === 1 ? parts[0]! : { type: 'and', parts };
  }

  private proximity(scope: Scope): QueryNode {
    this.scanner.skipBlanks();
    const operands = [{ start: this.scanner.position, node: this.operand(scope) }];
    const distances: number[] = [];
    for (let operator; (operator = this.takeOperator('near'));) {
      if (operator.kind !== 'near' || operator.distance === null || operator.distance > MAX_NEAR)
        throw problem('near-number', this.pending!.position, { limit: MAX_NEAR });
      distances.push(operator.distance);
      this.scanner.skipBlanks();
      operands.push({ start: this.scanner.position, node: this.operand(scope) });
    }
    return distances.length === 0 ? operands[0]!.node : nearNode(operands, distances);
  }

  private operand(scope: Scope): QueryNode {
    const { scanner } = this;
    scanner.skipBlanks();
    const operator = scanner.peekOperator()?.kind;
    if (this.atOperandEnd() || operator === 'and' || operator === 'near') throw this.missingOperand();
    const start = scanner.position;
    const character = scanner.peek();
    if (isDash(character)) {
      if (scanner.peek(1) === '' || isBlank(scanner.peek(1))) throw problem('lone-dash', start);
      return this.nested(start, 1, '-', () => this.negated(scope, start));
    }
    if (this.takeOperator('not')) return this.nested(start, 0, '', () => this.negated(scope, start));
    if (character === '(') return this.nested(start, 1, '(', () => this.bracket(scope, start));
    if (character === '=') return this.nested(start, 1, '=', () => this.operand({ ...scope, exact: true }));
    if (scanner.atQuote()) return this.phrase(scope);
    if (character === '@') return this.alias(scope, start);
    return this.prefixed(scope) ?? this.chunk(scope);
  }

  private negated(scope: Scope, position: number): QueryNode {
    return { type: 'not', part: this.operand(scope), start: this.caller?.part.start ?? position };
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

  /** `title:` and the like, `cs:`, `stem:`, `query:`; applies to the operand that follows. */
  private prefixed(scope: Scope): QueryNode | null {
    const { scanner } = this;
    const start = scanner.position;
    const name = prefixName.exec(scanner.peekChunk())?.[1];
    // an address after url: is full of colons
    if (name === undefined || scope.field === 'url') return null;
    const lower = name.toLowerCase();
    const read = (inner: Scope) => this.nested(start, name.length + 1, `${name}:`, () => this.operand(inner));
    if (lower === 'cs') return read({ ...scope, cased: true });
    if (lower === 'stem') return read({ ...scope, stem: true });
    if (queryNames.has(lower)) return this.savedQuery(scope, start, name.length + 1);
    const field = fieldNames.get(lower);
    if (!field) throw problem('unknown-field', start, { field: name, known: knownFields });
    if (scope.field !== 'text') throw problem('field-twice', start, { field: name, outer: scope.field });
    return read({ ...scope, field });
  }

  private phrase(scope: Scope): QueryNode {
    const start = this.scanner.position;
    const inside = this.scanner.takePhrase();
    if (inside === null) throw problem('unclosed-phrase', start);
    this.pending = null;
    return phraseTerm(inside, scope, this.partFrom(start), this.budget);
  }

  private chunk(scope: Scope): QueryNode {
    const start = this.scanner.position;
    const chunk = this.scanner.takeChunk();
    this.pending = null;
    return chunkTerm(chunk, scope, this.partFrom(start), this.budget);
  }

  private alias(scope: Scope, start: number): QueryNode {
    const name = this.name(start, 1, '@');
    return readAlias(name, scope, this.partFrom(start), this.names, this.budget);
  }

  private savedQuery(scope: Scope, start: number, length: number): QueryNode {
    const word = this.text.slice(start, start + length);
    if (scope !== wholeText) throw problem('query-in-field', start, { word });
    const name = this.name(start, length, word);
    const part = this.partFrom(start);
    const called = calledQuery(name, part, this.depth, this.names, this.budget, this.caller);
    try {
      return new QueryReader(called.text, this.names, this.budget, called).read();
    } catch (thrown) {
      throw thrown instanceof QueryProblem ? called.problemOf(thrown) : thrown;
    }
  }

  /** The name after `@` or `query:`, in quotation marks if it has blanks. */
  private name(start: number, length: number, sign: string): string {
    const { scanner } = this;
    scanner.position = start + length;
    const name = scanner.atQuote() ? scanner.takePhrase() : scanner.takeChunk();
    if (name === null) throw problem('unclosed-phrase', scanner.position);
    if (name.trim() === '') throw problem('missing-operand', start, { operator: sign });
    this.pending = null;
    return name;
  }

  private partFrom(start: number): QueryPart {
    if (this.caller) return this.caller.part;
    const end = this.scanner.position;
    return { start, end, text: this.text.slice(start, end) };
  }

  private takeOperator(wanted: Operator['kind']): Operator | null {
    this.scanner.skipBlanks();
    const found = this.scanner.peekOperator();
    if (found?.kind !== wanted) return null;
    this.pending = { word: found.word, position: this.scanner.position };
    this.scanner.position += found.word.length;
    return found;
  }

  private atOperandEnd(): boolean {
    return this.scanner.atEnd || this.scanner.peek() === ')' || this.scanner.peekOperator()?.kind === 'or';
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
